using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Documents.OpenXml.Docx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawn = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Docx;

public sealed class RegionPaperTests
{
    [Fact]
    public void FirstPage_OfAPaper_SaysWhatItIsHowManyAreasAndThreeFindings()
    {
        using var document = Open(Renewal(different: 6, hidden: 1));
        var page = string.Join(
            '\n',
            document
                .MainDocumentPart!.Document!.Body!.ChildElements.TakeWhile(part =>
                    part.Descendants<PageBreakBefore>().FirstOrDefault() is null
                )
                .Select(part => part.InnerText)
        );
        Assert.All(
            [
                "Example <county>",
                "Board paper: how the areas of this region compare",
                "7 areas took part · figures from 29 November 2026",
                "Where the areas agree: Across the middle half of the areas, averages differ by at most half a "
                    + "point on 5 enablers",
                "Where the areas differ: Across the middle half of the areas, averages differ by a point and a "
                    + "half or more on 6 enablers",
                "1.5 to 4, median 3",
                "And 1 more: see the table.",
                "What is not shown: This paper does not give figures for 1 enabler",
                "Not shown: fewer than 5 areas share their average for this enabler. If the same person has a "
                    + "role in several areas, those areas count as one.",
            ],
            words => Assert.Contains(words, page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void FirstPage_WithoutFigures_SaysOnlyThatThereAreNone()
    {
        using var document = Open(Renewal(different: 0, hidden: 12) with { Areas = Areas(1) });
        var text = document.MainDocumentPart!.Document!.InnerText;
        Assert.DoesNotContain("whose figures are shown", text, StringComparison.Ordinal);
        Assert.Contains("This paper does not give figures for any enabler", text, StringComparison.Ordinal);
        Assert.Contains("1 area took part", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(0, 12)]
    public void Paper_WithOrWithoutFigures_IsValidAndItsPictureHasAlternativeText(int different, int hidden)
    {
        using var document = Open(Renewal(different, hidden));
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(
                document,
                TestContext.Current.CancellationToken
            )
        );
        var pictures = document.MainDocumentPart!.Document!.Descendants<Drawn.DocProperties>().ToList();
        Assert.Equal(hidden == 12 ? 0 : 1, pictures.Count);
        Assert.All(
            pictures,
            picture =>
                Assert.StartsWith(
                    "The areas’ averages for every enabler",
                    picture.Description!.Value,
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(13, document.MainDocumentPart.Document.Descendants<TableRow>().Count());
    }

    private static WordprocessingDocument Open(RegionRenewal renewal)
    {
        var file = new MemoryStream();
        RegionPaper.Write(renewal, TestRounds.Framework, "Example <county>", new(2026, 11, 29), file);
        return WordprocessingDocument.Open(file, isEditable: false);
    }

    private static RegionRenewal Renewal(int different, int hidden) =>
        new(
            Areas(7),
            [
                .. TestRounds.Framework.Enablers.Select(
                    (item, i) =>
                        i == different - 1 ? new RegionItem(item.Id, 7, new(3, 6, 8), null)
                        : i < different ? new RegionItem(item.Id, 7, new(4, 6, 8), null)
                        : i < 12 - hidden ? new RegionItem(item.Id, 7, new(6, 6, 7), null)
                        : new RegionItem(item.Id, 4, null, SuppressionReason.TooFewAreas)
                ),
            ]
        );

    private static List<RenewedArea> Areas(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new RenewedArea(new(Guid.NewGuid()), new(Guid.NewGuid()), i, []))];
}
