using System.Text.Json;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests rounds with three other frameworks, from choosing the framework to downloading every file. One is the EIF
/// draft, which has four levels and no indicators, challenges or spectrum. Another has seven levels, which start at 0
/// and have level texts. The third has two levels.
/// </summary>
public sealed class FrameworkJourney(Chromium chromium)
{
    private const int People = 5;

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
            await FrameworkParticipant.TakePart(participant, link, framework, person);
            Assert.Empty(participant.Complaints);
        }

        await ReadPages(facilitator, round, framework, "", "/sheets", "/presenter", "/keying", "/set-up");
        await Print(facilitator, round, framework);
        await facilitator.GoTo(round);
        await facilitator.Press("Close the round");
        await facilitator.Press("Close the round and see the results");
        FrameworkParticipant.AssertSpeaksOf(framework, await facilitator.Text());
        await CompareFigures(facilitator, round, framework);
        await ReadPages(facilitator, round, framework, "", "/plan", "/plan/priorities", "/presenter");
        await ReadSlides(facilitator, round, framework);
        await ReadFiles(facilitator, round, framework);
        Assert.Empty(facilitator.Complaints);
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
    /// Checks that the results file and the results page show the figures computed from the exported scores.
    /// </summary>
    private static async Task CompareFigures(BrowserUser facilitator, Uri round, Framework framework)
    {
        var responses = await Download(facilitator, $"{round}/results.people.csv");
        var set = ResponsesReader.Read(new MemoryStream(responses), framework).Value!;
        Assert.Equal(People, set.Responses.Count);
        Assert.Equal(
            FrameworkParticipant.Score(framework, framework.Enablers[1], 3),
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
    /// Checks that two lists of figures are the same, with two exceptions. The exported list also contains the groups
    /// that have no answers, and its groups can be in a different order.
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
            FrameworkParticipant.AssertSpeaksOf(framework, await facilitator.Text());
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
            FrameworkParticipant.AssertSpeaksOf(framework, await facilitator.Page.Locator("body").InnerTextAsync());
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
        FrameworkParticipant.AssertSpeaksOf(framework, text);
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
                FrameworkParticipant.AssertSpeaksOf(framework, System.Text.Encoding.UTF8.GetString(file), isFile: true);
            }
        }
    }

    private static async Task<byte[]> Download(BrowserUser facilitator, string address)
    {
        var file = await facilitator.Page.APIRequest.GetAsync(address);
        Assert.True(file.Ok, $"{address}: {file.Status}");
        return await file.BodyAsync();
    }
}
