using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Tests.Xlsx;

namespace BeyondBoundaries.Documents.Tests.Board;

/// <summary>Another program opens every file and draws its pages. One run of LibreOffice for all.</summary>
[Trait("Needs", "office")]
public sealed partial class LibreOfficeTests
{
    [Fact]
    public async Task LibreOffice_OpensEveryFile_AndDrawsItsPages()
    {
        Dictionary<string, byte[]> files = new()
        {
            ["paper.docx"] = TakenFile.Of("docx", SampleRound.Value, ConfidentialityMode.Confidential, TakenFile.Details, Plans.One),
            ["slides.pptx"] = TakenFile.Of("pptx", SampleRound.Value, ConfidentialityMode.Confidential, TakenFile.Details, Plans.One),
            ["sheets.ods"] = TakenFile.Of("ods", SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details),
            ["hostile-paper.docx"] = TakenFile.Of("docx", Workbooks.Hostile(), ConfidentialityMode.Open, Workbooks.HostileDetails, Plans.One),
            ["hostile-slides.pptx"] = TakenFile.Of("pptx", Workbooks.Hostile(), ConfidentialityMode.Open, Workbooks.HostileDetails, Plans.One),
            ["hostile-sheets.ods"] = TakenFile.Of("ods", Workbooks.Hostile(), ConfidentialityMode.Open, Workbooks.HostileDetails),
        };
        var drawn = await LibreOffice.Converted(files, "pdf", TestContext.Current.CancellationToken);
        var pages = drawn.ToDictionary(file => file.Key, file => Page().Count(Encoding.Latin1.GetString(file.Value)));
        Assert.Equal(9, pages["paper.docx"]);
        Assert.Equal(15, pages["slides.pptx"]);
        Assert.All(pages, file => Assert.True(file.Value >= 3, $"{file.Key} has {file.Value} pages"));
    }

    [Fact]
    public async Task LibreOffice_ReadsTheSpreadsheet_AsWeWroteIt()
    {
        var saved = await LibreOffice.Converted(new Dictionary<string, byte[]> { ["sheets.ods"] = TakenFile.Of("ods", Workbooks.Hostile(), ConfidentialityMode.Open) }, "xlsx:Calc MS Excel 2007 XML", TestContext.Current.CancellationToken);
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
