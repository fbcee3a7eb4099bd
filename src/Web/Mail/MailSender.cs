using System.Net.Sockets;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Settings;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Utils;

namespace BeyondBoundaries.Web.Mail;

/// <summary>
/// Sends plain-text email through the mail server in the settings. Messages contain secrets, so neither their text nor
/// their recipients are ever logged.
/// </summary>
public sealed class MailSender(ApplicationSettings settings, TimeProvider time, ILogger<MailSender> log)
{
    /// <summary>The maximum time for sending one message.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(15);

    private static readonly Problem NotConfigured = new(
        "mail-not-set-up",
        "Email is not set up on this site. Copy the link and send it yourself"
    );
    private static readonly Problem NoAddress = new(
        "mail-address",
        "Enter one email address, such as name@example.com"
    );
    private static readonly Problem Rejected = new(
        "mail-not-taken",
        "The mail server did not accept this address. Check it, then try again"
    );
    private static readonly Problem NotSignedIn = new(
        "mail-sign-in",
        "The mail server did not accept our user name and password. Tell the people who run this site"
    );
    private static readonly Problem NotSecure = new(
        "mail-not-safe",
        "We could not connect securely to the mail server. Tell the people who run this site"
    );
    private static readonly Problem NotSent = new(
        "mail-not-sent",
        "We could not send the message. Try again later, or tell the people who run this site"
    );
    private static readonly Problem TooSlow = new(
        "mail-slow",
        "The mail server did not answer in time. The message may not have been sent. Try again later, or tell "
            + "the people who run this site"
    );

    private readonly MailServer? server = settings.Mail.IsSet ? MailServer.Read(settings.Mail).Value : null;

    /// <summary>Whether there is a mail server. Without one, pages offer text to copy.</summary>
    public bool IsConfigured => server is not null;

    /// <summary>Returns whether a problem is about the recipient's address, and not about the mail server.</summary>
    public static bool IsAboutAddress(Problem problem) =>
        problem.Code == NoAddress.Code || problem.Code == Rejected.Code;

    /// <summary>Returns whether the message may have arrived despite a problem.</summary>
    public static bool MayHaveArrived(Problem problem) => problem.Code == TooSlow.Code;

    /// <summary>Sends one message to one person, within <see cref="TimeLimit"/>.</summary>
    /// <param name="to">The recipient: one address without a name.</param>
    /// <param name="subject">The subject, on one line. Line breaks and control characters become spaces.</param>
    /// <param name="text">The message, in plain text.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>The receipt, or one problem, whose text can be shown on a page.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled the attempt.</exception>
    public async Task<Result<MailReceipt>> Send(
        string? to,
        string subject,
        string text,
        CancellationToken cancellationToken = default
    )
    {
        if (server is null)
        {
            return NotConfigured;
        }

        if (MailboxParser.ParseBare(to) is not { } recipient)
        {
            return NoAddress;
        }

        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var message = CreateMessage(server.From, recipient, subject, text);
        try
        {
            await Deliver(server, message, either.Token);
            return new MailReceipt(time.GetUtcNow());
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && FindReason(failure) is not null)
        {
            // The exception's message is not logged, because it can contain the recipient's address.
            log.LogWarning(
                "An email was not sent: {Failure} {Status}",
                failure.GetType().Name,
                (failure as SmtpCommandException)?.StatusCode
            );
            return FindReason(failure)!;
        }
    }

    /// <summary>Signs in to a server, if the settings contain a user name.</summary>
    /// <exception cref="ServiceNotAuthenticatedException">
    /// The server does not offer a way to sign in that this program can use.
    /// </exception>
    internal static async Task SignIn(SmtpClient client, MailServer server, CancellationToken cancellationToken)
    {
        if (server.SignIn is not { } signIn)
        {
            return;
        }

        try
        {
            await client.AuthenticateAsync(signIn, cancellationToken);
        }
        catch (NotSupportedException unsupported)
        {
            // Connecting to a server that does not offer encryption also throws NotSupportedException. A different
            // exception here lets callers distinguish the two cases.
            throw new ServiceNotAuthenticatedException(unsupported.Message, unsupported);
        }
    }

    private static async Task Deliver(MailServer server, MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        // If no name server answers, the look-up of the mail server's name cannot be cancelled. When the attempt is
        // cancelled, we therefore only stop waiting for the look-up, and it continues in the background.
        await client
            .ConnectAsync(server.Host, server.Port, server.Security, cancellationToken)
            .WaitAsync(cancellationToken);
        await SignIn(client, server, cancellationToken);

        // The client does not send QUIT to end the SMTP session. If QUIT failed after the server had accepted the
        // message, we would wrongly report that the message was not sent.
        await client.SendAsync(message, cancellationToken);
    }

    private MimeMessage CreateMessage(MailboxAddress from, MailboxAddress to, string subject, string text)
    {
        var message = new MimeMessage
        {
            Date = time.GetUtcNow(),
            // Without this, the id would contain the name of this machine.
            MessageId = MimeUtils.GenerateMessageId(from.Domain),
            Subject = string.Concat(subject.Select(c => char.IsControl(c) ? ' ' : c)),
            Body = new TextPart("plain") { Text = text },
        };
        message.From.Add(from);
        message.To.Add(to);
        // Prevents automatic out-of-office replies.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>
    /// Finds the problem that explains why a message was not sent; null if the failure is a bug in this program.
    /// </summary>
    private static Problem? FindReason(Exception failure) =>
        failure switch
        {
            OperationCanceledException => TooSlow,
            SmtpCommandException
            {
                ErrorCode: SmtpErrorCode.RecipientNotAccepted,
                StatusCode: >= SmtpStatusCode.SyntaxError
            } => Rejected,
            AuthenticationException or SaslException or ServiceNotAuthenticatedException => NotSignedIn,
            SslHandshakeException or NotSupportedException => NotSecure,
            CommandException or ProtocolException or ServiceNotConnectedException or SocketException or IOException =>
                NotSent,
            _ => null,
        };
}
