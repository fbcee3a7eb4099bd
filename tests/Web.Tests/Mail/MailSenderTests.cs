using System.Net;
using System.Net.Sockets;
using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Settings;
using BeyondBoundaries.Web.Tests.Running;
using MimeKit;

namespace BeyondBoundaries.Web.Tests.Mail;

/// <summary>
/// Tests that a message reaches only its recipient, unchanged, and that a page can explain why a message was not
/// sent.
/// </summary>
public sealed class MailSenderTests
{
    private const string To = "asha@example.org";
    private const string Secret = "https://beyond.example.gov.uk/join/AAAAAAAAAAAAAAAAAAAAAAAA";

    private readonly ManualTimeProvider time = new();
    private readonly RecordingLogger<MailSender> log = new();

    [Fact]
    public async Task Send_ToOnePerson_ArrivesAsItWasWritten()
    {
        await using var sink = new SmtpSink();
        var text = $"Dear Asha,\n\nyour link – keep it:\n{Secret}\n.\nA line that is long {new string('x', 1_200)}\n";
        var sent = await Mail(sink).Send(To, "Your link – Autumn", text, TestContext.Current.CancellationToken);

        Assert.Equal(time.GetUtcNow(), sent.Value?.At);
        Assert.StartsWith(
            "MAIL FROM:<beyond@example.gov.uk>",
            Assert.Single(sink.Commands("MAIL")),
            StringComparison.Ordinal
        );
        Assert.Equal($"RCPT TO:<{To}>", Assert.Single(sink.Commands("RCPT")));
        var message = await Message(sink);
        Assert.Equal("Your link – Autumn", message.Subject);
        Assert.Equal(text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(("text/plain", null), (message.Body!.ContentType.MimeType, message.HtmlBody));
        Assert.Equal("\"Beyond\" <beyond@example.gov.uk>", message.From.ToString());
        Assert.Equal(time.GetUtcNow(), message.Date);
        Assert.EndsWith("@example.gov.uk", message.MessageId, StringComparison.Ordinal);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task Send_SubjectWithLineBreaks_AddsNoHeader()
    {
        await using var sink = new SmtpSink();
        await Mail(sink)
            .Send(
                To,
                "Hello\r\nBcc: all@example.org\n\nBody\u0085X\u0000Y",
                "Text",
                TestContext.Current.CancellationToken
            );
        var message = await Message(sink);
        Assert.Equal("Hello  Bcc: all@example.org  Body X Y", message.Subject);
        Assert.Null(message.Headers[HeaderId.Bcc]);
        Assert.Single(sink.Commands("RCPT"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("asha")]
    [InlineData("asha@")]
    [InlineData("@example.org")]
    [InlineData("asha@example.org, ben@example.org")]
    [InlineData("asha@example.org ben@example.org")]
    [InlineData("asha@example.org;ben@example.org")]
    [InlineData("Asha <asha@example.org>")]
    [InlineData("<asha@example.org>")]
    [InlineData("<@relay.example.org:asha@example.org>")]
    [InlineData("asha@example.org (Asha)")]
    [InlineData("friends: asha@example.org, ben@example.org;")]
    [InlineData("asha@example.org\r\nBcc: ben@example.org")]
    [InlineData("asha@example.org\n")]
    [InlineData("\"asha\r\nRCPT TO:<ben@example.org>\"@example.org")]
    [InlineData("asha@exam\0ple.org")]
    public async Task Send_ToWhatIsNotOneMailbox_IsRefusedBeforeAnybodyHearsOfIt(string? to)
    {
        await using var sink = new SmtpSink();
        Assert.Equal("mail-address", await Problem(Mail(sink), to));
        Assert.Equal("mail-address", await Problem(Mail(sink), new string('a', 250) + "@example.org"));
        Assert.Empty(sink.Heard);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user asha@example.org", "mail-not-taken")]
    [InlineData("RCPT", "451 asha@example.org, try later", "mail-not-sent")]
    [InlineData("MAIL", "550 not you", "mail-not-sent")]
    [InlineData("MAIL", "530 sign in", "mail-sign-in")]
    [InlineData(".", "554 spam for asha@example.org", "mail-not-sent")]
    [InlineData("HELLO", "554 closed", "mail-not-sent")]
    [InlineData("HELLO", "hello", "mail-not-sent")]
    public async Task Send_RefusedByTheServer_IsAProblemAndTheLogNamesNobody(
        string command,
        string answer,
        string problem
    )
    {
        await using var sink = new SmtpSink((command, answer));
        Assert.Equal(problem, await Problem(Mail(sink), To));
        var line = Assert.Single(log.Lines);
        Assert.DoesNotContain("example.org", line, StringComparison.Ordinal);
        Assert.DoesNotContain("example.gov.uk", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("235 welcome", null)]
    [InlineData("535 no", "mail-sign-in")]
    public async Task Send_WithAUser_SignsInFirst(string answer, string? problem)
    {
        await using var sink = new SmtpSink(("AUTH", answer));
        Assert.Equal(problem, await Problem(Mail(sink, user: "beyond", password: "pass phrase"), To));
        Assert.Equal(
            $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes("\0beyond\0pass phrase"))}",
            Assert.Single(sink.Commands("AUTH"))
        );
        Assert.DoesNotContain(log.Lines, line => line.Contains("pass phrase", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WithAUserToAServerWithoutSignIn_IsNotAboutEncryption()
    {
        await using var sink = new SmtpSink(("EHLO", "250 sink"));
        Assert.Equal("mail-sign-in", await Problem(Mail(sink, user: "beyond", password: "pass phrase"), To));
    }

    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public async Task Send_WithoutTheSecurityAskedFor_SaysNothingToTheServer(string security)
    {
        await using var sink = new SmtpSink();
        Assert.Equal("mail-not-safe", await Problem(Mail(sink, security), To));
        Assert.Empty(sink.Commands("MAIL"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("HELLO")]
    [InlineData("RCPT")]
    [InlineData(".")]
    public async Task Send_ToASilentServer_EndsAtTheTimeLimit(string silent)
    {
        await using var sink = new SmtpSink((silent, ""));
        var sending = Mail(sink).Send(To, "Subject", Secret, TestContext.Current.CancellationToken);
        time.Pass(BeyondBoundaries.Web.Mail.MailSender.TimeLimit - TimeSpan.FromMilliseconds(1));
        while (silent != "HELLO" && !sink.Commands(silent).Any())
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.False(sending.IsCompleted);
        time.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Equal("mail-slow", Assert.Single((await sending).Problems).Code);
        Assert.Equal(0, time.Timers);
    }

    [Fact]
    public async Task Send_EndedByTheCaller_Throws()
    {
        await using var sink = new SmtpSink(("HELLO", ""));
        using var caller = new CancellationTokenSource();
        var sending = Mail(sink).Send(To, "Subject", Secret, caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Send_NobodyListening_IsAProblem()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        Assert.Equal("mail-not-sent", await Problem(Mail(port), To));
    }

    [Fact]
    public async Task Send_WithoutAServer_SaysThatThereIsNone()
    {
        var mail = new MailSender(new ApplicationSettings(), time, log);
        Assert.False(mail.IsConfigured);
        Assert.Equal("mail-not-set-up", await Problem(mail, To));
    }

    private static async Task<string?> Problem(MailSender mail, string? to)
    {
        var sent = await mail.Send(to, "Subject", Secret, TestContext.Current.CancellationToken);
        return sent.TryGetValue(out _) ? null : Assert.Single(sent.Problems).Code;
    }

    private static async Task<MimeMessage> Message(SmtpSink sink)
    {
        // SMTP adds a dot to each line that begins with a dot.
        var lines = sink
            .Heard.SkipWhile(line => line != "DATA")
            .Skip(1)
            .TakeWhile(line => line != ".")
            .Select(line => line.StartsWith('.') ? line[1..] : line);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\r\n"))));
        return await MimeMessage.LoadAsync(stream, TestContext.Current.CancellationToken);
    }

    private MailSender Mail(SmtpSink sink, string security = "none", string? user = null, string? password = null) =>
        Mail(sink.Port, security, user, password);

    private MailSender Mail(int port, string security = "none", string? user = null, string? password = null)
    {
        var mail = new MailSettings
        {
            Host = "127.0.0.1",
            Port = $"{port}",
            From = "Beyond <beyond@example.gov.uk>",
            Security = security,
            User = user,
            Password = password,
        };
        return new(new ApplicationSettings { Mail = mail }, time, log);
    }
}
