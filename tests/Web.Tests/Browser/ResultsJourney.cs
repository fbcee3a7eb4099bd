using BeyondBoundaries.Core;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests the pages after a round: the results, the notes and, a year later, the changes.</summary>
public sealed class ResultsJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Results_OfTwoRounds_AreReadFromTheSummaryToWhatMoved(int width)
    {
        await using var room = await Room.In(shared, agencies: string.Join('\n', SampleRound.Value.Agencies));
        var tokens = await room.Enter(SampleRound.Value);
        var first = room.Round;
        await room.Follow("Autumn 2027");

        await using var partner = await BrowserUser.With(chromium, $"again-{width}", width: width);
        await partner.GoTo(new Uri(room.Application.Address, $"/return/{first.Value}/{tokens[0]}"));
        await partner.Press("Continue to my answers");
        Assert.Contains("A new round is open: Autumn 2027", await partner.Text(), StringComparison.Ordinal);
        await partner.Follow("Take part in Autumn 2027");
        await partner.Page.Locator("main form button").Last.ClickAsync();
        await Assertions.Expect(partner.Page.GetByLabel("count me as the same person")).Not.ToBeCheckedAsync();
        // The agency from the earlier round is already selected.
        await Assertions.Expect(partner.Page.GetByLabel("Council early years")).ToBeCheckedAsync();
        await partner.Page.GetByLabel("count me as the same person").CheckAsync();
        await partner.Page.GetByLabel("Council early years").CheckAsync();
        await partner.Page.GetByLabel("Strategic").CheckAsync();
        await partner.Look();
        await partner.Press("Continue");
        await room.Enter(
            SampleRound.Value with
            {
                Responses = [.. SampleRound.Value.Responses.Skip(1)],
            },
            [.. tokens.Skip(1)]
        );

        await using var facilitator = await BrowserUser.With(chromium, $"results-{width}", width: width);
        await facilitator.GoTo(new Uri(room.Application.Address, "/sign-in"));
        await facilitator.Fill("Email address", room.Facilitator);
        await facilitator.Fill("Password", Room.Password);
        await facilitator.Press("Sign in", exact: true);
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/results"));
        await facilitator.Follow("See what has changed since the previous round");
        Assert.Contains(
            "none went up or down by half a point or more",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await partner.GoTo(new Uri(room.Application.Address, $"/answer/{first.Value}/results"));
        await partner.Page.Locator("summary").GetByText("Your scores and the whole group’s averages").ClickAsync();
        await partner.Look();
        Assert.Contains("Only you see your own scores here", await partner.Text(), StringComparison.Ordinal);
        await partner.GoTo(new Uri(room.Application.Address, $"/answer/{room.Round.Value}/results"));
        Assert.DoesNotContain("Only you see your own scores", await partner.Text(), StringComparison.Ordinal);
        await partner.Follow("See what has changed since the previous round");
        Assert.StartsWith("What has changed since", await partner.Heading(), StringComparison.Ordinal);
        await facilitator.GoTo(new Uri(room.Application.Address, $"/rounds/{first.Value}/results"));
        Assert.DoesNotContain(
            "Your scores and the whole group’s averages",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Follow("Read and search what people wrote");
        await facilitator.Fill("Find words in the notes", "locality");
        await facilitator.Press("Find");
        Assert.Contains("1 of 5 notes contains all of these words", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Follow("Remove this note");
        await facilitator.Press("Remove this note");
        Assert.Contains("a note was removed by Facilitator", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Empty(facilitator.Complaints.Concat(partner.Complaints));
    }
}
