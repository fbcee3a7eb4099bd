using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BeyondBoundaries.Documents.Tests.OpenXml;

/// <summary>
/// Tests that the board paper, the slides and the workbooks in them are valid against Office's schemas.
/// </summary>
public sealed class ExportValidityTests
{
    public static TheoryData<string, ConfidentialityMode> All =>
        [
            .. new[] { "docx", "pptx" }.SelectMany(
                _ => Enum.GetValues<ConfidentialityMode>(),
                (kind, mode) => (kind, mode)
            ),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void File_OfTheSample_IsValid(string kind, ConfidentialityMode mode) =>
        AssertValid(kind, ExportedFile.Write(kind, SampleRound.Value, mode, ExportedFile.Details, TestPlans.One));

    [Theory]
    [MemberData(nameof(All))]
    public void File_WithHostileNames_IsValid(string kind, ConfidentialityMode mode) =>
        AssertValid(
            kind,
            ExportedFile.Write(kind, TestWorkbooks.Hostile(), mode, TestWorkbooks.HostileDetails, TestPlans.One)
        );

    [Theory]
    [MemberData(nameof(All))]
    public void File_OfAFullRoundWithLongNames_IsValid(string kind, ConfidentialityMode mode) =>
        AssertValid(
            kind,
            ExportedFile.Write(kind, LongNames.Round, mode, LongNames.Details, LongNames.Plan, FullRound.Trend(mode))
        );

    [Theory]
    [MemberData(nameof(All))]
    public void File_OfNobody_IsValid(string kind, ConfidentialityMode mode) =>
        AssertValid(kind, ExportedFile.Write(kind, new(ShippedFrameworks.Catalogue.Current, [], [], []), mode));

    [Theory]
    [InlineData("docx")]
    [InlineData("pptx")]
    public void Chart_InAFile_DrawsWhatItsWorkbookHolds(string kind)
    {
        using var document = Opened(
            kind,
            ExportedFile.Write(kind, SampleRound.Value, ConfidentialityMode.Confidential)
        );
        var charts = Parts(document).OfType<ChartPart>().ToList();
        Assert.NotEmpty(charts);
        foreach (var chart in charts)
        {
            using var content = new MemoryStream();
            using (var embedded = chart.EmbeddedPackagePart!.GetStream())
            {
                embedded.CopyTo(content);
            }

            AssertValid("xlsx", content.ToArray());
            var cells = new SheetValues(content.ToArray());
            Assert.Equal(["Figures"], cells.Names);
            var drawn = chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>().Count();
            foreach (
                var numbers in chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberReference>()
            )
            {
                var range = numbers.Formula!.Text.Split('!')[1].Replace("$", "", StringComparison.Ordinal).Split(':');
                var (column, first, last) = (
                    range[0][..1],
                    int.Parse(range[0][1..], null),
                    int.Parse(range[1][1..], null)
                );
                var points = numbers
                    .NumberingCache!.Elements<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>()
                    .ToDictionary(point => (int)point.Index!.Value, point => point.NumericValue!.Text);
                Assert.Equal(
                    Enumerable.Range(0, last - first + 1).Select(i => points.GetValueOrDefault(i, "")),
                    Enumerable.Range(first, last - first + 1).Select(row => cells["Figures", $"{column}{row}"])
                );
                drawn -= points.Count;
            }

            Assert.Equal(0, drawn);
        }
    }

    private static IEnumerable<OpenXmlPart> Parts(OpenXmlPartContainer container) =>
        container
            .Parts.Select(part => part.OpenXmlPart)
            .Where(part =>
                part is not SlideMasterPart and not NotesMasterPart and not NotesSlidePart and not SlideLayoutPart
            )
            .SelectMany(part => Parts(part).Prepend(part));

    private static OpenXmlPackage Opened(string kind, byte[] file) =>
        kind switch
        {
            "docx" => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false),
            "pptx" => PresentationDocument.Open(new MemoryStream(file), isEditable: false),
            _ => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false),
        };

    private static void AssertValid(string kind, byte[] file)
    {
        using var document = Opened(kind, file);
        foreach (var version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            var errors = new OpenXmlValidator(version).Validate(document);
            Assert.Equal(
                "",
                string.Join('\n', errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"))
            );
        }
    }
}
