using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Web.Tests.Mail;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that the log contains no secrets or personal data, even at its most detailed level and after every kind of
/// event.
/// </summary>
public sealed partial class LogTests
{
    /// <summary>The most detailed logging, as set by an operator who is looking for a fault.</summary>
    private static readonly (string, string)[] Everything =
    [
        ("Logging__LogLevel__Default", "Trace"),
        ("Logging__LogLevel__Microsoft", "Trace"),
        ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
        ("Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging__LogLevel__Microsoft.EntityFrameworkCore", "Trace"),
        ("Logging__LogLevel__Npgsql", "Trace"),
        ("Logging__LogLevel__System", "Trace"),
        ("Logging__Console__LogLevel__Default", "Trace"),
        ("Logging__Console__LogLevel__Microsoft.AspNetCore.Routing", "Trace"),
        ("Logging__Console__IncludeScopes", "true"),
        ("Logging__Console__FormatterOptions__IncludeScopes", "true"),
    ];

    [Fact]
    public async Task Log_OfEverythingInEveryMode_HoldsNothingOfAnybody()
    {
        var people = new SecretRounds();
        await using var post = new SmtpSink();
        await using var application = await RunningApplication.StartProcess(
            DatabaseKind.Postgres,
            [
                .. Everything,
                ("Beyond__PublicAddress", "http://localhost:5080"),
                ("Beyond__Mail__Host", "127.0.0.1"),
                ("Beyond__Mail__Port", $"{post.Port}"),
                ("Beyond__Mail__From", "beyond@example.org"),
                ("Beyond__Mail__Security", "none"),
            ]
        );
        using (var first = new BrowserSession(application.Address))
        {
            // The application logs its address before the database is ready, and the first response waits for the
            // database.
            await first.Text("/");
        }

        Room? room = null;
        foreach (var mode in Enum.GetValues<ConfidentialityMode>())
        {
            room = await Room.In(application, mode, email: people.Secret($"fay-{mode}@example.org"));
            await people.Run(room, mode, post);
        }

        using var facilitator = await SignedInClient.To(room!);
        await people.Break(application, room!, facilitator);
        await room!.DisposeAsync();

        var log = application.Output;
        Assert.Contains("fail:", log, StringComparison.Ordinal);
        Assert.Contains("An email was not sent", log, StringComparison.Ordinal);
        Assert.Contains("42P01", log, StringComparison.Ordinal);
        foreach (var secret in people.Secrets)
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        }

        // The log contains no request addresses and no part of any form.
        Assert.DoesNotMatch(Address(), log);
        foreach (
            var part in new[]
            {
                "Input.",
                "score:",
                "working:",
                "__RequestVerificationToken",
                "Request starting",
                "RequestPath",
            }
        )
        {
            Assert.DoesNotContain(part, log, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Log_OfASignOnThatIsRefused_HoldsTheCodeAndNotTheWords()
    {
        await using var provider = await IdentityProvider.Start();
        await using var application = await RunningApplication.StartProcess(
            settings: [.. Everything, .. provider.Settings()]
        );
        await provider.Know(application);
        await provider.Refuse();
        using var person = new BrowserSession(application.Address);

        Assert.StartsWith(
            "/sign-in?trouble=",
            (await person.Follow("/sign-in/single-sign-on")).Path,
            StringComparison.Ordinal
        );

        Assert.Contains("Single sign-on did not work", application.Output, StringComparison.Ordinal);
        Assert.Contains("access_denied", application.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("changed their mind", application.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("/(join|return|answer|rounds|partnerships|invitations|way-back)/[0-9A-Za-z_-]{8}")]
    private static partial Regex Address();
}
