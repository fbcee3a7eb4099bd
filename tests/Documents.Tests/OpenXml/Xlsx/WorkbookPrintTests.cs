using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>Tests workbooks as LibreOffice prints them on machines with different fonts.</summary>
[Trait("Needs", "office")]
public sealed partial class WorkbookPrintTests
{
    public static TheoryData<string> Fonts => [.. FontSet.All.Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Fonts))]
    public async Task Sentences_AboveEveryTable_AreNotCutOff(string fonts)
    {
        Dictionary<string, byte[]> files = new()
        {
            ["blank.xlsx"] = TestWorkbooks.Blank(),
            ["open.xlsx"] = TestWorkbooks.Sample(ConfidentialityMode.Open),
            ["confidential.xlsx"] = TestWorkbooks.Sample(ConfidentialityMode.Confidential),
            ["long.xlsx"] = TestWorkbooks.Create(LongNames.Round, ConfidentialityMode.Confidential, LongNames.Details),
        };
        var drawn = await LibreOffice.Convert(files, "pdf", TestContext.Current.CancellationToken, FontSet.Find(fonts));
        foreach (var (name, file) in drawn)
        {
            using var pdf = PdfDocument.Open(file);
            var pages = pdf.GetPages().Select(page => (page.Number, Cut: WordsCutOff(page))).ToList();
            Assert.Contains(pages, page => page.Cut is not null);
            Assert.All(pages, page => Assert.True(page.Cut is null or [], $"{name}, page {page.Number}: {page.Cut}"));
        }
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public async Task Themes_OnEveryPage_HaveMoreThanOneRow(string fonts)
    {
        Dictionary<string, byte[]> files = new()
        {
            ["blank.xlsx"] = TestWorkbooks.Blank(),
            ["open.xlsx"] = TestWorkbooks.Sample(ConfidentialityMode.Open),
        };
        var drawn = await LibreOffice.Convert(files, "pdf", TestContext.Current.CancellationToken, FontSet.Find(fonts));
        foreach (var (name, file) in drawn)
        {
            using var pdf = PdfDocument.Open(file);
            var themes = pdf.GetPages()
                .Select(page => (page.Number, Words: page.GetWords().ToList()))
                .Where(page => page.Words.Any(word => word.Text == "Standing"))
                .Select(page => (page.Number, Rows: CountRows(page.Words)))
                .ToList();
            Assert.True(themes.Count > 3);
            Assert.DoesNotContain(themes, page => page.Rows == 1);
        }
    }

    /// <summary>Counts the rows that have the id of an item in the page's leftmost column.</summary>
    private static int CountRows(List<Word> words)
    {
        var left = words.Min(word => word.BoundingBox.Left);
        return words.Count(word => word.BoundingBox.Left < left + 5 && ItemId().IsMatch(word.Text));
    }

    [GeneratedRegex(@"^\d\.\d[a-z]?$")]
    private static partial Regex ItemId();

    /// <summary>
    /// Returns the words that LibreOffice cuts off: those above a table that extend beyond the right edge of its
    /// headings. Returns null if the page has no sentences above a table.
    /// </summary>
    private static string? WordsCutOff(Page page)
    {
        const double titlePoints = 12;
        // The first filled area is the background of the headings. Columns that are repeated on every page have a
        // separate area.
        if (page.Paths.FirstOrDefault(path => path.IsFilled)?.GetBoundingRectangle() is not { } headings)
        {
            return null;
        }

        var sentences = page.GetWords()
            .Where(word => word.BoundingBox.Bottom > headings.Top && word.Letters[0].PointSize < titlePoints)
            .ToList();
        return sentences.Count == 0
            ? null
            : string.Join(" ", sentences.Where(word => word.BoundingBox.Right > headings.Right + 1));
    }
}
