using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Mail;

namespace BeyondBoundaries.Web.Hosting.Settings;

/// <summary>
/// The settings of e-mail as somebody wrote them, section <c>Beyond:Mail</c>. Without any, the application sends none.
/// </summary>
public sealed record MailSettings
{
    /// <summary>The name of the mail server, such as <c>smtp.example.gov.uk</c>.</summary>
    public string? Host { get; init; }

    /// <summary>Its port; without one the usual port of the security.</summary>
    public string? Port { get; init; }

    /// <summary>Whom our messages come from, such as <c>Beyond Boundaries &lt;beyond@example.gov.uk&gt;</c>.</summary>
    public string? From { get; init; }

    /// <summary>The name we sign in with; without one we do not sign in.</summary>
    public string? User { get; init; }

    /// <summary>The password of that name.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// How the way to the server is protected: <c>none</c>, <c>starttls</c> (unless said otherwise) or <c>tls</c>.
    /// </summary>
    public string? Security { get; init; }

    /// <summary>Whether any of them is set.</summary>
    public bool IsSet => !new[] { Host, Port, From, User, Password, Security }.All(string.IsNullOrWhiteSpace);

    /// <summary>Every mistake, with the name of its setting as the field; none when nothing is set.</summary>
    public IReadOnlyList<Problem> FindProblems() => IsSet ? MailServer.Read(this).Problems : [];

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(MailSettings)} {Host}";
}
