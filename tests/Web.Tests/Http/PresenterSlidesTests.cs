using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests the slides that the presenter can put on the projector: which are offered, and what each may show in each
/// mode.
/// </summary>
public sealed partial class PresenterSlidesTests(SharedApplication shared)
{
    private const string Hidden = "not shown, to protect people’s scores";
    public static TheoryData<ConfidentialityMode> Modes => new(Enum.GetValues<ConfidentialityMode>());

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Slides_BeforeTheReveal_AreTheLobbyAndCountsOfPeople(ConfidentialityMode mode)
    {
        await using var room = await Room.In(shared, mode);
        await PresentedRoom.Score(room, mode != ConfidentialityMode.Anonymous, 6);
        await room.Ask(Ballot.Indicators(Room.Framework.Enablers[0]), Ballot.Challenges);
        using var facilitator = await SignedInClient.To(room);

        Assert.Equal(["lobby", "indicators-1.1", "challenges"], await Offered(facilitator, room));
        foreach (
            var slide in new[]
            {
                null,
                "lobby",
                "overview",
                "enabler-1.1",
                "indicators-1.1",
                "indicators-2.3",
                "challenges",
                "spectrum",
                "priorities",
                "anything",
            }
        )
        {
            await PresentedRoom.Show(room, slide);
            foreach (var page in new[] { "/projector", "/projector-figures", "/presenter", "/presenter?handler=parts" })
            {
                var text = await facilitator.DecodedText(room.Path + page);
                Assert.DoesNotContain("bb-count", text, StringComparison.Ordinal);
                Assert.DoesNotContain("bb-radar", text, StringComparison.Ordinal);
                Assert.DoesNotContain("bb-slide__average", text, StringComparison.Ordinal);
                Assert.DoesNotContain(">average", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Participant ", text, StringComparison.Ordinal);
                Assert.DoesNotContain(PresentedRoom.Note, text, StringComparison.Ordinal);
                Assert.Equal(
                    slide is "indicators-1.1" or "challenges" ? slide.Split('-')[0] : "lobby",
                    SlideClass().Match(text).Groups[1].Value
                );
            }
        }

        await PresentedRoom.Show(room, "lobby");
        var lobby = await facilitator.DecodedText($"{room.Path}/projector");
        Assert.Contains("<strong class=\"bb-slide__count\">6</strong> joined", lobby, StringComparison.Ordinal);
        Assert.Contains("<strong class=\"bb-slide__count\">6</strong> finished", lobby, StringComparison.Ordinal);
        Assert.Contains("You do not need an account", lobby, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Slides_AfterTheDiscussion_ShowWhatIsDisclosedAndNoMore(ConfidentialityMode mode)
    {
        await using var room = await Room.In(shared, mode);
        var people = await PresentedRoom.Score(room, mode != ConfidentialityMode.Anonymous);
        await PresentedRoom.Discuss(room, people);
        using var facilitator = await SignedInClient.To(room);

        Assert.Equal(
            [
                "lobby",
                "overview",
                "enabler-3.2",
                "enabler-2.3",
                "enabler-3.1",
                "enabler-1.1",
                "indicators-1.1",
                "enabler-1.2",
                "enabler-1.3",
                "enabler-1.4",
                "enabler-2.1",
                "enabler-2.2",
                "enabler-2.4",
                "indicators-2.4",
                "enabler-3.3",
                "enabler-3.4",
                "challenges",
                "spectrum",
                "priorities",
            ],
            await Offered(facilitator, room)
        );
        var list = await facilitator.DecodedText($"{room.Path}/presenter");
        Assert.Contains("two camps", list, StringComparison.Ordinal);
        Assert.Contains("low", list, StringComparison.Ordinal);
        Assert.Contains("agreed 3", list, StringComparison.Ordinal);
        Assert.Contains("second vote", list, StringComparison.Ordinal);

        Assert.Contains("bb-radar", await Slide("overview"), StringComparison.Ordinal);
        var both = await Slide("enabler-2.3");
        Assert.Equal(2, Counts().Count(both));
        Assert.Contains("Agreed: 3.", both, StringComparison.Ordinal);
        Assert.Contains(PresentedRoom.Dissent, both, StringComparison.Ordinal);
        var open = await Slide("enabler-2.4");
        Assert.Equal(1, Counts().Count(open));
        Assert.Contains("Second vote: 0 of 12 people who joined have finished.", open, StringComparison.Ordinal);
        var low = await Slide("enabler-3.1");
        Assert.Contains("We agree that this is not in place. What gets in the way?", low, StringComparison.Ordinal);
        Assert.Equal(mode == ConfidentialityMode.Open, low.Contains("Participant 1", StringComparison.Ordinal));
        Assert.Contains(">2.0</span>", await Slide("indicators-1.1"), StringComparison.Ordinal);
        Assert.DoesNotContain("bb-slide__row-value", await Slide("indicators-2.4"), StringComparison.Ordinal);
        var challenges = await Slide("challenges");
        Assert.Contains("12 answered", challenges, StringComparison.Ordinal);
        Assert.Contains("marked in the room", challenges, StringComparison.Ordinal);
        Assert.Contains("Most people say “Coalition”", await Slide("spectrum"), StringComparison.Ordinal);
        Assert.Contains(
            "<strong>12</strong> Do, review, reform",
            (await Slide("priorities")).OneLine(),
            StringComparison.Ordinal
        );

        await PresentedRoom.Show(room, "enabler-2.3");
        var presenter = await facilitator.DecodedText($"{room.Path}/presenter");
        Assert.Contains(PresentedRoom.Note, presenter, StringComparison.Ordinal);
        Assert.Equal(mode == ConfidentialityMode.Open, presenter.Contains("Participant 1", StringComparison.Ordinal));

        async Task<string> Slide(string slide)
        {
            await PresentedRoom.Show(room, slide);
            var text = (await facilitator.DecodedText($"{room.Path}/projector-figures")).Trim();
            Assert.DoesNotContain("<html", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<a ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<button", text, StringComparison.Ordinal);
            Assert.DoesNotContain(PresentedRoom.Note, text, StringComparison.Ordinal);
            Assert.Equal(
                text,
                Region().Match(await facilitator.DecodedText($"{room.Path}/projector")).Groups[1].Value.Trim()
            );
            if (mode == ConfidentialityMode.Anonymous)
            {
                Assert.DoesNotContain(
                    "Health visiting",
                    text.Replace(PresentedRoom.Dissent, "", StringComparison.Ordinal),
                    StringComparison.Ordinal
                );
            }

            return text;
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Slides_OfFewPeople_SayInWordsWhatIsNotShown(int people)
    {
        await using var room = await Room.In(shared);
        var tokens = await PresentedRoom.Score(room, named: true, people);
        await PresentedRoom.Discuss(room, tokens);
        using var facilitator = await SignedInClient.To(room);
        foreach (var slide in await Offered(facilitator, room))
        {
            await PresentedRoom.Show(room, slide);
            foreach (var page in new[] { "/projector", "/presenter" })
            {
                var text = await facilitator.DecodedText(room.Path + page);
                Assert.DoesNotContain("bb-count", text, StringComparison.Ordinal);
                Assert.DoesNotContain("bb-radar", text, StringComparison.Ordinal);
                Assert.DoesNotContain("bb-slide__average", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Participant ", text, StringComparison.Ordinal);
                Assert.DoesNotContain(PresentedRoom.Note, text, StringComparison.Ordinal);
            }

            if (slide is "enabler-1.2" or "challenges" or "spectrum")
            {
                Assert.Contains(
                    slide == "spectrum" ? "Fewer than 5 people answered each question" : Hidden,
                    await facilitator.DecodedText($"{room.Path}/projector"),
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public async Task Lobby_OfALockedRound_ShowsNoCodeAndNoAddress()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var code = (await room.Details()).JoinSettings.ShortCode;
        var spoken = $"{code[..4]}-{code[4..]}";
        var open = await facilitator.DecodedText($"{room.Path}/projector");
        Assert.Contains(spoken, open, StringComparison.Ordinal);
        Assert.Contains("QR code for the join link", open, StringComparison.Ordinal);
        Assert.Contains($"{room.Application.Address.Authority}/join</strong>", open, StringComparison.Ordinal);

        await ChangeJoining(room, locked: false, sheetCodesOnly: true);
        var sheets = await facilitator.DecodedText($"{room.Path}/projector");
        Assert.DoesNotContain(spoken, sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("QR code", sheets, StringComparison.Ordinal);
        Assert.Contains("enter the code on your sheet", sheets, StringComparison.Ordinal);

        await ChangeJoining(room, locked: true, sheetCodesOnly: false);
        var locked = await facilitator.DecodedText($"{room.Path}/projector");
        Assert.DoesNotContain(spoken, locked, StringComparison.Ordinal);
        Assert.DoesNotContain("QR code", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("/join", locked, StringComparison.Ordinal);
        Assert.Contains("Joining is locked.", locked, StringComparison.Ordinal);
    }

    private static async Task<List<string>> Offered(SignedInClient facilitator, Room room)
    {
        var page = await facilitator.DecodedText($"{room.Path}/presenter");
        return [.. SlideButton().Matches(page).Select(match => match.Groups[1].Value)];
    }

    private static async Task ChangeJoining(Room room, bool locked, bool sheetCodesOnly) =>
        Room.Must(
            await room.Get<AdmissionStore>()
                .ChangeSettings(
                    room.Account,
                    room.Round,
                    locked,
                    null,
                    sheetCodesOnly,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );

    [GeneratedRegex("class=\"bb-presenter__slide\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex SlideButton();

    [GeneratedRegex("class=\"bb-slide bb-slide--([a-z]+)\"")]
    private static partial Regex SlideClass();

    [GeneratedRegex("class=\"bb-slide__bars\"")]
    private static partial Regex Counts();

    [GeneratedRegex("<div id=\"stage\"[^>]*>(.*)</div>\\s*<p class=\"bb-projector__clock\"", RegexOptions.Singleline)]
    private static partial Regex Region();
}
