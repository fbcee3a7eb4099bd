using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// The mail settings as written, in the section <c>Beyond:Mail</c>. If none are set, the application sends no email.
/// </summary>
public sealed record MailSettings
{
    /// <summary>The name of the mail server, such as <c>smtp.example.gov.uk</c>.</summary>
    public string? Host { get; init; }

    /// <summary>The port; if not set, the usual port for the value of <c>Security</c>.</summary>
    public string? Port { get; init; }

    /// <summary>The sender of messages, such as <c>Beyond Boundaries &lt;beyond@example.gov.uk&gt;</c>.</summary>
    public string? From { get; init; }

    /// <summary>The user name for the mail server; if not set, the application does not sign in to it.</summary>
    public string? User { get; init; }

    /// <summary>The password for the user name.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// The security of the connection to the server: <c>none</c>, <c>starttls</c> (the default) or <c>tls</c>.
    /// </summary>
    public string? Security { get; init; }

    /// <summary>Whether any of the settings is set.</summary>
    public bool IsSet => !new[] { Host, Port, From, User, Password, Security }.All(string.IsNullOrWhiteSpace);

    /// <summary>Finds all problems, each with the name of its setting as the field; none if nothing is set.</summary>
    public IReadOnlyList<Problem> FindProblems() => IsSet ? MailServer.Read(this).Problems : [];

    /// <summary>Returns only the name of the type and the host, because the settings can contain a password.</summary>
    public override string ToString() => $"{nameof(MailSettings)} {Host}";
}
