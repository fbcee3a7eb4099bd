using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Mail;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests what facilitators use in the weeks before the reveal: the closing date, the list of people who have not
/// finished, and the reminders that are sent through a mail server.
/// </summary>
public sealed partial class RemindersTests(SharedApplication shared)
{
    private readonly DateOnly today = LondonTime.DateOf(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Reminders_ToAMailServer_GoToEachPersonOnceAndCarryNoSecret()
    {
        await using var post = new SmtpSink();
        await using var application = await RunningApplication.Start(settings: Mail(post));
        await using var room = await Room.In(application);
        var ann = await Join(room, "Ann", "ann@example.org");
        var ben = await Join(room, "Ben", "ben@example.org");
        Room.Must(await room.Give(ben, Ballot.Enablers, [4]));
        await Join(room, "Cat", null);
        using var facilitator = await SignedInClient.To(room);
        await SetClosingDate(facilitator, room, "1 December 2098", HttpStatusCode.OK);
        await SetClosingDate(facilitator, room, Soon(3), HttpStatusCode.Redirect);

        var page = await facilitator.Text($"{room.Path}/people/reminders");
        Assert.Matches("Not finished yet</h2>(?s:.*)Ann(?s:.*)Cat", page);
        Assert.DoesNotContain("<strong>Ben", page, StringComparison.Ordinal);
        Assert.Contains("Send a reminder to 1 person", page, StringComparison.Ordinal);
        Assert.Contains("3 days left", page, StringComparison.Ordinal);

        Assert.Contains("sent a reminder to 1 person", await Send(facilitator, room), StringComparison.Ordinal);
        Assert.Equal(["RCPT TO:<ann@example.org>"], Recipients(post));
        var message = string.Join('\n', post.Heard);
        Assert.Contains("Subject: Reminder: Autumn 2026", message, StringComparison.Ordinal);
        Assert.Contains(Soon(3), message, StringComparison.Ordinal);
        Assert.DoesNotContain(ann, message, StringComparison.Ordinal);
        Assert.DoesNotContain(await room.JoinToken(), message, StringComparison.Ordinal);

        // Selecting the button a second time, or on a page that another facilitator still has open, does not send the
        // reminder again.
        Assert.Contains(
            "has either finished or had a reminder in the last week",
            await Send(facilitator, room),
            StringComparison.Ordinal
        );
        Assert.Single(Recipients(post));

        // Once the scores are revealed, no one is reminded.
        await Join(room, "Dot", "dot@example.org");
        await room.Reveal(Ballot.Enablers);
        await Send(facilitator, room);
        Assert.Single(Recipients(post));
        Assert.Contains(
            "there is no one to remind",
            await facilitator.Text($"{room.Path}/people/reminders"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Reminders_WhenTheMailServerFails_AreNotLost()
    {
        await using var post = new SmtpSink(("MAIL", "451 later"));
        await using var application = await RunningApplication.Start(settings: Mail(post));
        await using var room = await Room.In(application);
        await Join(room, "Ann", "ann@example.org");
        await Join(room, "Ben", "ben@example.org");
        using var facilitator = await SignedInClient.To(room);

        var refused = await Send(facilitator, room);
        Assert.Contains("There is a problem", refused, StringComparison.Ordinal);
        Assert.Contains("Send a reminder to 2 people", refused, StringComparison.Ordinal);
        Assert.Empty(Recipients(post));

        post.Answer("MAIL", "250 ok");
        Assert.Contains("sent a reminder to 2 people", await Send(facilitator, room), StringComparison.Ordinal);
        Assert.Equal(2, Recipients(post).Count);
    }

    [Fact]
    public async Task Reminders_ToAnAddressThatIsUnknown_SayHowManyAndAreNotTriedAgain()
    {
        await using var post = new SmtpSink(("RCPT", "550 no such user"));
        await using var application = await RunningApplication.Start(settings: Mail(post));
        await using var room = await Room.In(application);
        await Join(room, "Ann", "ann@example.org");
        using var facilitator = await SignedInClient.To(room);

        var answer = await Send(facilitator, room);

        Assert.Contains("did not accept the address of 1 person", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("We have sent a reminder", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("We have sent a reminder", await Send(facilitator, room), StringComparison.Ordinal);
        Assert.Single(Recipients(post));
    }

    [Fact]
    public async Task Reminders_OfAnAnonymousRound_TellNothingOfWho()
    {
        await using var post = new SmtpSink();
        await using var application = await RunningApplication.Start(settings: Mail(post));
        await using var room = await Room.In(application, ConfidentialityMode.Anonymous);
        var returnToken = await room.Join();
        await room.Get<ReturnLinkStore>()
            .SaveContact(room.Round, returnToken, "ann@example.org", TestContext.Current.CancellationToken);
        using var facilitator = await SignedInClient.To(room);

        var page = await facilitator.Text($"{room.Path}/people/reminders");
        Assert.Contains("1 person has joined, but has not finished", page, StringComparison.Ordinal);
        Assert.Contains("we cannot tell who has not", page, StringComparison.Ordinal);
        Assert.Contains("Copy a message", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Not finished yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Send a reminder", page, StringComparison.Ordinal);
        using var sent = await facilitator.Post($"{room.Path}/people/reminders", [], formOf: $"{room.Path}/close");
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.Empty(Recipients(post));
    }

    [Theory]
    [InlineData("")]
    [InlineData("vi@example.org")]
    public async Task Invitation_SentByEmail_DoesNotAskTheFacilitatorToSendIt(string address)
    {
        await using var post = new SmtpSink();
        await using var application = await RunningApplication.Start(settings: Mail(post));
        await using var room = await Room.In(application);
        using var facilitator = await SignedInClient.To(room);
        var partnership = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!.Partnership;

        using var invited = await facilitator.Post(
            $"/partnerships/{partnership.Value}/members/invite",
            [("Input.Name", "Vi"), ("Input.Role", "viewer"), ("Input.Address", address)]
        );

        var page = await invited.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("The invitation expires on", page, StringComparison.Ordinal);
        Assert.Equal(address.Length == 0, page.Contains("Send this link to Vi.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ClosingDate_OfARound_IsToldToEverybodyUntilTheySubmit()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        await SetClosingDate(facilitator, room, Soon(1), HttpStatusCode.Redirect);
        Assert.Contains($"{Soon(1)} (1 day left)", await facilitator.Text(room.Path), StringComparison.Ordinal);
        using var newcomer = new BrowserSession(room.Application.Address);
        Assert.Contains(
            $"Please submit your answers by {Soon(1)}",
            await newcomer.Text($"/join/{await room.JoinToken()}"),
            StringComparison.Ordinal
        );

        var returnToken = await room.Join(name: "Ann");
        using var person = new BrowserSession(room.Application.Address);
        person.SetCookie($"seat-{room.Round.Value:N}", returnToken);
        var tasks = $"/answer/{room.Round.Value}";
        Assert.Contains("1 day left", await person.Text(tasks), StringComparison.Ordinal);
        Room.Must(await room.Give(returnToken, Ballot.Enablers, [4]));
        Assert.DoesNotContain("1 day left", await person.Text(tasks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClosingDate_ThatAnotherFacilitatorChanged_KeepsWhatWasTyped()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        await SetClosingDate(facilitator, room, Soon(1), HttpStatusCode.Redirect);
        using var late = await facilitator.Post(
            $"{room.Path}/closing-date",
            [("Began", ""), ("Input.ClosesOn", Soon(2))]
        );

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"The closing date is now {Soon(1)}", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Soon(2)}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poster_OfARound_HasTheAddressAndTheCodeUntilJoiningIsLocked()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var settings = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!.JoinSettings;
        var code = $"{settings.ShortCode[..4]}-{settings.ShortCode[4..]}";
        Assert.Contains(code, await facilitator.Text($"{room.Path}/poster"), StringComparison.Ordinal);

        Room.Must(
            await room.Get<AdmissionStore>()
                .ChangeSettings(
                    room.Account,
                    room.Round,
                    locked: true,
                    mostPeople: null,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        var locked = await facilitator.Text($"{room.Path}/poster");
        Assert.DoesNotContain(code, locked, StringComparison.Ordinal);
        Assert.Contains("Joining is locked", locked, StringComparison.Ordinal);
    }

    private static (string, string)[] Mail(SmtpSink post) =>
        [
            ("Beyond__PublicAddress", "http://localhost:5080"),
            ("Beyond__Mail__Host", "127.0.0.1"),
            ("Beyond__Mail__Port", $"{post.Port}"),
            ("Beyond__Mail__From", "beyond@example.org"),
            ("Beyond__Mail__Security", "none"),
        ];

    private static List<string> Recipients(SmtpSink post) => [.. post.Commands("RCPT")];

    private static async Task<string> Join(Room room, string name, string? address)
    {
        var returnToken = await room.Join(name: name);
        if (address is not null)
        {
            Room.Must(
                await room.Get<ReturnLinkStore>()
                    .SaveContact(room.Round, returnToken, address, TestContext.Current.CancellationToken)
            );
        }

        return returnToken;
    }

    private static async Task<string> Send(SignedInClient facilitator, Room room)
    {
        using var answer = await facilitator.Post(
            $"{room.Path}/people/reminders",
            [],
            formOf: $"{room.Path}/closing-date"
        );
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task SetClosingDate(SignedInClient facilitator, Room room, string day, HttpStatusCode expected)
    {
        var path = $"{room.Path}/closing-date";
        var began = Began().Match(await facilitator.Text(path)).Groups[1].Value;
        using var answer = await facilitator.Post(path, [("Began", began), ("Input.ClosesOn", day)]);
        Assert.Equal(expected, answer.StatusCode);
    }

    /// <summary>Formats the date that is the given number of days from today in London.</summary>
    private string Soon(int days) => UkDate.Format(today.AddDays(days));

    [GeneratedRegex("name=\"Began\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Began();
}
