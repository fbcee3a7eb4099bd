namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>
/// Tests that a workbook is still read correctly after a person has edited it or a spreadsheet program has saved it.
/// </summary>
public sealed class ReadableWorkbooksTests
{
    public static TheoryData<string, Action<EditedWorkbookOfTwo>> Readable =>
        new()
        {
            {
                "a hidden row that nobody answered",
                file => file.OnScores("<row r=\"21\"", "<row hidden=\"1\" r=\"21\"")
            },
            { "a row of no height", file => file.OnScores("<row r=\"29\" ht=", "<row r=\"29\" ht=\"0\" was=") },
            { "column A unhidden", file => file.OnScores("hidden=\"1\" customWidth=\"1\"", "customWidth=\"1\"") },
            {
                "a hidden column of a participant without answers",
                file => file.OnScores("<cols>", "<cols><col min=\"5\" max=\"5\" hidden=\"1\" width=\"9\"/>")
            },
            { "cells merged below the table", file => file.Merge("A90:F90") },
            { "cells merged beside the table", file => file.Merge("G9:H9") },
            { "cells merged in the titles", file => file.Merge("A1:E1") },
            { "cells merged in columns A and B", file => file.Merge("A9:B9") },
            { "a sheet name with a space", file => file.Rename("Scores", "Scores ") },
            { "a sheet name in capitals", file => file.Rename("Scores", "SCORES").Rename("About", "ABOUT") },
            {
                "the names that Numbers gives",
                file =>
                    file.Rename("Scores", "Scores - Scores")
                        .Rename("About", "About - Table 1")
                        .Rename("Notes", "Notes - Table 1")
            },
            {
                "the names that Numbers gives, with a dash",
                file => file.Rename("Scores", "Scores – Table 1").Rename("About", "About – Table 1")
            },
            {
                "averages below the table, with a name",
                file =>
                    file.OnScores(
                        "</sheetData>",
                        "<row r=\"91\"><c r=\"A91\" t=\"str\"><v>Average</v></c><c "
                            + "r=\"C91\"><f>AVERAGE(C9:C20)</f><v>3</v></c></row></sheetData>"
                    )
            },
            {
                "averages beside the table",
                file =>
                    file.AddCell(9, "G", "><f>AVERAGE(C9:E9)</f><v>3</v>")
                        .AddCell(10, "G", "><f>AVERAGE(C10:E10)</f><v>3</v>")
            },
            {
                "averages below the table",
                file =>
                    file.OnScores(
                        "</sheetData>",
                        "<row r=\"91\"><c r=\"B91\" t=\"str\"><v>Average</v></c><c "
                            + "r=\"C91\"><f>AVERAGE(C9:C20)</f><v>3</v></c></row></sheetData>"
                    )
            },
            {
                "text below the table",
                file =>
                    file.OnScores(
                        "</sheetData>",
                        "<row r=\"91\"><c r=\"A91\" t=\"str\"><v>Thank you</v></c></row></sheetData>"
                    )
            },
            { "a cell with spaces only", file => file.Set("E9", EditedWorkbookOfTwo.TextCell + " \u00A0</t></is>") },
            {
                "scores as text",
                file =>
                    file.Set("C9", EditedWorkbookOfTwo.TextCell + "4</t></is>")
                        .Set("C10", EditedWorkbookOfTwo.TextCell + "2,0 </t></is>")
            },
            {
                "scores as text with a no-break space and a decimal",
                file =>
                    file.Set("C9", EditedWorkbookOfTwo.TextCell + "\u00A04.0</t></is>")
                        .Set("C10", EditedWorkbookOfTwo.TextCell + " 2\u202F</t></is>")
            },
            { "skip in other case", file => file.Set("D9", EditedWorkbookOfTwo.TextCell + " SKIP\u00A0</t></is>") },
            {
                "a format down to the last row",
                file =>
                    file.OnScores(
                        "</sheetData>",
                        string.Concat(
                            Enumerable
                                .Range(1_040_000, 8_577)
                                .Select(row =>
                                    $"<row r=\"{row}\" s=\"9\"><c r=\"A{row}\" s=\"9\"/><c r=\"C{row}\" s=\"9\"/></row>"
                                )
                        ) + "</sheetData>"
                    )
            },
            {
                "a format down to the last row, in lines and in empty rows",
                file =>
                    file.OnScores(
                        "</sheetData>",
                        string.Concat(
                            Enumerable
                                .Range(1_040_000, 8_577)
                                .Select(row =>
                                    (row % 3) switch
                                    {
                                        0 => $"\n<row r=\"{row}\" ht=\"12.8\" customHeight=\"true\">\n\t<c "
                                            + $"r=\"A{row}\" s=\"9\"/>\n\t<c r=\"C{row}\" s=\"9\" />\n</row>\n",
                                        1 => $"<row r=\"{row}\" spans=\"1:9\"></row>",
                                        _ => $"<row r=\"{row}\"/>",
                                    }
                                )
                        ) + "</sheetData>"
                    )
            },
            {
                "a format down to the last row, as empty texts",
                file =>
                    file.OnScores(
                        "</sheetData>",
                        string.Concat(
                            Enumerable
                                .Range(1_040_000, 8_577)
                                .Select(row => $"<row r=\"{row}\"><c r=\"C{row}\" s=\"9\" t=\"str\"><v></v></c></row>")
                        ) + "</sheetData>"
                    )
            },
            { "a copy of the blank sheet", file => file.Copy("Scores", "Scores (2)", answered: false) },
        };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Read_AsPeopleLeaveIt_IsReadLikeThePlainWorkbook(string what, Action<EditedWorkbookOfTwo> edit)
    {
        var file = new EditedWorkbookOfTwo();
        edit(file);
        var read = WorkbookFiles.Read(file.ToBytes());
        Assert.True(read.Problems.Count == 0, $"{what}: {string.Join("; ", read.Problems)}");
        SameResponses.AssertEqual(WorkbookFiles.Read(new EditedWorkbookOfTwo().ToBytes()).Value!, read.Value!);
        Assert.Empty(read.Remarks);
    }
}
