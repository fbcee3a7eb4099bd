using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests the pages on which users write frameworks: order, checks, conflicts, and what each role may do.
/// </summary>
public sealed partial class FrameworkDraftPagesTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_WrittenOnPages_IsOrderedCheckedAndKeepsWhatWasTyped()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var started = await facilitator.Post(
            await FrameworkForms.NewFramework(room),
            [("Input.From", "empty"), ("Input.Title", "Our own")]
        );
        var draft = started.Headers.Location!.OriginalString;
        Assert.Contains(
            "What you need to do before you can publish",
            await facilitator.Text(draft),
            StringComparison.Ordinal
        );
        Assert.Contains("not finished", await facilitator.Text($"{draft}/publish"), StringComparison.Ordinal);

        await FrameworkForms.Saves(facilitator, $"{draft}?handler=AddTheme", ("Input.Title", "People"));
        await FrameworkForms.Saves(facilitator, $"{draft}?handler=AddTheme", ("Input.Title", "Places"));
        (string, string)[] enabler =
        [
            ("Input.Title", "Partners trust each other"),
            ("Input.Theme", "people"),
            ("Input.Levels[0]", "They do not meet"),
            ("Input.Indicators[0].Text", "They meet"),
            ("Input.Indicators[1].Text", ""),
            ("Input.Indicators[2].Text", "They listen"),
        ];
        using var wrong = await facilitator.Post($"{draft}/themes/people/new", [.. enabler, ("Input.Id", "not an id")]);
        var typed = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("Enter an ID such as 1.2, with only letters", typed, StringComparison.Ordinal);
        Assert.Contains("They listen", typed, StringComparison.Ordinal);
        await FrameworkForms.Saves(facilitator, $"{draft}/themes/people/new", enabler);
        using var lost = await facilitator.Post(
            $"{draft}/themes/people/new",
            [
                ("Input.Title", "Partners plan"),
                ("Input.Theme", "people"),
                ("Input.Indicators[0].Levels[0]", "They meet"),
            ]
        );
        Assert.Contains(
            "Enter the indicator, or clear the descriptions of its levels",
            await lost.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );

        // While enabler 1.1 is open on one page, an enabler is added and 1.1 is changed on other pages. The change to
        // 1.1 on the first page therefore conflicts.
        (string, string)[] second = [("Input.Title", "Written at the same time"), ("Input.Theme", "people")];
        var began = await FrameworkForms.Began(facilitator, $"{draft}/enablers/1.1");
        await FrameworkForms.Saves(facilitator, $"{draft}/themes/people/new", second);
        await FrameworkForms.Saves(
            facilitator,
            $"{draft}/enablers/1.1",
            [.. enabler, ("Input.Id", "1.1"), ("Input.Short", "Trust"), began]
        );
        using var late = await facilitator.Post(
            $"{draft}/enablers/1.1",
            [("Input.Title", "Another title"), ("Input.Theme", "people"), began]
        );
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var both = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("There have been changes to this enabler", both, StringComparison.Ordinal);
        Assert.Contains("Another title", both, StringComparison.Ordinal);
        Assert.Contains("<dd dir=\"auto\">Trust</dd>", both, StringComparison.Ordinal);
        await FrameworkForms.Saves(
            facilitator,
            $"{draft}/enablers/1.2?handler=Remove",
            await FrameworkForms.Began(facilitator, $"{draft}/enablers/1.2")
        );

        // Moving a row does not save anything.
        using var moved = await facilitator.Post(
            $"{draft}/enablers/1.1?handler=Move&row=1&up=true",
            [("Input.Title", "Changed"), ("Input.Indicators[0].Text", "First"), ("Input.Indicators[1].Text", "Second")],
            $"{draft}/enablers/1.1"
        );
        var rows = Areas()
            .Matches(await moved.Content.ReadAsStringAsync(Cancellation))
            .Select(match => match.Groups[1].Value.Trim());
        Assert.Equal(["Second", "First"], rows.Where(row => row is "First" or "Second"));

        await FrameworkForms.Saves(
            facilitator,
            $"{draft}/themes/places/new",
            ("Input.Title", "A place to meet"),
            ("Input.Theme", "places")
        );
        await FrameworkForms.Saves(facilitator, $"{draft}?handler=MoveUp", ("enabler", "2.1"));
        (string, string)[] scale =
        [
            ("Input.Question", "How far?"),
            ("Input.Skip", "No idea"),
            ("Input.First", "0"),
            ("Input.Labels[0]", "None"),
            ("Input.Labels[1]", "Some"),
            ("Input.Labels[2]", "All"),
            await FrameworkForms.Began(facilitator, $"{draft}/scale"),
        ];
        using var unnamed = await facilitator.Post(
            $"{draft}/scale",
            [.. scale, .. Enumerable.Range(0, 4).Select(i => ($"Input.Descriptors[{i}]", "Everywhere"))]
        );
        Assert.Contains(
            "Enter the name of the",
            await unnamed.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        await FrameworkForms.Saves(facilitator, $"{draft}/scale", scale);
        var id = new BeyondBoundaries.Core.FrameworkDraftId(Guid.Parse(draft.Split('/')[^1]));
        var definition = (await room.Get<FrameworkQueries>().FindDraft(room.Account, id, Cancellation))!
            .Draft
            .Definition;
        Assert.Equal(["1.1", "2.1"], definition.Themes[0].Enablers.Select(one => one.Id));
        Assert.Equal(["They meet", "They listen"], definition.Themes[0].Enablers[0].Indicators.Select(one => one.Text));
        Assert.Equal([new LevelText(0, "They do not meet")], definition.Themes[0].Enablers[0].Levels);
        Assert.Contains(
            "“Places” has no enablers",
            WebUtility.HtmlDecode(await facilitator.Text(draft)),
            StringComparison.Ordinal
        );
        await FrameworkForms.Saves(
            facilitator,
            $"{draft}/themes/places?handler=Remove",
            await FrameworkForms.Began(facilitator, $"{draft}/themes/places", "Contents")
        );
        Assert.DoesNotContain(
            "What you need to do before you can publish",
            await facilitator.Text(draft),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Deletion_OfAPartThatHasChanged_IsRefusedUntilItIsChecked()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var started = await facilitator.Post(
            await FrameworkForms.NewFramework(room),
            [("Input.From", "empty"), ("Input.Title", "Our own")]
        );
        var draft = started.Headers.Location!.OriginalString;
        await FrameworkForms.Saves(facilitator, $"{draft}?handler=AddTheme", ("Input.Title", "People"));
        var (theme, enabler) = ($"{draft}/themes/people", $"{draft}/enablers/1.1");
        Assert.Contains(
            "The theme will be deleted. You cannot get it back.",
            await facilitator.Text(theme),
            StringComparison.Ordinal
        );
        var contents = await FrameworkForms.Began(facilitator, theme, "Contents");
        (string, string)[] trust = [("Input.Title", "Trust"), ("Input.Theme", "people")];
        await FrameworkForms.Saves(facilitator, $"{draft}/themes/people/new", trust);
        Assert.Contains("The theme and its 1 enabler", await facilitator.Text(theme), StringComparison.Ordinal);
        var began = await FrameworkForms.Began(facilitator, enabler);
        await FrameworkForms.Saves(facilitator, enabler, [.. trust, ("Input.Description", "Changed"), began]);

        foreach (var (path, mark) in new[] { (theme, contents), (enabler, began) })
        {
            using var refused = await facilitator.Post($"{path}?handler=Remove", [mark], path);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation));
            Assert.Contains("Check it, then try again", page, StringComparison.Ordinal);
            Assert.DoesNotContain("save again", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Your changes are still below", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(MemberRole.Facilitator)]
    [InlineData(MemberRole.Viewer)]
    public async Task Frameworks_ForAMember_OfferOnlyWhatTheirRoleAllows(MemberRole role)
    {
        await using var room = await Room.In(shared);
        var email = $"{Guid.NewGuid():N}@example.org";
        var account = await room.AddAccount(email);
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var token = MemberStore.CreateToken();
        var members = room.Get<MemberStore>();
        Room.Must(
            await members.Invite(room.Account, partnership, role, "Vi", token, DateTimeOffset.UtcNow, Cancellation)
        );
        Room.Must(await members.Accept(account, token, DateTimeOffset.UtcNow, Cancellation));
        using var member = await SignedInClient.To(room.Application, email);

        var page = await member.Text("/frameworks");

        Assert.Equal(
            role == MemberRole.Facilitator,
            page.Contains("change a copy of one, or write your own", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Draft_WithMoreProblemsThanAreListed_CountsTheRest()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var started = await facilitator.Post(
            await FrameworkForms.NewFramework(room),
            [("Input.From", "empty"), ("Input.Title", "Our own")]
        );
        var draft = started.Headers.Location!.OriginalString;
        foreach (var theme in Enumerable.Range(1, 25))
        {
            await FrameworkForms.Saves(facilitator, $"{draft}?handler=AddTheme", ("Input.Title", $"Theme {theme}"));
        }

        Assert.Matches(
            "There are [5-9] more problems. We will list them here",
            (await facilitator.Text(draft)).OneLine()
        );
    }

    [Fact]
    public async Task Challenges_AndSpectrum_AreWrittenOnAPageAndKeepTheirIds()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var started = await facilitator.Post(
            await FrameworkForms.NewFramework(room),
            [("Input.From", "empty"), ("Input.Title", "With challenges")]
        );
        var draft = started.Headers.Location!.OriginalString;
        var path = $"{draft}/challenges";
        (string, string)[] typed =
        [
            ("Input.Challenges[0].Title", "Money"),
            ("Input.Challenges[0].Examples", "Grants end\nBudgets are separate"),
            ("Input.Challenges[1].Title", ""),
            ("Input.Positions[0].Title", "Apart"),
        ];
        using var wrong = await facilitator.Post(path, [.. typed, await FrameworkForms.Began(facilitator, path)]);
        Assert.Contains(
            "at least 2 positions",
            await wrong.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        await FrameworkForms.Saves(
            facilitator,
            path,
            [
                .. typed,
                ("Input.Positions[1].Title", "Together"),
                ("Input.Question", "Where are we?"),
                await FrameworkForms.Began(facilitator, path),
            ]
        );
        await FrameworkForms.Saves(
            facilitator,
            path,
            ("Input.Challenges[0].Id", "money"),
            ("Input.Challenges[0].Title", "Not enough money"),
            await FrameworkForms.Began(facilitator, path)
        );
        var id = new BeyondBoundaries.Core.FrameworkDraftId(Guid.Parse(draft.Split('/')[^1]));
        var definition = (await room.Get<FrameworkQueries>().FindDraft(room.Account, id, Cancellation))!
            .Draft
            .Definition;
        Assert.Equal(("money", "Not enough money"), (definition.Challenges[0].Id, definition.Challenges[0].Title));
        Assert.Null(definition.Spectrum);
    }

    [GeneratedRegex("<textarea[^>]*>([^<]*)</textarea>")]
    private static partial Regex Areas();
}
