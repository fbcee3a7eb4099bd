using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace BeyondBoundaries.Documents.Tests.OpenXml;

/// <summary>Tests the board paper and the slides as rendered by LibreOffice with different sets of fonts.</summary>
[Trait("Needs", "office")]
public sealed class ExportFontTests
{
    public static TheoryData<string> Fonts => [.. FontSet.All.Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Fonts))]
    public async Task Pages_WithOneSetOfFonts_CutNothingOffAndPrintNothingOverAnother(string fonts)
    {
        var files = (
            from kind in new[] { "docx", "pptx" }
            from mode in new[] { ConfidentialityMode.Open, ConfidentialityMode.Confidential }
            select (
                $"{mode}-{kind}.{kind}",
                ExportedFile.Write(kind, SampleRound.Value, mode, ExportedFile.Details, TestPlans.One)
            )
        ).ToDictionary();
        foreach (var kind in new[] { "docx", "pptx" })
        {
            files[$"full-{kind}.{kind}"] = ExportedFile.Write(
                kind,
                LongNames.Round,
                ConfidentialityMode.Confidential,
                LongNames.Details,
                LongNames.Plan,
                LongNames.Trend()
            );
        }

        var drawn = await LibreOffice.Convert(files, "pdf", TestContext.Current.CancellationToken, FontSet.Find(fonts));
        Assert.Empty(drawn.SelectMany(file => Faults(file.Key, file.Value)));
        using var paper = PdfDocument.Open(drawn["full-docx.docx"]);
        Assert.Contains("Nextround:Autumn", LettersOf(paper.GetPage(1)), StringComparison.Ordinal);
        Assert.StartsWith("All12enablers", LettersOf(paper.GetPage(2)), StringComparison.Ordinal);
    }

    /// <summary>Returns the letters of a page, without spaces, in the order in which the file draws them.</summary>
    private static string LettersOf(Page page) =>
        string.Concat(page.Letters.Select(letter => letter.Value).Where(letter => letter.Trim().Length > 0));

    private static List<string> Faults(string name, byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return
        [
            .. pdf.GetPages().SelectMany(page => Faults(page).Select(fault => $"{name}, page {page.Number}: {fault}")),
        ];
    }

    private static IEnumerable<string> Faults(Page page)
    {
        var words = page.GetWords().Where(word => word.Text.Trim().Length > 0).ToList();
        var outside = words
            .Where(word =>
                word.BoundingBox.Left < 0
                || word.BoundingBox.Bottom < 0
                || word.BoundingBox.Right > page.Width
                || word.BoundingBox.Top > page.Height
            )
            .Select(word => $"“{word.Text}” extends outside the page");
        var over = words.SelectMany(
            (word, i) =>
                words
                    .Skip(i + 1)
                    .Where(other => Overlap(word.BoundingBox, other.BoundingBox) > 0.25)
                    .Select(other => $"“{word.Text}” and “{other.Text}” overlap")
        );
        return outside.Concat(over);
    }

    /// <summary>Computes the share of the smaller box that the other box covers.</summary>
    private static double Overlap(PdfRectangle one, PdfRectangle other)
    {
        var width = Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
        var height = Math.Min(one.Top, other.Top) - Math.Max(one.Bottom, other.Bottom);
        return width <= 0 || height <= 0 ? 0 : width * height / Math.Min(one.Area, other.Area);
    }
}
