using System.Globalization;
using System.Net;
using BeyondBoundaries.Core;
using MailKit.Security;
using MimeKit;

namespace BeyondBoundaries.Web.Settings;

/// <summary>A mail server as given in the settings, which have been validated.</summary>
internal sealed class MailServer
{
    private const string Section = $"{ApplicationSettings.Section}:{nameof(ApplicationSettings.Mail)}";

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required SecureSocketOptions Security { get; init; }

    public required MailboxAddress From { get; init; }

    public required NetworkCredential? SignIn { get; init; }

    /// <summary>Reads the server, or returns all problems, each with the name of its setting.</summary>
    public static Result<MailServer> Read(MailSettings written)
    {
        var problems = new List<Problem>();
        void Wrong(string setting, string message) =>
            problems.Add(new("mail-setting", message, $"{Section}:{setting}"));

        var host = written.Host?.Trim() ?? "";
        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            Wrong(
                nameof(Host),
                "Enter the host name of the mail server, such as smtp.example.gov.uk, without a port or https://"
            );
        }

        var (security, usualPort) = Normalise(written.Security, "starttls") switch
        {
            "none" => (SecureSocketOptions.None, 25),
            "starttls" => (SecureSocketOptions.StartTls, 587),
            "tls" => (SecureSocketOptions.SslOnConnect, 465),
            _ => default,
        };
        if (usualPort == 0)
        {
            Wrong(nameof(Security), "Security must be none, starttls or tls");
        }

        if (
            !int.TryParse(
                Normalise(written.Port, $"{usualPort}"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var port
            )
            || port > IPEndPoint.MaxPort
            || (port == 0 && usualPort > 0)
        )
        {
            Wrong(nameof(Port), "The port must be a number from 1 to 65535, such as 587");
        }

        var from = MailboxParser.Parse(written.From);
        if (from is null)
        {
            Wrong(nameof(From), "Enter a single email address to send messages from, such as beyond@example.gov.uk");
        }

        var user = written.User?.Trim() ?? "";
        if (string.IsNullOrEmpty(written.Password) != (user.Length == 0))
        {
            Wrong(
                user.Length == 0 ? nameof(MailSettings.User) : nameof(MailSettings.Password),
                "Set both the user name and the password, or neither"
            );
        }

        if (user.Length > 0 && usualPort == 25 && !IsLocal(host))
        {
            Wrong(
                nameof(Security),
                "If security is none, the password is sent unencrypted. Set security to starttls or tls, or "
                    + "leave out the user name and password"
            );
        }

        return problems.Count > 0
            ? Result<MailServer>.Failure(problems)
            : new MailServer
            {
                Host = host,
                Port = port,
                Security = security,
                From = from!,
                SignIn = user.Length > 0 ? new(user, written.Password) : null,
            };
    }

    private static string Normalise(string? written, string otherwise) =>
        string.IsNullOrWhiteSpace(written) ? otherwise : written.Trim().ToLowerInvariant();

    private static bool IsLocal(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
