using System.Net.Sockets;
using BeyondBoundaries.Storage.Databases.Health;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Settings;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace BeyondBoundaries.Web.Hosting.Operating;

/// <summary>
/// Connects to the mail server as if to send a message, and signs in if the settings contain a user name. No message
/// is sent.
/// </summary>
internal static class MailCheck
{
    private const string Subject = "Mail";

    public static async Task<HealthFinding> Examine(MailSettings settings)
    {
        if (!settings.IsSet)
        {
            return HealthFinding.Fine(
                Subject,
                "No mail server is set up, so people must copy and send links themselves."
            );
        }

        var server = MailServer.Read(settings).Value!;
        var place = $"{server.Host}:{server.Port}";
        try
        {
            await Connect(server, checkRevocation: true);
            return HealthFinding.Fine(Subject, $"{place} accepts connections with these settings.");
        }
        catch (SslHandshakeException handshake) when (handshake.ServerCertificate is null)
        {
            return HealthFinding.Fault(
                Subject,
                $"{place} does not offer encryption that this machine supports. Check Beyond__Mail__Security "
                    + "and Beyond__Mail__Port."
            );
        }
        catch (SslHandshakeException)
        {
            return HealthFinding.Fault(
                Subject,
                await CanConnectWithoutRevocation(server)
                    ? $"The certificate for {place} is valid, but this machine cannot check whether it has been "
                        + "revoked. Allow this machine to reach the revocation addresses (CRL and OCSP) in the "
                        + "certificate."
                    : $"The certificate for {place} does not match the server’s name, is out of date, or comes "
                        + "from an authority that this machine does not trust. Correct the certificate, or make this "
                        + "machine trust the authority (on Debian, with update-ca-certificates)."
            );
        }
        catch (Exception trouble) when (trouble is AuthenticationException or SaslException)
        {
            return HealthFinding.Fault(
                Subject,
                $"{place} refuses the user name or password. Check Beyond__Mail__User and Beyond__Mail__Password."
            );
        }
        catch (ServiceNotAuthenticatedException)
        {
            return HealthFinding.Fault(
                Subject,
                $"{place} does not offer a way to sign in that this program can use. Check "
                    + "Beyond__Mail__Security and Beyond__Mail__Port, or remove Beyond__Mail__User and "
                    + "Beyond__Mail__Password."
            );
        }
        catch (NotSupportedException)
        {
            return HealthFinding.Fault(
                Subject,
                $"{place} does not offer encryption. Check Beyond__Mail__Security and Beyond__Mail__Port."
            );
        }
        catch (Exception trouble) when (IsConnectionFailure(trouble))
        {
            return HealthFinding.Fault(
                Subject,
                $"{place} does not respond like a mail server ({trouble.GetType().Name}). Check "
                    + "Beyond__Mail__Host and Beyond__Mail__Port. Check that no firewall blocks the connection."
            );
        }
    }

    private static async Task<bool> CanConnectWithoutRevocation(MailServer server)
    {
        try
        {
            await Connect(server, checkRevocation: false);
            return true;
        }
        catch (Exception trouble)
            when (trouble is AuthenticationException or SaslException or ServiceNotAuthenticatedException)
        {
            return true;
        }
        catch (Exception trouble) when (trouble is SslHandshakeException || IsConnectionFailure(trouble))
        {
            return false;
        }
    }

    private static bool IsConnectionFailure(Exception trouble) =>
        trouble
            is SocketException
                or IOException
                or ProtocolException
                or CommandException
                or ServiceNotConnectedException
                or OperationCanceledException;

    private static async Task Connect(MailServer server, bool checkRevocation)
    {
        using var limit = new CancellationTokenSource(MailSender.TimeLimit);
        using var client = new SmtpClient { CheckCertificateRevocation = checkRevocation };
        await client.ConnectAsync(server.Host, server.Port, server.Security, limit.Token);
        await MailSender.SignIn(client, server, limit.Token);
        await client.DisconnectAsync(quit: true, limit.Token);
    }
}
