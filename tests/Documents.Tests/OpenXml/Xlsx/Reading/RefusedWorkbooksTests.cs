namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>
/// Tests that an edited workbook is refused if it is unclear how to read it. One sentence names the sheet or cell.
/// </summary>
public sealed class RefusedWorkbooksTests
{
    public static TheoryData<string, string, Action<EditedWorkbookOfTwo>> Refused =>
        new()
        {
            { "stray-sheet", "Scores (2)!A1", file => file.Copy("Scores", "Scores (2)", answered: true) },
            { "stray-sheet", "Copy of Scores!A1", file => file.Copy("Scores", "Copy of Scores", answered: true) },
            { "stray-sheet", "Notes (2)!A1", file => file.Copy("Notes", "Notes (2)", answered: true) },
            { "stray-sheet", "Notizen!A1", file => file.Rename("Notes", "Notizen") },
            { "renamed-sheets", "1:1", file => file.Rename("Scores", "Scores - A").Rename("Results", "Scores - B") },
            { "no-about", "1:1", file => file.Rename("About", "Info") },
            {
                "hidden",
                "Scores!D9",
                file => file.OnScores("<cols>", "<cols><col min=\"4\" max=\"4\" hidden=\"1\" width=\"9\"/>")
            },
            { "merged", "Scores!C9", file => file.Merge("C9:D10") },
            {
                "formula-column",
                "Scores!F6",
                file =>
                    file.AddCell(6, "F", EditedWorkbookOfTwo.TextCell + "Average</t></is>")
                        .AddCell(9, "F", "><f>AVERAGE(C9:E9)</f><v>3</v>")
                        .AddCell(10, "F", "><f>AVERAGE(C10:E10)</f><v>3</v>")
            },
            {
                "summary",
                "Scores!F6",
                file =>
                    file.AddCell(6, "F", EditedWorkbookOfTwo.TextCell + "Average</t></is>")
                        .AddCell(9, "F", "><v>3</v>")
                        .AddCell(10, "F", "><v>3</v>")
            },
            {
                "formula",
                "Scores!C9",
                file =>
                    file.Set("C9", "><f>1+1</f><v>2</v>")
                        .Set("C10", "><f>1+1</f><v>2</v>")
                        .Set("C11", "><f>1+1</f><v>2</v>")
                        .Set("C12", "><f>1+1</f><v>2</v>")
                        .Set("C13", "><v>2</v>")
            },
            { "not-a-score", "Scores!C9", file => file.Set("C9", "><v>0</v>") },
            {
                "rows-above-header",
                "Scores!A6",
                file =>
                    file.Set("A6", EditedWorkbookOfTwo.TextCell + "1.1</t></is>")
                        .Set("A9", EditedWorkbookOfTwo.TextCell + "participant</t></is>")
                        .Set("C6", "><v>4</v>")
                        .Set("D6", "><v>3</v>")
                        .Set("E6", ">")
                        .Set("C9", EditedWorkbookOfTwo.TextCell + "Ann</t></is>")
                        .Set("D9", EditedWorkbookOfTwo.TextCell + "Bea</t></is>")
                        .Set("C7", "><v>1</v>")
                        .OnNotes("A5", EditedWorkbookOfTwo.TextCell + "Ann</t></is>")
            },
            { "no-participant-column", "Scores!A6", file => file.Set("A6", ">").OnNotes("D5", ">") },
            { "no-participant", "Scores!E6", file => file.Set("E6", ">").Set("E9", "><v>3</v>") },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_ThatIsNotClear_IsRefusedInOneSentence(
        string code,
        string location,
        Action<EditedWorkbookOfTwo> edit
    )
    {
        var file = new EditedWorkbookOfTwo();
        edit(file);
        var problem = Assert.Single(WorkbookFiles.Read(file.ToBytes()).Problems);
        Assert.Equal((code, location), (problem.Code, problem.Location.ToString()));
    }

    [Fact]
    public void Read_AnAgencyThatBecameADate_GuessesWhatWasTyped()
    {
        var file = new EditedWorkbookOfTwo().Set("C7", " t=\"d\"><v>2026-11-05</v>");
        var problem = Assert.Single(WorkbookFiles.Read(file.ToBytes()).Problems);
        Assert.Equal("date", problem.Code);
        Assert.Contains("5 November 2026", problem.Message, StringComparison.Ordinal);
        Assert.Contains("“5-11”", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<f>[1]Scores!$C$9</f><v>2</v>", "Scores!C9")]
    [InlineData("<f>IF([1]Scores!C9&gt;1,[1]Scores!C9,0)</f><v>2</v>", "Scores!C9")]
    [InlineData("<v>2</v>", "1:1")]
    public void Read_ALinkToAnotherWorkbook_NamesTheCellAndTheFile(string cell, string location)
    {
        var file = new EditedWorkbookOfTwo().Set("C9", ">" + cell);
        file.AddPart("xl/externalLinks/externalLink1.xml", "<externalLink/>");
        file.AddPart(
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"file:///C:/other%20one.xlsx\" "
                + "TargetMode=\"External\"/></Relationships>"
        );
        var problem = Assert.Single(WorkbookFiles.Read(file.ToBytes()).Problems);
        Assert.Equal(("not-allowed", location), (problem.Code, problem.Location.ToString()));
        Assert.Contains("“other one.xlsx”", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<dataValidations><dataValidation "
            + "sqref=\"D7:F7\"><formula1>[1]Lists!$A$1:$A$9</formula1></dataValidation></dataValidations>",
        "Scores!D7",
        "drop-down"
    )]
    [InlineData(
        "<conditionalFormatting sqref=\"C9 "
            + "D9\"><cfRule><formula>[1]Lists!A1&gt;3</formula></cfRule></conditionalFormatting>",
        "Scores!C9",
        "format"
    )]
    [InlineData("<legacy/>", "1:1", "a defined name or a chart")]
    public void Read_ALinkThatNoValueUses_NamesWhatUsesIt(string part, string location, string words)
    {
        var file = new EditedWorkbookOfTwo().OnScores("</sheetData>", $"</sheetData>{part}");
        file.AddPart("xl/externalLinks/externalLink1.xml", "<externalLink/>");
        var problem = Assert.Single(WorkbookFiles.Read(file.ToBytes()).Problems);
        Assert.Equal(("not-allowed", location), (problem.Code, problem.Location.ToString()));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content.xml", "OpenDocument")]
    [InlineData("Index/Document.iwa", "Numbers")]
    [InlineData("word/document.xml", "Word")]
    [InlineData("responses.csv", "unpack it")]
    [InlineData("other.txt", "not an Excel workbook")]
    public void Read_AnotherZipFile_SaysWhatItIs(string part, string words)
    {
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, true))
        {
            using var content = zip.CreateEntry(part).Open();
            content.Write("x"u8);
        }

        Assert.Contains(
            words,
            Assert.Single(WorkbookFiles.Read(file.ToArray()).Problems).Message,
            StringComparison.Ordinal
        );
    }
}
