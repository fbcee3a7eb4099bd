using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that the pages of a round with the sample's answers show the same results as the command line.
/// </summary>
public sealed class SampleRoundsTests(SharedApplication shared)
{
    private static readonly ResponseSet Sample = SampleRound.Value;

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Results_OfTheSample_AreThoseOfTheCommandLine(ConfidentialityMode mode)
    {
        await using var room = await Room.In(shared, mode, agencies: string.Join('\n', Sample.Agencies));
        await room.Enter(Sample);
        using var facilitator = await SignedInClient.To(room);

        var exported = await facilitator.Text($"{room.Path}/results.json");
        Assert.Equal(Nameless(Json(RoundResults.Compute(Sample, new(mode)))), Nameless(exported));
        Assert.Contains("\"round\": \"", exported, StringComparison.Ordinal);

        var page = Parsed(await facilitator.Text($"{room.Path}/results"));
        foreach (var result in RoundResults.Compute(Sample, new(mode)).Items)
        {
            var row = page.GetElementById($"item-{result.Item.Id.Replace('.', '-')}");
            Assert.NotNull(row);
            Assert.Equal(result.Figures.MeanDisplay, row.QuerySelector(".bb-table__average")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Results_OfALargeOpenRound_FindTheSameWithoutItsNames()
    {
        const int times = 6;
        var large = Sample with
        {
            Responses =
            [
                .. Enumerable
                    .Range(1, times)
                    .SelectMany(time =>
                        Sample.Responses.Select(response =>
                            response with
                            {
                                Participant = $"{response.Participant} of {time}",
                                Notes = [],
                            }
                        )
                    ),
            ],
        };
        await using var room = await Room.In(
            shared,
            ConfidentialityMode.Open,
            agencies: string.Join('\n', Sample.Agencies)
        );
        await room.Enter(large);
        using var facilitator = await SignedInClient.To(room);

        var page = Parsed(await facilitator.Text($"{room.Path}/results"));

        var findings = BeyondBoundaries.Core.Insights.RoundFindings.Find(
            RoundResults.Compute(large, new(ConfidentialityMode.Open))
        );
        Assert.Equal(
            findings.Select(finding => finding.Headline),
            page.QuerySelectorAll(".bb-finding__title").Select(title => title.TextContent.Trim())
        );
        Assert.Equal(
            findings.Select(finding => finding.Detail),
            page.QuerySelectorAll(".bb-finding__text").Select(text => text.TextContent.Trim())
        );
        Assert.Contains(
            "there are too many people (132) to show each person’s scores",
            page.Body!.TextContent.OneLine(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Change_BetweenTwoRoundsMovedByKnownAmounts_SaysExactlyThose()
    {
        await using var room = await Room.In(shared, agencies: string.Join('\n', Sample.Agencies));
        var tokens = await room.Enter(Sample);
        using var facilitator = await SignedInClient.To(room);
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.Get($"{room.Path}/change")).StatusCode);
        await room.Follow("Autumn 2027");
        await room.Enter(Moved(Sample), tokens);

        Assert.Contains(
            "See what has changed since the previous round",
            await facilitator.Text($"{room.Path}/results"),
            StringComparison.Ordinal
        );
        var page = Parsed(await facilitator.Text($"{room.Path}/change"));

        Assert.Contains(
            "Of the 12 enablers, 2 went up and 1 went down by half a point or more",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
        var said = page.QuerySelectorAll("section[aria-labelledby=each] .bb-changes dt")
            .ToDictionary(term => term.TextContent.Split(' ')[0], term => term.NextElementSibling!.TextContent.Trim());
        Assert.Equal("Up from 1.9 to 2.9. The same people: more moved up than down.", said["3.1"]);
        Assert.StartsWith(
            "Down from 4.0 to 3.0. The same people: more moved down than up.",
            said["1.1"],
            StringComparison.Ordinal
        );
        Assert.StartsWith("Up from 2.4 to 3.0. Scores are closer together.", said["2.3"], StringComparison.Ordinal);
        Assert.All(
            said.Where(one => one.Key is not ("3.1" or "1.1" or "2.3")),
            one => Assert.StartsWith("About the same, at", one.Value, StringComparison.Ordinal)
        );
        var comparison = RoundComparison.Compare(Sample, Moved(Sample), Confidentiality.Default);
        Assert.Equal(Json(comparison), await facilitator.Text($"{room.Path}/change.json"));
        Assert.Equal(HttpStatusCode.OK, (await facilitator.Get($"{room.Path}/change.csv")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await facilitator.Get($"{room.Path}/change.html")).StatusCode);
    }

    [Fact]
    public async Task Notes_SearchedAndTakenAway_AreFoundOnceAndThenNoMore()
    {
        await using var room = await Room.In(shared, agencies: string.Join('\n', Sample.Agencies));
        var tokens = await room.Enter(Sample);
        using var facilitator = await SignedInClient.To(room);

        var path = $"{room.Path}/notes";
        Assert.Contains("Parent champions", await facilitator.Text(path), StringComparison.Ordinal);
        var found = await facilitator.Text($"{path}?search=champions+PARENT");
        Assert.Contains("1 of 5 notes contains all of these words", found, StringComparison.Ordinal);
        Assert.DoesNotContain("locality meetings", found, StringComparison.Ordinal);
        Assert.Contains(
            "None of the 5 notes",
            await facilitator.Text($"{path}?search=%3Cscript%3E"),
            StringComparison.Ordinal
        );
        var takeAway = Regex.Match(found, "href=\"(/rounds/[^\"]+/take-away)\"").Groups[1].Value;
        Assert.Contains("Parent champions", await facilitator.Text(takeAway), StringComparison.Ordinal);
        using var done = await facilitator.Post(takeAway, []);

        Assert.Equal(path, done.Headers.Location?.OriginalString);
        var after = await facilitator.Text(path);
        Assert.DoesNotContain("Parent champions", after, StringComparison.Ordinal);
        Assert.Contains("a note was removed by Facilitator on", after, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Parent champions",
            await facilitator.Text($"{room.Path}/results.html"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.Get(takeAway)).StatusCode);
        await AParticipantReadsThem(room, tokens[0]);
    }

    [Fact]
    public async Task Notes_PickedForTheBoardPaper_AreTheOnlyOnesInIt()
    {
        await using var room = await Room.In(shared, agencies: string.Join('\n', Sample.Agencies));
        await room.Enter(Sample);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/notes/board-paper";
        var form = await facilitator.Text(path);
        var ids = Parsed(form)
            .QuerySelectorAll("input[type=checkbox]")
            .Select(box => (box.GetAttribute("value")!, Text: box.ParentElement!.TextContent))
            .ToList();
        Assert.Equal(5, ids.Count);
        var champions = ids.Single(one => one.Text.Contains("Parent champions", StringComparison.Ordinal)).Item1;

        using var saved = await facilitator.Post(path, [new("Picked", champions), new("Began", "")]);
        Assert.Equal($"{room.Path}/notes", saved.Headers.Location?.OriginalString);
        Assert.Contains("checked", await facilitator.Text(path), StringComparison.Ordinal);
        var paper = await PaperOf(facilitator, room);
        Assert.Contains("Parent champions", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("locality meetings", paper, StringComparison.Ordinal);

        // The note stays picked when someone sends a form that they opened before another facilitator picked the note.
        using var stale = await facilitator.Post(path, [new("Began", "")]);
        Assert.Contains("Parent champions", await PaperOf(facilitator, room), StringComparison.Ordinal);
        using var dropped = await facilitator.Post(path, [new("Began", champions)]);
        Assert.DoesNotContain("Parent champions", await PaperOf(facilitator, room), StringComparison.Ordinal);
    }

    private static async Task<string> PaperOf(SignedInClient facilitator, Room room)
    {
        using var answer = await facilitator.Get($"{room.Path}/results.docx");
        using var zip = new System.IO.Compression.ZipArchive(
            await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AParticipantReadsThem(Room room, string token)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false })
        {
            BaseAddress = room.Application.Address,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/answer/{room.Round.Value}/notes");
        request.Headers.Add("Cookie", $"seat-{room.Round.Value:N}={token}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("locality meetings", page, StringComparison.Ordinal);
        Assert.DoesNotContain("take-away", page, StringComparison.Ordinal);
    }

    /// <summary>
    /// Changes everyone's scores: raises those for 3.1 by a point, lowers those for 1.1 by a point, and sets those for
    /// 2.3 to 3.
    /// </summary>
    private static ResponseSet Moved(ResponseSet set)
    {
        var framework = set.Framework;
        return set with
        {
            Responses =
            [
                .. set.Responses.Select(response =>
                    response with
                    {
                        Answers = Set(
                            Set(Set(response.Answers, "3.1", score => score + 1), "1.1", score => score - 1),
                            "2.3",
                            _ => 3
                        ),
                        Notes = [],
                    }
                ),
            ],
        };

        AnswerSet Set(AnswerSet answers, string id, Func<int, int> move) =>
            framework.Find(id) is { } item && answers[item].IsScore
                ? answers.With(item, Answer.FromScore(move(answers[item].Code)))
                : answers;
    }

    /// <summary>Returns results without the partnership, name and closing date of their round.</summary>
    private static string Nameless(string json) =>
        Regex.Replace(json, "\n  \"(partnership|round|closed)\": .*", "", RegexOptions.CultureInvariant);

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private static string Json(RoundResults results) => Written(file => ResultsJson.Write(results, file));

    private static string Json(RoundComparison comparison) => Written(file => ComparisonJson.Write(comparison, file));

    private static string Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }
}
