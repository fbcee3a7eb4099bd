using System.Text.Json;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests rounds with three other frameworks, from the choice of the framework to every file. One is the EIF draft,
/// which has four levels and no indicators, challenges or spectrum. Another has seven levels, which start at 0 and have
/// level texts. The third has two levels.
/// </summary>
public sealed class FrameworkJourney(Chromium chromium)
{
    private const int People = 5;

    /// <summary>
    /// Words that no page may contain, because they describe things that none of these frameworks has.
    /// </summary>
    private static readonly string[] Absent =
    [
        "spectrum",
        "challenge",
        "case stud",
        "no experience or knowledge",
        "from 1 to 5",
        "out of 5",
        "12 enablers",
        "What gets in the way",
        "How we are organised",
    ];

    [Theory]
    [InlineData("eif-maternity-early-years")]
    [InlineData("seven-levels")]
    [InlineData("yes-or-no")]
    public async Task Round_WithAnotherFramework_FollowsItFromSetUpToEveryFile(string id)
    {
        await using var application = await RunningApplication.Start(
            settings: ("Beyond__Frameworks", Repository.PathOf("tests/Kit/Frameworks"))
        );
        var framework = Find(id);
        await using var facilitator = await BrowserUser.With(chromium, $"framework-{id}", width: 1280);
        var link = await SetUp(facilitator, application, framework);
        var round = new Uri(facilitator.Page.Url);
        for (var person = 0; person < People; person++)
        {
            await using var participant = await BrowserUser.With(
                chromium,
                $"framework-{id}-{person + 1}",
                scripts: person != 1,
                inspects: person < 2
            );
            await TakePart(participant, link, framework, person);
            Assert.Empty(participant.Complaints);
        }

        await ReadPages(facilitator, round, framework, "", "/sheets", "/presenter", "/keying", "/set-up");
        await Print(facilitator, round, framework);
        await facilitator.GoTo(round);
        await facilitator.Press("Close the round");
        await facilitator.Press("Close the round and see the results");
        AssertSpeaksOf(framework, await facilitator.Text());
        await CompareFigures(facilitator, round, framework);
        await ReadPages(facilitator, round, framework, "", "/plan", "/plan/priorities", "/presenter");
        await ReadSlides(facilitator, round, framework);
        await ReadFiles(facilitator, round, framework);
        Assert.Empty(facilitator.Complaints);
    }

