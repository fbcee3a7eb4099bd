using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Frameworks;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests frameworks that are written in a spreadsheet: mistakes, text that would be lost, and publishing.
/// </summary>
public sealed partial class FrameworkSpreadsheetTests(SharedApplication shared)
{
    /// <summary>A spreadsheet with ten mistakes that someone might make without reading the schema.</summary>
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
        var path = await FrameworkForms.NewFramework(room);

        using var refused = await FrameworkForms.Send(facilitator, path, Encoding.UTF8.GetBytes(TenMistakes));

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
                "Row 7, column Enabler id: A spreadsheet has changed this ID, perhaps 3.2, into the date “03-Feb”",
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

        using var started = await FrameworkForms.Send(
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
    public async Task Scale_ThatWouldLoseTexts_NamesThemAndAsksFirst()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        using var started = await facilitator.Send(
            await FrameworkForms.NewFramework(room),
            await FrameworkForms.NewFramework(room),
            "Input.File",
            """
            Theme,Enabler id,Title,Level 0,Level 1,Level 2
            Together,A.1,We meet,Never,Yearly,Every week
            """u8.ToArray(),
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
            await FrameworkForms.Began(facilitator, path),
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
        await FrameworkForms.Saves(facilitator, path, [.. shorter, lost, ("Input.DeletesTexts", "true")]);
        var enabler = await facilitator.Text($"{path[..^"/scale".Length]}/enablers/A.1");
        Assert.DoesNotContain("Every week", enabler, StringComparison.Ordinal);
        Assert.Contains("Yearly", enabler, StringComparison.Ordinal);
    }

    [GeneratedRegex("/frameworks/[0-9a-f-]{36}")]
    private static partial Regex DraftLink();

    [GeneratedRegex("name=\"Input.Lost\" value=\"([^\"]*)\"")]
    private static partial Regex Lost();

    [GeneratedRegex("/frameworks/version\\.[^\"]*")]
    private static partial Regex VersionLink();
}
