using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>
/// Tests workbooks as people edit them and as spreadsheet programs save them. They are read like the original workbook,
/// or refused with one sentence that names the sheet or cell.
/// </summary>
public sealed class SpreadsheetWorkbooksTests
{
    private const string TextCell = " t=\"inlineStr\"><is><t xml:space=\"preserve\">";

    private static readonly byte[] Blank = TestWorkbooks.Blank(3);

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
                        "<row r=\"91\"><c r=\"A91\" t=\"str\"><v>Average</v></c><c r=\"C91\"><f>AVERAGE(C9:C20)</f><v>3</v></c></row></sheetData>"
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
                        "<row r=\"91\"><c r=\"B91\" t=\"str\"><v>Average</v></c><c r=\"C91\"><f>AVERAGE(C9:C20)</f><v>3</v></c></row></sheetData>"
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
            { "a cell with spaces only", file => file.Set("E9", TextCell + " \u00A0</t></is>") },
            {
                "scores as text",
                file => file.Set("C9", TextCell + "4</t></is>").Set("C10", TextCell + "2,0 </t></is>")
            },
            {
                "scores as text with a no-break space and a decimal",
                file => file.Set("C9", TextCell + "\u00A04.0</t></is>").Set("C10", TextCell + " 2\u202F</t></is>")
            },
            { "skip in other case", file => file.Set("D9", TextCell + " SKIP\u00A0</t></is>") },
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
                                        0 =>
                                            $"\n<row r=\"{row}\" ht=\"12.8\" customHeight=\"true\">\n\t<c r=\"A{row}\" s=\"9\"/>\n\t<c r=\"C{row}\" s=\"9\" />\n</row>\n",
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
        var read = Read(file.ToBytes());
        Assert.True(read.Problems.Count == 0, $"{what}: {string.Join("; ", read.Problems)}");
        SameResponses.AssertEqual(Read(new EditedWorkbookOfTwo().ToBytes()).Value!, read.Value!);
        Assert.Empty(read.Remarks);
    }

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
                    file.AddCell(6, "F", TextCell + "Average</t></is>")
                        .AddCell(9, "F", "><f>AVERAGE(C9:E9)</f><v>3</v>")
                        .AddCell(10, "F", "><f>AVERAGE(C10:E10)</f><v>3</v>")
            },
            {
                "summary",
                "Scores!F6",
                file =>
                    file.AddCell(6, "F", TextCell + "Average</t></is>")
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
                    file.Set("A6", TextCell + "1.1</t></is>")
                        .Set("A9", TextCell + "participant</t></is>")
                        .Set("C6", "><v>4</v>")
                        .Set("D6", "><v>3</v>")
                        .Set("E6", ">")
                        .Set("C9", TextCell + "Ann</t></is>")
                        .Set("D9", TextCell + "Bea</t></is>")
                        .Set("C7", "><v>1</v>")
                        .OnNotes("A5", TextCell + "Ann</t></is>")
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
        var problem = Assert.Single(Read(file.ToBytes()).Problems);
        Assert.Equal((code, location), (problem.Code, problem.Location.ToString()));
    }

    [Fact]
    public void Read_AnAgencyThatBecameADate_GuessesWhatWasTyped()
    {
        var file = new EditedWorkbookOfTwo().Set("C7", " t=\"d\"><v>2026-11-05</v>");
        var problem = Assert.Single(Read(file.ToBytes()).Problems);
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
            "<Relationships><Relationship Id=\"rId1\" Target=\"file:///C:/other%20one.xlsx\" TargetMode=\"External\"/></Relationships>"
        );
        var problem = Assert.Single(Read(file.ToBytes()).Problems);
        Assert.Equal(("not-allowed", location), (problem.Code, problem.Location.ToString()));
        Assert.Contains("“other one.xlsx”", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<dataValidations><dataValidation sqref=\"D7:F7\"><formula1>[1]Lists!$A$1:$A$9</formula1></dataValidation></dataValidations>",
        "Scores!D7",
        "drop-down"
    )]
    [InlineData(
        "<conditionalFormatting sqref=\"C9 D9\"><cfRule><formula>[1]Lists!A1&gt;3</formula></cfRule></conditionalFormatting>",
        "Scores!C9",
        "format"
    )]
    [InlineData("<legacy/>", "1:1", "a defined name or a chart")]
    public void Read_ALinkThatNoValueUses_NamesWhatUsesIt(string part, string location, string words)
    {
        var file = new EditedWorkbookOfTwo().OnScores("</sheetData>", $"</sheetData>{part}");
        file.AddPart("xl/externalLinks/externalLink1.xml", "<externalLink/>");
        var problem = Assert.Single(Read(file.ToBytes()).Problems);
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

        Assert.Contains(words, Assert.Single(Read(file.ToArray()).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnotherVersionOfTheFramework_SaysWhatChanged()
    {
        var plain = Assert.Single(Read(new EditedWorkbookOfTwo().ToBytes(), WithVersion("2026.1", [])).Remarks);
        var changed = Assert.Single(
            Read(
                new EditedWorkbookOfTwo().ToBytes(),
                WithVersion("2026.1", [("Senior leadership", "Bold leadership"), ("\"3.4d\"", "\"3.4e\"")])
            ).Remarks
        );

        Assert.Equal(("framework-version", "About!A1"), (plain.Code, plain.Location.ToString()));
        Assert.EndsWith(
            "made with version “2022.1” of the framework, and was read with version “2026.1”; the questions are the same",
            plain.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("reworded: 1.1 was “Senior leadership", changed.Message, StringComparison.Ordinal);
        Assert.Contains("no longer asked: “3.4d”", changed.Message, StringComparison.Ordinal);
        Assert.Contains("not in the workbook: 3.4e", changed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnswersToAQuestionThatIsNoLongerAsked_AreRefused()
    {
        var framework = WithVersion("2026.1", [("\"3.4d\"", "\"3.4e\"")]);
        var row = new EditedWorkbookOfTwo().RowOf("3.4d");
        var problem = Assert.Single(
            Read(new EditedWorkbookOfTwo().Set($"C{row}", "><v>3</v>").ToBytes(), framework).Problems
        );
        Assert.Equal(("unknown-row", $"Scores!A{row}"), (problem.Code, problem.Location.ToString()));
        Assert.StartsWith(
            "the workbook was made with version “2022.1” of the framework, and was read with version “2026.1”, which does not have “3.4d”;",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_AnswersToSeveralQuestionsThatAreNoLongerAsked_AreOneProblem()
    {
        var framework = WithVersion("2026.1", [("\"3.4d\"", "\"3.4e\""), ("\"1.1a\"", "\"1.1x\"")]);
        var file = new EditedWorkbookOfTwo();
        file.Set($"C{file.RowOf("3.4d")}", "><v>3</v>").Set($"C{file.RowOf("1.1a")}", "><v>3</v>");
        var problem = Assert.Single(Read(file.ToBytes(), framework).Problems);
        Assert.Contains("does not have “1.1a”, “3.4d”;", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AScoreOrANoteThatTheFrameworkDoesNotHave_NamesBothVersions()
    {
        var framework = WithVersion("2026.1", [("\"3.4\"", "\"3.5\"")]);
        var file = new EditedWorkbookOfTwo().Set("C9", "><v>6</v>").OnNotes("C5", TextCell + "3.4</t></is>");
        var problems = Read(file.ToBytes(), framework).Problems;
        Assert.Equal(["Scores!C9", "Notes!C5"], problems.Select(problem => problem.Location.ToString()));
        Assert.All(
            problems,
            problem =>
                Assert.EndsWith(
                    "made with version “2022.1” of the framework, and was read with version “2026.1”",
                    problem.Message,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Read_AWorkbookOfAnotherFramework_NamesBothFrameworksAndVersions()
    {
        var framework = WithVersion("2026.1", [("\"id\": \"beyond-boundaries\"", "\"id\": \"our-own\"")]);
        var problem = Assert.Single(Read(new EditedWorkbookOfTwo().ToBytes(), framework).Problems);
        Assert.Equal(
            "framework: this workbook was made with the framework “beyond-boundaries”, version “2022.1”; use a workbook that was made with “our-own”, version “2026.1”",
            problem.Message.ToLowerInvariant()
        );
    }

    [Theory]
    [InlineData("a_x0002_b", "ab")]
    [InlineData("a_x000B_b", "a\nb")]
    [InlineData("_x0007_a\u0086", "a")]
    public void Read_ANoteWithAControlCharacter_IsReadWithoutItAndRemarked(string note, string expected)
    {
        var read = Read(new EditedWorkbookOfTwo().OnNotes("D5", $"{TextCell}{note}</t></is>").ToBytes());
        Assert.Equal(expected, read.Value!.Responses[0].Notes.Single().Text);
        Assert.Equal(
            ("control-character", "Notes!D5"),
            (Assert.Single(read.Remarks).Code, read.Remarks[0].Location.ToString())
        );
    }

    [Fact]
    public void Read_NotesOfANameInOtherCase_AreThatPersons()
    {
        var file = new EditedWorkbookOfTwo()
            .Set("C6", TextCell + "Ann\u00A0Bee</t></is>")
            .OnNotes("A5", TextCell + "ann bee</t></is>");
        Assert.Equal("A note", Read(file.ToBytes()).Value!.Responses[0].Notes.Single().Text);
    }

    [Theory]
    [InlineData("ann bee", 1)]
    [InlineData("Ann Bee", 0)]
    public void Read_NotesOfANameThatLooksLikeAnother_AreThatPersons(string name, int person)
    {
        var read = Read(OfAnnAndAnn(name).ToBytes());
        Assert.Equal("A note", read.Value!.Responses[person].Notes.Single().Text);
        Assert.Empty(read.Value.Responses[1 - person].Notes);
        Assert.Equal("similar-participants", Assert.Single(read.Remarks).Code);
    }

    [Fact]
    public void Read_NotesOfANameThatLooksLikeTwoPeople_AreNobodys()
    {
        var problem = Assert.Single(Read(OfAnnAndAnn("ANN BEE").ToBytes()).Problems);
        Assert.Equal(("unknown-participant", "Notes!A5"), (problem.Code, problem.Location.ToString()));
        Assert.Contains("exactly", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cleo", 1)]
    [InlineData("Margaret", 1)]
    [InlineData("ABCD-EFGH", 0)]
    [InlineData("ABCDEFGH", 0)]
    public void Read_APersonWithoutScoresInAWorkbookToFillIn_IsRemarkedUnlessTheIdIsACode(string id, int remarks)
    {
        var read = Read(new EditedWorkbookOfTwo().Set("E6", $"{TextCell}{id}</t></is>").ToBytes());
        Assert.Equal(
            Enumerable.Repeat(("without-answers", "Scores!E6"), remarks),
            read.Remarks.Select(remark => (remark.Code, remark.Location.ToString()!))
        );
    }

    [Fact]
    public void Read_AgenciesThatLookTheSame_AreOneWithARemark()
    {
        var file = new EditedWorkbookOfTwo()
            .Set("C7", TextCell + "Health  visiting</t></is>")
            .Set("D7", TextCell + "health Visiting</t></is>")
            .Set("E7", TextCell + "Nursery</t></is>");
        var read = Read(file.ToBytes());
        Assert.Equal(["Health visiting"], read.Value!.Agencies);
        Assert.Equal(["spelling", "without-answers"], read.Remarks.Select(remark => remark.Code));
    }

    /// <summary>
    /// Creates a workbook of two people called “Ann Bee” and “ann bee”, and a note whose author is written this way.
    /// </summary>
    private static EditedWorkbookOfTwo OfAnnAndAnn(string note) =>
        new EditedWorkbookOfTwo()
            .Set("C6", TextCell + "Ann Bee</t></is>")
            .Set("D6", TextCell + "ann bee</t></is>")
            .OnNotes("A5", $"{TextCell}{note}</t></is>");

    private static Framework WithVersion(string version, (string Old, string New)[] changes)
    {
        using var file = File.OpenRead(Kit.Repository.PathOf("frameworks/beyond-boundaries.json"));
        using var reader = new StreamReader(file);
        var json = changes
            .Aggregate(
                reader.ReadToEnd(),
                (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)
            )
            .Replace("\"2022.1\"", $"\"{version}\"", StringComparison.Ordinal);
        return FrameworkReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json))).Value!;
    }

    private static Result<ResponseSet> Read(byte[] workbook, Framework? framework = null) =>
        ResponsesFile.Read(new MemoryStream(workbook), framework ?? ShippedFrameworks.Catalogue.Current);

    /// <summary>A workbook for three people, of whom two have answered and one has written a note.</summary>
    public sealed class EditedWorkbookOfTwo
    {
        private readonly EditedWorkbook parts = new EditedWorkbook(Blank)
            .WithCell("Scores", "C9", "><v>4</v>")
            .WithCell("Scores", "C10", "><v>2</v>")
            .WithCell("Scores", "D9", TextCell + "skip</t></is>")
            .WithCell("Scores", "D10", "><v>5</v>")
            .WithCell("Notes", "A5", TextCell + "SEAT-2223</t></is>")
            .WithCell("Notes", "B5", TextCell + "What is the evidence</t></is>")
            .WithCell("Notes", "C5", TextCell + "1.1</t></is>")
            .WithCell("Notes", "D5", TextCell + "A note</t></is>");

        private readonly Dictionary<string, string> partOf = new(StringComparer.Ordinal);

        public EditedWorkbookOfTwo Set(string cell, string content)
        {
            parts.WithCell("Scores", cell, content);
            return this;
        }

        public EditedWorkbookOfTwo OnNotes(string cell, string content)
        {
            parts.WithCell("Notes", cell, content);
            return this;
        }

        public EditedWorkbookOfTwo OnScores(string old, string changed)
        {
            parts.With(PartOf("Scores"), old, changed);
            return this;
        }

        public EditedWorkbookOfTwo Merge(string range) =>
            OnScores("</sheetData>", $"</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{range}\"/></mergeCells>");

        /// <summary>Adds a cell at the end of a row.</summary>
        public EditedWorkbookOfTwo AddCell(int row, string column, string content)
        {
            var part = PartOf("Scores");
            var start = parts[part].IndexOf($"<row r=\"{row}\"", StringComparison.Ordinal);
            var end = parts[part].IndexOf("</row>", start, StringComparison.Ordinal);
            parts[part] = parts[part].Insert(end, $"<c r=\"{column}{row}\"{content}</c>");
            return this;
        }

        public EditedWorkbookOfTwo Rename(string sheet, string name)
        {
            parts.With("xl/workbook.xml", $"<sheet name=\"{sheet}\"", $"<sheet name=\"{name}\"");
            return this;
        }

        public EditedWorkbookOfTwo Copy(string sheet, string name, bool answered)
        {
            var part = answered
                ? parts[PartOf(sheet)].Replace("SEAT-", "SECOND-", StringComparison.Ordinal)
                : new EditedWorkbook(Blank)[PartOf(sheet)];
            parts.Parts["xl/worksheets/sheet99.xml"] = System.Text.Encoding.UTF8.GetBytes(part);
            parts.With(
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet99.xml\"/></Relationships>"
            );
            parts.With(
                "xl/workbook.xml",
                "</sheets>",
                $"<sheet name=\"{name}\" sheetId=\"99\" r:id=\"rId99\"/></sheets>"
            );
            return this;
        }

        public void AddPart(string name, string content) =>
            parts.Parts[name] = System.Text.Encoding.UTF8.GetBytes(content);

        /// <summary>Returns the number of the row that has this id in column A.</summary>
        public int RowOf(string id)
        {
            var text = parts[PartOf("Scores")];
            var before = text[..text.IndexOf($">{id}<", StringComparison.Ordinal)];
            var cell = before[(before.LastIndexOf("r=\"A", StringComparison.Ordinal) + 4)..];
            return int.Parse(cell[..cell.IndexOf('"', StringComparison.Ordinal)], null);
        }

        public byte[] ToBytes() => parts.ToBytes();

        private string PartOf(string sheet) =>
            partOf.TryGetValue(sheet, out var part) ? part : partOf[sheet] = new EditedWorkbook(Blank).PartOf(sheet);
    }
}