    [Fact]
    public async Task Questions_InEasyWords_CountTheSameAndLeaveTheResultsAsTheyAre()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application, ConfidentialityMode.Open);
        await using var person = await BrowserUser.With(chromium, "easy-words");
        await person.GoTo(new Uri(application.Address, $"/join/{await room.JoinToken()}"));
        await person.Press("Continue");
        await person.Choose("Health visiting");
        await person.Choose("Strategic");
        await person.Fill("Your name", "Ann");
        await person.Press("Continue");
        await person.Press("Continue to the questions");
        await person.Press("Read the questions in different words: Easy words");
        Assert.Contains("We wrote these words.", await person.Text(), StringComparison.Ordinal);
        await person.Follow("1. Leaders");
        Assert.Equal("Our leaders keep working together", await person.Heading());
        await person.Choose("4, Most of it");
        await person.Press("Save and continue");
        await person.GoTo(new Uri(new Uri(person.Page.Url), "check"));
        Assert.Contains("4, Most of it", await person.Text(), StringComparison.Ordinal);
        await person.Press("Submit your answers");

        await using var facilitator = await BrowserUser.With(chromium, "easy-words-facilitator", width: 1280);
        await facilitator.SignIn(room);
        await facilitator.GoTo(new Uri(application.Address, $"{room.Path}/close"));
        await facilitator.Press("Close the round and see the results");
        var results = await facilitator.Text();
        Assert.Contains("Senior leadership", results, StringComparison.Ordinal);
        Assert.DoesNotContain("Our leaders", results, StringComparison.Ordinal);
        Assert.Empty(person.Complaints.Concat(facilitator.Complaints));
    }

    private static Framework Find(string id)
    {
        if (ShippedFrameworks.Catalogue.Choices.FirstOrDefault(one => one.Definition.Id == id) is { } shipped)
        {
            return shipped;
        }

        using var file = File.OpenRead(Repository.PathOf($"tests/Kit/Frameworks/{id}.json"));
        return FrameworkReader.Read(file).Value!;
    }

    private static async Task<string> SetUp(
        BrowserUser facilitator,
        RunningApplication application,
        Framework framework
    )
    {
        await facilitator.GoTo(application.FirstAccountLink!);
        await facilitator.Fill("Your name", "Facilitator");
        await facilitator.Fill("Email address", "facilitator@example.org");
        await facilitator.Fill("Password", "correct horse battery");
        await facilitator.Press("Create the account");
        await facilitator.Fill("Name of the partnership", "Example borough");
        await facilitator.Fill("Agencies", "Council\nHealth");
        await facilitator.Press("Add the partnership");
        await facilitator.Fill("Name of the round", "Autumn");
        await facilitator.Choose(framework.Definition.DisplayTitle);
        if (framework.Definition.Status == FrameworkStatus.Draft)
        {
            await facilitator.Page.Locator("#drafts summary").ClickAsync();
            Assert.Contains(framework.Definition.Source.Note, await facilitator.Text(), StringComparison.Ordinal);
        }

        await facilitator.Choose("Open");
        await facilitator.Press("Open the round");
        return await facilitator.Page.Locator(".bb-link-to-send").InnerTextAsync();
    }

    /// <summary>
    /// Answers as one participant. The first participant scores one enabler at a time, and the others score all
    /// enablers on one page.
    /// </summary>
    private static async Task TakePart(BrowserUser participant, string link, Framework framework, int person)
    {
        await participant.GoTo(link);
        AssertSpeaksOf(framework, await participant.Text());
        await participant.Press("Continue");
        await participant.Choose(person % 2 == 0 ? "Council" : "Health");
        await participant.Choose("Strategic");
        await participant.Fill("Your name", $"Person {person + 1}");
        await participant.Press("Continue");
        await participant.Press("Continue to the questions");
        AssertSpeaksOf(framework, await participant.Text());
        if (person == 0)
        {
            await ScoreOneByOne(participant, framework);
        }
        else
        {
            await participant.Follow($"Score all {framework.Enablers.Count} enablers on one page");
            foreach (var item in framework.Enablers)
            {
                await BrowserUser.Check(
                    participant.Page.Locator($"input[name='score:{item.Id}'][value='{Score(framework, item, person)}']")
                );
            }

            AssertSpeaksOf(framework, await participant.Text());
            await participant.Press("Check your answers");
        }

        Assert.Equal("Check your answers", await participant.Heading());
        AssertSpeaksOf(framework, await participant.Text());
        await participant.Press("Submit your answers");
        Assert.Equal("You have submitted your answers", await participant.Heading());
    }

    private static async Task ScoreOneByOne(BrowserUser participant, Framework framework)
    {
        await participant.Follow($"1. {framework.Enablers[0].Short}");
        foreach (var item in framework.Enablers)
        {
            var score = Score(framework, item, 0);
            await BrowserUser.Check(participant.Page.Locator($"input[type=radio][value='{score}']"));
            var text = await participant.Text();
            AssertSpeaksOf(framework, text);
            if (item.LevelTexts.FirstOrDefault(level => level.Score == score) is { } described)
            {
                Assert.Contains(described.Text, text, StringComparison.Ordinal);
            }

            await participant.Press("Save and continue");
            if (item == framework.EnablersOf(item.Theme).Last())
            {
                await participant.Follow("Skip this question");
            }
        }
    }

    private static int Score(Framework framework, Item item, int person) =>
        framework.Scale.First + ((person * 2) + item.Index) % framework.Levels;

    /// <summary>
    /// Checks that the results file and the results page show the figures computed from the exported scores.
    /// </summary>
    private static async Task CompareFigures(BrowserUser facilitator, Uri round, Framework framework)
    {
        var responses = await Download(facilitator, $"{round}/results.people.csv");
        var set = ResponsesReader.Read(new MemoryStream(responses), framework).Value!;
        Assert.Equal(People, set.Responses.Count);
        Assert.Equal(
            Score(framework, framework.Enablers[1], 3),
            set.Responses.Single(one => one.Participant == "Person 4")
                .Answers[framework.Enablers[1]]
                .ScoreOn(framework.Scale)
        );
        var results = RoundResults.Compute(set, new(ConfidentialityMode.Open));
        using var ours = new MemoryStream();
        ResultsJson.Write(results, ours);
        using var computed = JsonDocument.Parse(ours.ToArray());
        using var shown = JsonDocument.Parse(await Download(facilitator, $"{round}/results.json"));
        AssertSame(computed.RootElement.GetProperty("items"), shown.RootElement.GetProperty("items"));
        AssertSame(computed.RootElement.GetProperty("themes"), shown.RootElement.GetProperty("themes"));

        await facilitator.GoTo($"{round}/results");
        foreach (var result in results.Enablers)
        {
            var mean = set.Responses.Select(one => one.Answers[result.Item].ScoreOn(framework.Scale)).Average();
            Assert.Equal(mean, result.Figures.Mean!.Value.Value, 1e-12);
            var row = facilitator.Page.Locator($"#item-{result.Item.Id.Replace('.', '-')}");
            Assert.Contains(result.Figures.MeanDisplay!, await row.InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// Checks that two lists of figures are the same. The exported list also contains the agencies and levels of work
    /// from which no one has answered, and can have a different order.
    /// </summary>
    private static void AssertSame(JsonElement computed, JsonElement shown)
    {
        Assert.Equal(computed.GetArrayLength(), shown.GetArrayLength());
        foreach (var (ours, theirs) in computed.EnumerateArray().Zip(shown.EnumerateArray()))
        {
            foreach (var figure in ours.EnumerateObject())
            {
                var other = theirs.GetProperty(figure.Name);
                if (figure.Name is not ("agencies" or "levels"))
                {
                    Assert.Equal(figure.Value.GetRawText(), other.GetRawText());
                    continue;
                }

                var groups = other.EnumerateArray().ToDictionary(group => group.GetProperty("name").GetString()!);
                Assert.All(
                    figure.Value.EnumerateArray(),
                    group =>
                        Assert.Equal(group.GetRawText(), groups[group.GetProperty("name").GetString()!].GetRawText())
                );
            }
        }
    }

    private static async Task ReadPages(BrowserUser facilitator, Uri round, Framework framework, params string[] pages)
    {
        foreach (var page in pages)
        {
            await facilitator.GoTo($"{round}{page}");
            AssertSpeaksOf(framework, await facilitator.Text());
        }
    }

    private static async Task ReadSlides(BrowserUser facilitator, Uri round, Framework framework)
    {
        await facilitator.GoTo($"{round}/presenter");
        var slides = facilitator.Page.Locator("button.bb-presenter__slide");
        var keys = await slides.EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.value)");
        Assert.Contains("overview", keys);
        foreach (var key in keys)
        {
            await facilitator.GoTo($"{round}/presenter");
            var slide = facilitator.Page.Locator($"button.bb-presenter__slide[value='{key}']");
            await slide.ClickAsync();
            await Assertions.Expect(slide).ToHaveAttributeAsync("aria-current", "true");
            await facilitator.Page.GotoAsync($"{round}/projector");
            AssertSpeaksOf(framework, await facilitator.Page.Locator("body").InnerTextAsync());
        }
    }

    private static async Task Print(BrowserUser facilitator, Uri round, Framework framework)
    {
        await facilitator.GoTo($"{round}/sheets");
        await facilitator.Fill("How many people will score on paper?", "1");
        await facilitator.Press("Make the sheets");
        await facilitator.Page.GetByRole(AriaRole.Link, new() { Name = "Print" }).First.ClickAsync();
        await facilitator.Arrive("/print");
        var text = await facilitator.Text();
        AssertSpeaksOf(framework, text);
        Assert.All(framework.Scale.Levels, level => Assert.Contains(level.Label, text, StringComparison.Ordinal));
        Assert.All(
            framework.Enablers.SelectMany(item => item.LevelTexts),
            level => Assert.Contains(level.Text, text, StringComparison.Ordinal)
        );
        await facilitator.Print();
    }

    private static async Task ReadFiles(BrowserUser facilitator, Uri round, Framework framework)
    {
        foreach (var format in ResultsExports.All)
        {
            var file = await Download(facilitator, $"{round}/results.{format.Name}");
            Assert.NotEmpty(file);
            if (format.Name is "html" or "csv" or "people.csv")
            {
                AssertSpeaksOf(framework, System.Text.Encoding.UTF8.GetString(file), isFile: true);
            }
        }
    }

    private static async Task<byte[]> Download(BrowserUser facilitator, string address)
    {
        var file = await facilitator.Page.APIRequest.GetAsync(address);
        Assert.True(file.Ok, $"{address}: {file.Status}");
        return await file.BodyAsync();
    }

    /// <summary>Checks that a page or a file does not mention anything that the framework does not have.</summary>
    private static void AssertSpeaksOf(Framework framework, string text, bool isFile = false)
    {
        // This question for the discussion of a low enabler is asked with every framework.
        var said = text.Replace("What gets in the way?", "", StringComparison.Ordinal);
        Assert.All(Absent, word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
        if (!framework.HasIndicators && !isFile)
        {
            Assert.DoesNotMatch(new Regex("indicator|dig(ging)? deeper", RegexOptions.IgnoreCase), text);
        }
    }
}
