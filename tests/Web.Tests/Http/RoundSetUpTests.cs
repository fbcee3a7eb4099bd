using System.Net;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests what the set-up of a round says about the number of people invited, and that people can join a round that was
/// a draft once it has been opened.
/// </summary>
public sealed class RoundSetUpTests(SharedApplication shared)
{
    [Theory]
    [InlineData(ConfidentialityMode.Confidential, "4", true)]
    [InlineData(ConfidentialityMode.Anonymous, "4", true)]
    [InlineData(ConfidentialityMode.Confidential, "5", false)]
    [InlineData(ConfidentialityMode.Open, "4", false)]
    public async Task SetUp_ForSoManyPeople_SaysWhatEachModeShowsAndSuggestsOpenForFew(
        ConfidentialityMode mode,
        string invited,
        bool suggests
    )
    {
        await using var room = await Room.In(shared, mode, draft: true);
        Room.Must(
            await room.Get<RoundStore>()
                .Change(
                    room.Account,
                    room.Round,
                    Room.Must(RoundSetup.From("Spring", invited, new Confidentiality(mode))),
                    ["Health"],
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        using var facilitator = await SignedInClient.To(room);
        var page = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/set-up"));
        Assert.Contains(
            $">{RevealForecast.Summarise(BeyondBoundaries.Core.Rounds.Confidentiality.Default, 12)}</td>",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(suggests, page.Contains("We suggest an open round", StringComparison.Ordinal));
        Assert.Equal(
            suggests,
            (await facilitator.Text(room.Path)).Contains("We suggest an open round", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task SetUp_WithAnotherSmallestGroup_NamesNoFixedOne()
    {
        await using var room = await Room.In(shared, ConfidentialityMode.Confidential, draft: true);
        var rule = new Confidentiality(ConfidentialityMode.Confidential, 10);
        Room.Must(
            await room.Get<RoundStore>()
                .Change(
                    room.Account,
                    room.Round,
                    Room.Must(RoundSetup.From("Spring", "30", rule)),
                    ["Health"],
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        using var facilitator = await SignedInClient.To(room);

        var page = WebUtility.HtmlDecode(await facilitator.Text($"{room.Path}/set-up"));
        var from = page.IndexOf("Who will see what?", StringComparison.Ordinal);
        var choice = page[from..page.IndexOf("What is the smallest group", StringComparison.Ordinal)];

        // The only minimum that this part of the page gives as a number is the one for the whole group: always 5.
        Assert.DoesNotContain(
            "at least 5",
            choice.Replace("items that at least 5 people scored", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("at least 10", choice, StringComparison.Ordinal);
        Assert.Contains("groups of at least the size that you choose below", choice, StringComparison.Ordinal);
        Assert.Contains(
            "The table is for rounds in which the smallest group that may be shown is 10 people.",
            page.OneLine(),
            StringComparison.Ordinal
        );
        Assert.Contains($">{RevealForecast.Summarise(rule, 12)}</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_OnceOpened_LetsPeopleJoin()
    {
        await using var room = await Room.In(shared, draft: true);
        using var facilitator = await SignedInClient.To(room);
        Assert.Contains(
            "People cannot join until you open the round",
            await facilitator.Text(room.Path),
            StringComparison.Ordinal
        );
        using var opened = await facilitator.Post(room.Path, []);
        Assert.Equal(room.Path, opened.Headers.Location!.OriginalString);
        await room.Join();
        Assert.Contains(
            "1 person has joined, but has not finished",
            await facilitator.Text(room.Path),
            StringComparison.Ordinal
        );
    }
}
