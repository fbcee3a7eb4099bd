using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Frameworks;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests frameworks that users write on pages: from a spreadsheet to rounds with two versions.</summary>
public sealed partial class FrameworkAuthoringTests(SharedApplication shared)
{
    /// <summary>A spreadsheet with ten mistakes, as written by an officer who has not read the schema.</summary>
    private const string TenMistakes = """
        Theme,Enabler id,Title,Short,Description,Indicator,Level 1,Level 9
        ,A.1,An enabler above every theme,,,,,
        Being ready,R.1,One idea,Idea,The same idea.,A sign.,Nothing yet,
        ,R.1,Another enabler with the id of the first,,,,,
        ,R 3,An id with a space,,,,,
        ,R.4,,No title,,,,
        ,03-Feb,A date instead of an id,,,,,
        ,R.5,A level that cannot be,,,,,Excellent
        Reaching families,,,,,An indicator without an enabler,,
        ,,,Left over,,,,
        ,F.1,An enabler with an indicator,,,,,
        ,,,,A description beside an indicator,Another sign,,
        Nothing here,,,,,,,
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spreadsheet_WithTenMistakes_IsMendedAndPublished()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var path = await NewFramework(room);

        using var refused = await Send(facilitator, path, Encoding.UTF8.GetBytes(TenMistakes));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("the file has 10 problems", page, StringComparison.Ordinal);
        foreach (
            var place in new[]
            {
                "Row 2, column Theme:",
                "Row 4, column Enabler id: The ID R.1 is already in use in row 3.",
                "Row 5, column Enabler id: “R 3” cannot be an ID",
                "Row 6, column Title: Enabler R.4 has no title.",
                "Row 7, column Enabler id: “03-Feb” is a date",
                "Row 1, column Level 9: The scale has no score 9",
                "Row 9, column Title:",
                "Row 10, column Short:",
                "Row 12, column Description:",
                "Row 13, column Theme: The theme “",
            }
        )
        {
            Assert.Contains(place, page, StringComparison.Ordinal);
        }

        using var started = await Send(
            facilitator,
            path,
            await File.ReadAllBytesAsync(Repository.PathOf("samples/own-framework.csv"), Cancellation)
        );
        var noticed = WebUtility.HtmlDecode(await started.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains("The column “Our notes” is not part of a framework", noticed, StringComparison.Ordinal);
        var draft = DraftLink().Match(noticed).Value;
        Assert.Contains("R.2", await facilitator.Text(draft), StringComparison.Ordinal);
        var preview = WebUtility.HtmlDecode(await facilitator.Text($"{draft}/preview?enabler=S.2"));
        Assert.Contains("2 of 4", preview, StringComparison.Ordinal);
        Assert.Contains("Every setting uses the same form.", preview, StringComparison.Ordinal);

        using var published = await facilitator.Post($"{draft}/publish", [("Input.Name", "1"), ("Version", "1")]);

        Assert.Equal("/frameworks?published=1", published.Headers.Location?.OriginalString);
        var list = WebUtility.HtmlDecode(await facilitator.Text("/frameworks"));
        Assert.Contains("Starting well", list, StringComparison.Ordinal);
        var link = VersionLink()
            .Matches(list)
            .Select(match => match.Value)
            .Single(one =>
                one.Contains("starting-well", StringComparison.Ordinal)
                && one.Contains(".csv", StringComparison.Ordinal)
            );
        using var csv = new MemoryStream(
            await (await facilitator.Get(link)).Content.ReadAsByteArrayAsync(Cancellation)
        );
        Assert.Equal("Starting well", FrameworkFile.Read(csv, FrameworkDefaults.From("x")).Value!.Definition.Title);

        // Another partnership cannot see the framework.
        await using var other = await Room.In(shared);
        using var stranger = await SignedInClient.To(other);
        Assert.DoesNotContain("starting-well", await stranger.Text("/frameworks"), StringComparison.Ordinal);
        using var hidden = await stranger.Get(link);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task Draft_WrittenOnPages_IsOrderedCheckedAndKeepsWhatWasTyped()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var started = await facilitator.Post(
            await NewFramework(room),
            [("Input.From", "empty"), ("Input.Title", "Our own")]
        );
        var draft = started.Headers.Location!.OriginalString;
        Assert.Contains(
            "What you need to do before you can publish",
            await facilitator.Text(draft),
            StringComparison.Ordinal
        );
        Assert.Contains("not finished", await facilitator.Text($"{draft}/publish"), StringComparison.Ordinal);

        await Saves(facilitator, $"{draft}?handler=AddTheme", ("Input.Title", "People"));
        await Saves(facilitator, $"{draft}?handler=AddTheme", ("Input.Title", "Places"));
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
        await Saves(facilitator, $"{draft}/themes/people/new", enabler);

        // While one facilitator has enabler 1.1 open, others add an enabler and change 1.1, so the first facilitator's
        // change to 1.1 conflicts.
        (string, string)[] second = [("Input.Title", "Written at the same time"), ("Input.Theme", "people")];
        var began = await Began(facilitator, $"{draft}/enablers/1.1");
        await Saves(facilitator, $"{draft}/themes/people/new", second);
        await Saves(
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
        await Saves(
            facilitator,
            $"{draft}/enablers/1.2?handler=Remove",
            await Began(facilitator, $"{draft}/enablers/1.2")
        );

        // Rows are moved without being saved.
        using var moved = await facilitator.Post(
            $"{draft}/enablers/1.1?handler=Move&row=1&up=true",
            [("Input.Title", "Changed"), ("Input.Indicators[0].Text", "First"), ("Input.Indicators[1].Text", "Second")],
            $"{draft}/enablers/1.1"
        );
        var rows = Areas()
            .Matches(await moved.Content.ReadAsStringAsync(Cancellation))
            .Select(match => match.Groups[1].Value.Trim());
        Assert.Equal(["Second", "First"], rows.Where(row => row is "First" or "Second"));

        await Saves(
            facilitator,
            $"{draft}/themes/places/new",
            ("Input.Title", "A place to meet"),
            ("Input.Theme", "places")
        );
        await Saves(facilitator, $"{draft}?handler=MoveUp", ("enabler", "2.1"));
        (string, string)[] scale =
        [
            ("Input.Question", "How far?"),
            ("Input.Skip", "No idea"),
            ("Input.First", "0"),
            ("Input.Labels[0]", "None"),
            ("Input.Labels[1]", "Some"),
            ("Input.Labels[2]", "All"),
            await Began(facilitator, $"{draft}/scale"),
        ];
        await Saves(facilitator, $"{draft}/scale", scale);
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
        await Saves(
            facilitator,
            $"{draft}/themes/places?handler=Remove",
            await Began(facilitator, $"{draft}/themes/places", "Contents")
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
            await NewFramework(room),
            [("Input.From", "empty"), ("Input.Title", "Our own")]
        );
        var draft = started.Headers.Location!.OriginalString;
        await Saves(facilitator, $"{draft}?handler=AddTheme", ("Input.Title", "People"));
        var (theme, enabler) = ($"{draft}/themes/people", $"{draft}/enablers/1.1");
        Assert.Contains(
            "The theme will be deleted. You cannot get it back.",
            await facilitator.Text(theme),
            StringComparison.Ordinal
        );
        var contents = await Began(facilitator, theme, "Contents");
        (string, string)[] trust = [("Input.Title", "Trust"), ("Input.Theme", "people")];
        await Saves(facilitator, $"{draft}/themes/people/new", trust);
        Assert.Contains("The theme and its 1 enabler", await facilitator.Text(theme), StringComparison.Ordinal);
        var began = await Began(facilitator, enabler);
        await Saves(facilitator, enabler, [.. trust, ("Input.Description", "Changed"), began]);

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
    public async Task Challenges_AndSpectrum_AreWrittenOnAPageAndKeepTheirIds()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var started = await facilitator.Post(
            await NewFramework(room),
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
        using var wrong = await facilitator.Post(path, [.. typed, await Began(facilitator, path)]);
        Assert.Contains(
            "at least 2 positions",
            await wrong.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );
        await Saves(
            facilitator,
            path,
            [
                .. typed,
                ("Input.Positions[1].Title", "Together"),
                ("Input.Question", "Where are we?"),
                await Began(facilitator, path),
            ]
        );
        await Saves(
            facilitator,
            path,
            ("Input.Challenges[0].Id", "money"),
            ("Input.Challenges[0].Title", "Not enough money"),
            await Began(facilitator, path)
        );
        var id = new BeyondBoundaries.Core.FrameworkDraftId(Guid.Parse(draft.Split('/')[^1]));
        var definition = (await room.Get<FrameworkQueries>().FindDraft(room.Account, id, Cancellation))!
            .Draft
            .Definition;
        Assert.Equal(("money", "Not enough money"), (definition.Challenges[0].Id, definition.Challenges[0].Title));
        Assert.Null(definition.Spectrum);
    }

    [Fact]
    public async Task Scale_ThatWouldLoseTexts_NamesThemAndAsksFirst()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var started = await facilitator.Send(
            await NewFramework(room),
            await NewFramework(room),
            "Input.File",
            "Theme,Enabler id,Title,Level 0,Level 1,Level 2\nTogether,A.1,We meet,Never,Yearly,Every week\n"u8.ToArray(),
            "Texts.csv",
            ("Input.From", "file")
        );
        var path = $"{started.Headers.Location!.OriginalString}/scale";
        (string, string)[] shorter =
        [
            ("Input.Question", "How far?"),
            ("Input.Skip", "No idea"),
            ("Input.First", "1"),
            ("Input.Labels[0]", "No"),
            ("Input.Labels[1]", "Yes"),
            await Began(facilitator, path),
        ];
        using var asked = await facilitator.Post(path, shorter);
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains(
            "1 piece of text describes a level that the scale would no longer have",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Every week", page, StringComparison.Ordinal);
        Assert.Contains(
            "Every week",
            await facilitator.Text($"{path[..^"/scale".Length]}/enablers/A.1"),
            StringComparison.Ordinal
        );

        var lost = ("Input.Lost", Lost().Match(page).Groups[1].Value);
        await Saves(facilitator, path, [.. shorter, lost, ("Input.DeletesTexts", "true")]);
        var enabler = await facilitator.Text($"{path[..^"/scale".Length]}/enablers/A.1");
        Assert.DoesNotContain("Every week", enabler, StringComparison.Ordinal);
        Assert.Contains("Yearly", enabler, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_WithASplitAMergeAndARewording_AreComparedWhereThatIsRight()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var first = Room.Framework;
        await room.People(2, 2, 2, 2, 2);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        using var started = await facilitator.Post(
            await NewFramework(room),
            [("Input.From", $"{first.Definition.Id} {first.Definition.Version}")]
        );
        var draft = started.Headers.Location!.OriginalString;
        await Change(room, draft, first);

        var proposed = WebUtility.HtmlDecode(await facilitator.Text($"{draft}/publish"));
        Assert.Contains("was split into", proposed, StringComparison.Ordinal);
        Assert.Contains("were merged into", proposed, StringComparison.Ordinal);
        var form = PageForm.Read(await facilitator.Text($"{draft}/publish"), $"{draft}/publish")[0];
        using var published = await facilitator.Post(
            $"{draft}/publish",
            [.. form.Fields.Where(field => field.Name != PageForm.TokenName)]
        );
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var own = (await room.Get<FrameworkQueries>().ListForRounds(partnership, Cancellation)).Single(one =>
            one.Partnership == partnership
        );
        var later = await SecondRound(room, partnership, own);

        var page = WebUtility.HtmlDecode(await facilitator.Text(Links.Comparison(later)));
        Assert.Contains("1.1 “", page, StringComparison.Ordinal);
        Assert.Contains(
            "was split into 1.1 “Sustained senior leadership” and 1.9 “Commitment to working beyond boundaries”, so we do not compare the scores.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("were merged into 2.1", page, StringComparison.Ordinal);
        Assert.Contains("and is now “Worded in another way”.", page, StringComparison.Ordinal);
        var csv = await facilitator.Text(Links.ComparisonFile(later, "csv"));
        Assert.Contains("\n3.4,Worded in another way,5,2", csv.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("\n1.1,Sustained", csv.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>Splits 1.1, merges 2.1 and 2.2, and rewords 3.4.</summary>
    private static async Task Change(Room room, string draft, Framework first)
    {
        var id = new BeyondBoundaries.Core.FrameworkDraftId(Guid.Parse(draft.Split('/')[^1]));
        var stored = (await room.Get<FrameworkQueries>().FindDraft(room.Account, id, Cancellation))!;
        var changed = stored.Draft;
        Enabler Of(string enabler) => changed.FindEnabler(enabler)!.Value.Enabler;
        string ThemeOf(string enabler) => changed.FindEnabler(enabler)!.Value.Theme.Id;
        changed = changed.SaveEnabler("1.1", ThemeOf("1.1"), Of("1.1") with { Title = "Sustained senior leadership" });
        changed = changed.SaveEnabler(
            null,
            ThemeOf("1.1"),
            new("1.9", "Beyond", "Commitment to working beyond boundaries", "", [])
        );
        changed = changed.SaveEnabler(
            "2.1",
            ThemeOf("2.1"),
            Of("2.1") with
            {
                Title = $"{Of("2.1").Title} {Of("2.2").Title}",
            }
        );
        changed = changed.RemoveEnabler("2.2");
        changed = changed.SaveEnabler("3.4", ThemeOf("3.4"), Of("3.4") with { Title = "Worded in another way" });
        Room.Must(
            await room.Get<FrameworkStore>()
                .Save(room.Account, id, changed, stored.Version, DateTimeOffset.UtcNow, Cancellation)
        );
        Assert.NotNull(first.Find("2.2"));
    }

    private static async Task<BeyondBoundaries.Core.RoundId> SecondRound(
        Room room,
        BeyondBoundaries.Core.PartnershipId partnership,
        PublishedFramework own
    )
    {
        var later = Room.Must(
            await room.Get<RoundStore>()
                .Create(
                    room.Account,
                    partnership,
                    Room.Must(RoundSetup.From("Later", "", Confidentiality.Default)),
                    own.FrameworkId,
                    own.Version,
                    DateTimeOffset.UtcNow,
                    cancellationToken: Cancellation
                )
        );
        var details = (await room.Get<RoundQueries>().Find(room.Account, later, Cancellation))!;
        for (var person = 0; person < 5; person++)
        {
            var token = BeyondBoundaries.Storage.Joining.JoinStore.CreateReturnToken();
            Room.Must(
                await room.Get<BeyondBoundaries.Storage.Joining.JoinStore>()
                    .Join(
                        details.JoinSettings.JoinToken,
                        token,
                        new(0, 0, $"Person {person}", null),
                        cancellationToken: Cancellation
                    )
            );
            Room.Must(
                await room.Get<BeyondBoundaries.Storage.Responses.ResponseStore>()
                    .Save(
                        later,
                        token,
                        Ballot.Enablers,
                        new()
                        {
                            Scores =
                            [
                                .. details.Framework.Enablers.Select(
                                    item => new BeyondBoundaries.Storage.Responses.ScoreChange(
                                        item,
                                        Answer.FromScore(4)
                                    )
                                ),
                            ],
                            Submission = new(Guid.NewGuid()),
                        },
                        Cancellation
                    )
            );
        }

        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, later, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        return later;
    }

    private static async Task<string> NewFramework(Room room) =>
        FrameworkLinks.New((await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership);

    private static async Task<HttpResponseMessage> Send(SignedInClient facilitator, string path, byte[] file)
    {
        return await facilitator.Send(
            path,
            path,
            "Input.File",
            file,
            "Our framework.csv",
            ("Input.From", "file"),
            ("Input.Title", "Starting well")
        );
    }

    private static async Task<(string, string)> Began(SignedInClient facilitator, string path, string field = "Began")
    {
        var page = await facilitator.Text(path);
        return (
            field,
            WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{field}\" value=\"([^\"]*)\"").Groups[1].Value)
        );
    }

    private static async Task Saves(
        SignedInClient facilitator,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var saved = await facilitator.Post(path, fields, path.Split('?')[0]);
        Assert.True(
            saved.StatusCode == HttpStatusCode.Redirect,
            $"{path}: {saved.StatusCode} {await saved.Content.ReadAsStringAsync(Cancellation)}"
        );
    }

    [GeneratedRegex("/frameworks/[0-9a-f-]{36}")]
    private static partial Regex DraftLink();

    [GeneratedRegex("name=\"Input.Lost\" value=\"([^\"]*)\"")]
    private static partial Regex Lost();

    [GeneratedRegex("/frameworks/version\\.[^\"]*")]
    private static partial Regex VersionLink();

    [GeneratedRegex("<textarea[^>]*>([^<]*)</textarea>")]
    private static partial Regex Areas();
}
