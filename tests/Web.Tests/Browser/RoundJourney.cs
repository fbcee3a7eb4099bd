using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests a round with one facilitator and six participants, from the link for the first account to the results.
/// </summary>
public sealed class RoundJourney(Chromium chromium)
{
    /// <summary>The scores of six people for the twelve enablers; 0 means left blank, and 9 means skipped.</summary>
    private static readonly int[][] Scores =
    [
        [4, 3, 2, 3, 3, 4, 5, 2, 2, 3, 3, 3],
        [4, 3, 2, 3, 3, 4, 5, 2, 1, 3, 3, 9],
        [5, 3, 3, 3, 2, 4, 5, 3, 2, 3, 2, 9],
        [4, 2, 3, 4, 3, 3, 1, 3, 2, 9, 2, 9],
        [4, 2, 3, 2, 4, 3, 1, 2, 1, 4, 0, 3],
        [3, 3, 3, 3, 3, 3, 1, 3, 3, 3, 3, 3],
    ];

    [Theory]
    [InlineData(DatabaseKind.Postgres, true)]
    [InlineData(DatabaseKind.Sqlite, false)]
    public async Task Round_FromSetUpToResults_ShowsWhatPeopleSaid(DatabaseKind database, bool scripts)
    {
        await using var application = await RunningApplication.StartProcess(database);
        await using var facilitator = await BrowserUser.With(
            chromium,
            "facilitator",
            scripts,
            width: 1280,
            inspects: true
        );
        await SetUp(facilitator, application);
        var link = await OpenRound(facilitator);
        for (var person = 0; person < Scores.Length; person++)
        {
            await using var participant = await BrowserUser.With(
                chromium,
                $"participant-{person + 1}",
                scripts,
                width: person == 0 ? 320 : 390,
                inspects: person == 0
            );
            await TakePart(participant, link, person);
            Assert.Empty(participant.Complaints);
        }

        await facilitator.Follow("Refresh this page");
        Assert.Contains(
            "6 of 6 people who joined have finished (8 invited)",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Press("Close the round");
        Assert.Contains(
            "The 12 enablers: 6 people submitted answers.",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Press("Close the round and see the results");
        await ReadResults(facilitator);

        Assert.DoesNotContain("warn:", application.Output, StringComparison.Ordinal);

        await using var late = await BrowserUser.With(chromium, "late", scripts);
        await late.GoTo(link);
        Assert.Equal("This round is closed", await late.Heading());
        Assert.Empty(facilitator.Complaints);
        Assert.DoesNotContain(link[(link.LastIndexOf('/') + 1)..], application.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demonstration_FromTheStartPage_IsOneClickAway()
    {
        await using var application = await RunningApplication.StartProcess();
        await using var newcomer = await BrowserUser.With(chromium, "newcomer", width: 1280);
        await newcomer.GoTo(application.Address);
        await newcomer.Press("See a demonstration round");
        Assert.Equal("Try a made-up round", await newcomer.Heading());
        await newcomer.Follow("Read the results");
        Assert.Contains(
            "Locality organisation: scores are split into two camps",
            await newcomer.Text(),
            StringComparison.Ordinal
        );
        await using var phone = await BrowserUser.With(chromium, "phone");
        await phone.GoTo(new Uri(application.Address, "demonstration"));
        Assert.Empty(newcomer.Complaints.Concat(phone.Complaints));
    }

    [Fact]
    public async Task Answers_TypedByAHostileHand_StayText()
    {
        const string Hostile = "<script>window.owned=1</script>\"'><img src=x onerror=\"window.owned=1\">";
        await using var application = await RunningApplication.StartProcess();
        await using var person = await BrowserUser.With(chromium, "hostile", width: 1280);
        await SetUp(person, application, partnership: Hostile, agencies: Hostile);
        var link = await OpenRound(person, round: Hostile);
        await person.GoTo(link);
        await person.Press("Continue");
        await person.Choose(Hostile);
        await person.Choose("Strategic");
        await person.Fill("Your name", Hostile);
        await person.Press("Continue");
        await person.Press("Continue to the questions");
        await person.Follow("1. Senior leadership");
        await person.Choose("4, Established");
        await person.Fill("What is working well?", Hostile);
        await person.Fill("What is the evidence?", "=1+1\n" + Hostile);
        await person.Press("Save and continue");
        var answers = new Uri(person.Page.Url);
        await person.GoTo(new Uri(answers, "check"));
        Assert.Contains(Hostile, await person.Text(), StringComparison.Ordinal);
        await person.Press("Submit your answers");
        await person.GoTo(application.Address);
        await person.Press("Go to your partnerships");
        await person.Follow("Open");
        await person.Follow("Open");
        await person.Press("Close the round");
        await person.Press("Close the round and see the results");
        Assert.Contains(Hostile, await person.Text(), StringComparison.Ordinal);
        Assert.False(await person.Page.EvaluateAsync<bool>("'owned' in window"));
        Assert.Empty(person.Complaints);
    }

    private static async Task SetUp(
        BrowserUser facilitator,
        RunningApplication application,
        string partnership = "Example borough early years partnership",
        string agencies = "Council early years\nHealth visiting"
    )
    {
        await facilitator.GoTo(application.Address);
        Assert.Contains("open the link that the program printed", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.GoTo(application.FirstAccountLink!);
        await facilitator.Fill("Your name", "Facilitator");
        await facilitator.Fill("Email address", "facilitator@example.org");
        await facilitator.Fill("Password", "too short");
        await facilitator.Press("Create the account");
        Assert.StartsWith("Error: ", await facilitator.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "The password must be 12 characters or more",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Fill("Password", "correct horse battery");
        await facilitator.Press("Create the account");

        await facilitator.Fill("Agencies", "");
        await facilitator.Press("Add the partnership");
        Assert.Contains("Enter at least one agency", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Fill("Name of the partnership", partnership);
        await facilitator.Fill("Agencies", agencies);
        await facilitator.Press("Add the partnership");
    }

    private static async Task<string> OpenRound(BrowserUser facilitator, string round = "Autumn 2026")
    {
        await facilitator.Fill("Name of the round", round);
        await facilitator.Fill("How many people will you invite?", "lots");
        await facilitator.Press("Open the round");
        Assert.Equal("lots", await facilitator.Page.GetByLabel("How many people will you invite?").InputValueAsync());
        await facilitator.Fill("How many people will you invite?", "8");
        await facilitator.Press("Open the round");
        Assert.Contains("No participants have joined yet", await facilitator.Text(), StringComparison.Ordinal);
        return await facilitator.Page.Locator(".bb-link-to-send").InnerTextAsync();
    }

    private static async Task TakePart(BrowserUser participant, string link, int person)
    {
        await participant.GoTo(link);
        Assert.Contains(
            "No one sees any scores until your facilitator reveals them",
            await participant.Text(),
            StringComparison.Ordinal
        );
        await participant.Press("Continue");
        Assert.DoesNotContain(link[(link.LastIndexOf('/') + 1)..], participant.Page.Url, StringComparison.Ordinal);
        await participant.Press("Continue");
        Assert.Contains("Select your agency", await participant.Text(), StringComparison.Ordinal);
        await participant.Choose(person < 3 ? "Council early years" : "Health visiting");
        await participant.Choose(person % 2 == 0 ? "Strategic" : "Operational");
        await participant.Fill("Your name", $"Person {person + 1}");
        await participant.Press("Continue");
        await participant.Press("Continue to the questions");

        await (person == 0 ? ScoreOneByOne(participant, person) : ScoreOnOnePage(participant, person));
        Assert.Equal("Check your answers", await participant.Heading());
        var check = await participant.Text();
        Assert.Equal(
            person == 4,
            check.Contains("You have not given an answer for 1 of the 12 enablers", StringComparison.Ordinal)
        );
        Assert.Equal(person == 5, check.Contains("Nearly every score you gave is a 3", StringComparison.Ordinal));
        Assert.Contains($"Note of person {person + 1}", check, StringComparison.Ordinal);
        await participant.Press("Submit your answers");
        Assert.Equal("You have submitted your answers", await participant.Heading());

        if (person > 1)
        {
            return;
        }

        await participant.Follow("change your answers");
        await participant.Press("Check your answers");
        await participant.Follow("Change Senior leadership");
        Assert.Equal(
            $"Note of person {person + 1}",
            await participant.Page.GetByLabel("What is working well?").InputValueAsync()
        );
        await participant.Press("Save and check your answers");
        Assert.Equal("Check your answers", await participant.Heading());
    }

    private static async Task ScoreOneByOne(BrowserUser participant, int person)
    {
        await participant.Follow("1. Senior leadership");
        foreach (var (item, score) in Room.Framework.Enablers.Zip(Scores[person]))
        {
            await Score(participant, score);
            if (item == Room.Framework.Enablers[0])
            {
                await participant.Fill("What is working well?", $"Note of person {person + 1}");
            }

            await participant.Press("Save and continue");
            if (item == Room.Framework.EnablersOf(item.Theme).Last())
            {
                await participant.Follow("Skip this question");
            }
        }

        Assert.Equal("How we are organised", await participant.Heading());
        await participant.Follow("Skip this question");
    }

    private static async Task ScoreOnOnePage(BrowserUser participant, int person)
    {
        await participant.Follow("Score all 12 enablers on one page");
        foreach (var (item, score) in Room.Framework.Enablers.Zip(Scores[person]).Where(given => given.Second > 0))
        {
            await BrowserUser.Check(
                participant.Page.Locator($"input[name='score:{item.Id}'][value='{(score == 9 ? "skip" : score)}']")
            );
        }

        await participant.Page.Locator("summary", new() { HasText = "Notes" }).First.ClickAsync();
        await participant.Page.Locator("textarea[name='working:1.1']").FillAsync($"Note of person {person + 1}");
        await participant.Press("Check your answers");
    }

    private static async Task Score(BrowserUser participant, int score)
    {
        if (score is >= 1 and <= 5)
        {
            await BrowserUser.Check(participant.Page.Locator($"input[type=radio][value='{score}']"));
        }
        else if (score == 9)
        {
            await participant.Choose("I have no experience or knowledge of this");
        }
    }

    private static async Task ReadResults(BrowserUser facilitator)
    {
        Assert.Equal("What you said together", await facilitator.Heading());
        var text = await facilitator.Text();
        Assert.Contains("6 people from 2 agencies", text, StringComparison.Ordinal);
        Assert.Contains("Senior leadership, 4.0 out of 5", text, StringComparison.Ordinal);
        Assert.Contains("Locality organisation: scores are split into two camps", text, StringComparison.Ordinal);
        Assert.Contains("3 people scored it 1, and 3 scored it 5", text, StringComparison.Ordinal);
        Assert.Contains("3 of 6 people skipped “Do, review, reform”", text, StringComparison.Ordinal);
        Assert.Contains("Note of person 4", text, StringComparison.Ordinal);

        // In confidential mode, the author of a note is never shown. Each agency has only three people, so the figures
        // for agencies are not shown either.
        Assert.DoesNotContain("Person 4", text, StringComparison.Ordinal);
        var row = await facilitator.Page.Locator("#item-3-1").InnerTextAsync();
        Assert.Contains("1.8", row, StringComparison.Ordinal);
        Assert.Contains("6 scored", row, StringComparison.Ordinal);
        Assert.Equal(
            0,
            await facilitator.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Council early years" }).CountAsync()
        );
    }
}
