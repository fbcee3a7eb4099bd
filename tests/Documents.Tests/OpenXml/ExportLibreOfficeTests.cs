using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Documents.Tests.OpenXml;

/// <summary>Tests that LibreOffice opens every file and renders its pages, in one run for all files.</summary>
[Trait("Needs", "office")]
public sealed partial class ExportLibreOfficeTests
{
    [Fact]
    public async Task LibreOffice_OpensEveryFile_AndDrawsItsPages()
    {
        Dictionary<string, byte[]> files = new()
        {
            ["paper.docx"] = ExportedFile.Write(
                "docx",
                SampleRound.Value,
                ConfidentialityMode.Confidential,
                ExportedFile.Details,
                TestPlans.One
            ),
            ["slides.pptx"] = ExportedFile.Write(
                "pptx",
                SampleRound.Value,
                ConfidentialityMode.Confidential,
                ExportedFile.Details,
                TestPlans.One
            ),
            ["sheets.ods"] = ExportedFile.Write(
                "ods",
                SampleRound.Value,
                ConfidentialityMode.Open,
                ExportedFile.Details
            ),
            ["hostile-paper.docx"] = ExportedFile.Write(
                "docx",
                TestWorkbooks.Hostile(),
                ConfidentialityMode.Open,
                TestWorkbooks.HostileDetails,
                TestPlans.One
            ),
            ["hostile-slides.pptx"] = ExportedFile.Write(
                "pptx",
                TestWorkbooks.Hostile(),
                ConfidentialityMode.Open,
                TestWorkbooks.HostileDetails,
                TestPlans.One
            ),
            ["hostile-sheets.ods"] = ExportedFile.Write(
                "ods",
                TestWorkbooks.Hostile(),
                ConfidentialityMode.Open,
                TestWorkbooks.HostileDetails
            ),
        };
        var drawn = await LibreOffice.Convert(files, "pdf", TestContext.Current.CancellationToken);
        var pages = drawn.ToDictionary(file => file.Key, file => Page().Count(Encoding.Latin1.GetString(file.Value)));
        // In a wide font, the disagreements need a second page.
        Assert.InRange(pages["paper.docx"], 9, 10);
        Assert.Equal(8, pages["slides.pptx"]);
        Assert.All(pages, file => Assert.True(file.Value >= 3, $"{file.Key} has {file.Value} pages"));
    }

    [Fact]
    public async Task LibreOffice_ReadsTheSpreadsheet_AsWeWroteIt()
    {
        var saved = await LibreOffice.Convert(
            new Dictionary<string, byte[]>
            {
                ["sheets.ods"] = ExportedFile.Write("ods", TestWorkbooks.Hostile(), ConfidentialityMode.Open),
            },
            "xlsx:Calc MS Excel 2007 XML",
            TestContext.Current.CancellationToken
        );
        var cells = new SheetValues(saved["sheets.ods"]);
        Assert.Equal(["About", "Results", "Agencies and levels of work", "Scores"], cells.Names);
        Assert.Empty(cells.Formulas);
        Assert.Equal("1.1", cells["Results", "A2"]);
        Assert.Equal("=cmd|'/c calc'!A0", cells["Scores", "A2"]);
        Assert.Equal("=1+1", cells["Agencies and levels of work", "C1"]);
        Assert.Equal("line\nbreak", cells["Agencies and levels of work", "I1"]);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
