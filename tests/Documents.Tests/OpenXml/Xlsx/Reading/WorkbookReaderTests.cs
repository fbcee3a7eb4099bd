using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

public sealed class WorkbookReaderTests
{
    private static readonly byte[] Blank = TestWorkbooks.Blank(3);

    [Fact]
    public void Read_TheSample_GivesItBackWhole() =>
        SameResponses.AssertEqual(SampleRound.Value, Read(TestWorkbooks.Sample(ConfidentialityMode.Open)).Value!);

    [Fact]
    public void Read_TextsThatFilesTendToChange_GivesThemBack()
    {
        IReadOnlyList<string> texts = [.. DifficultTexts.All, "carriage\rreturn\r\n", "\uFFFF", "🦊"[..1]];
        SameResponses.AssertEqual(
            DifficultTexts.Round(texts),
            Read(TestWorkbooks.Create(DifficultTexts.Round(texts), ConfidentialityMode.Open)).Value!
        );
    }

    [Fact]
    public void Read_ControlCharactersThatWeWrote_RemovesThemWithARemark()
    {
        var read = Read(
            TestWorkbooks.Create(DifficultTexts.Round(["a\u0002b\u000Bc\u001F"]), ConfidentialityMode.Open)
        );
        Assert.Equal(["ab\nc", "ab\nc"], read.Value!.Responses.Single().Notes.Select(note => note.Text));
        Assert.Equal("control-character", Assert.Single(read.Remarks).Code);
    }

    [Fact]
    public void ReadCsv_TextsThatFilesTendToChange_GivesThemBack()
    {
        var rows = string.Concat(
            DifficultTexts.All.Select(
                (text, i) =>
                    $"P{i},\"{SpreadsheetText.Protect(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n"
            )
        );
        var set = ResponsesFile
            .Read(
                new MemoryStream(Encoding.UTF8.GetBytes($"participant,working:1.1\r\n{rows}")),
                ShippedFrameworks.Catalogue.Current
            )
            .Value!;
        Assert.Equal(DifficultTexts.All, set.Responses.Select(response => response.Notes.Single().Text));
        SameResponses.AssertEqual(set, Read(TestWorkbooks.Create(set, ConfidentialityMode.Open)).Value!);
    }

    [Fact]
    public void Read_HostileNames_GivesThemBack()
    {
        var set = TestWorkbooks.Hostile();
        set = set with
        {
            Agencies = [.. set.Agencies.Select(OneLine)],
            Responses =
            [
                .. set.Responses.Select(response =>
                    response with
                    {
                        Agency = OneLine(response.Agency),
                        Notes = [response.Notes[0]],
                        Challenges = [new("cultural-barriers", ScopeForAction.Around, "x", "+1")],
                    }
                ),
            ],
        };
        SameResponses.AssertEqual(set, Read(TestWorkbooks.Create(set, ConfidentialityMode.Open)).Value!);

        static string OneLine(string name) => name.Replace('\n', ' ');
    }

    [Fact]
    public void Read_BlankThatOneFilledIn_HoldsThatOne()
    {
        var set = Read(Filled().ToBytes()).Value!;
        var response = Assert.Single(set.Responses);
        Assert.Equal(("SEAT-2224", "Health", ""), (response.Participant, response.Agency, response.Level));
        Assert.Equal("4", response.Answers[set.Framework.Enablers[0]].ToString());
        Assert.True(response.Answers[set.Framework.Enablers[1]].IsSkip);
        Assert.Equal([new Note(NoteKind.Evidence, "1.1", "=1+1")], response.Notes);
    }

    [Fact]
    public void Read_BlankThatNobodyFilledIn_SaysSo() => AssertProblems(Blank, "Scores!C6");

    public static TheoryData<string, string, string, string> Cells =>
        new()
        {
            { "Scores", "D9", "><f>1+1</f><v>2</v>", "formula" },
            { "Scores", "D9", " t=\"str\"><f>\"sk\"&amp;\"ip\"</f><v>skip</v>", "formula" },
            { "Scores", "D9", "><f>1+1</f>", "formula" },
            { "Scores", "D9", "><v>0</v>", "not-a-score" },
            { "Scores", "D9", "><v>6</v>", "not-a-score" },
            { "Scores", "D9", "><v>3.5</v>", "not-a-score" },
            { "Scores", "D9", "><v>45000</v>", "not-a-score" },
            { "Scores", "D9", " t=\"inlineStr\"><is><t>n/a</t></is>", "not-a-score" },
            { "Scores", "D9", " t=\"b\"><v>1</v>", "not-an-answer" },
            { "Scores", "D9", " t=\"e\"><v>#REF!</v>", "not-an-answer" },
            { "Scores", "D9", " t=\"d\"><v>2026-11-23</v>", "date" },
            { "Scores", "D9", "><v>1E400</v>", "not-an-answer" },
            { "Scores", "D6", " t=\"inlineStr\"><is><t>SEAT-2223</t></is>", "participant-twice" },
            { "Scores", "D6", "><f>A1</f><v>7</v>", "formula" },
            { "Scores", "A9", " t=\"inlineStr\"><is><t>9.9</t></is>", "unknown-row" },
            { "Scores", "A10", " t=\"inlineStr\"><is><t>1.1</t></is>", "row-twice" },
            { "About", "B5", " t=\"inlineStr\"><is><t>results</t></is>", "results" },
            { "About", "B6", " t=\"inlineStr\"><is><t>another</t></is>", "not-ours" },
            { "Notes", "A5", " t=\"inlineStr\"><is><t>nobody</t></is>", "unknown-participant" },
            { "Notes", "B5", " t=\"inlineStr\"><is><t>Why</t></is>", "unknown-question" },
            { "Notes", "C5", " t=\"inlineStr\"><is><t>7.7</t></is>", "unknown-about" },
            { "Notes", "D5", "><f>1+1</f><v>2</v>", "formula" },
        };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Read_ACellThatIsNoAnswer_NamesIt(string sheet, string cell, string content, string code)
    {
        var problems = Read(Filled().WithCell(sheet, cell, content).ToBytes()).Problems;
        Assert.Equal((code, $"{sheet}!{cell}"), (problems[0].Code, problems[0].Location.ToString()));
        Assert.All(problems.Skip(1), problem => Assert.Equal("unknown-participant", problem.Code));
    }

    [Fact]
    public void Read_SeveralProblems_NamesEveryOne() =>
        AssertProblems(
            Filled()
                .WithCell("Scores", "D9", "><v>9</v>")
                .WithCell("Scores", "E12", "><v>-1</v>")
                .WithCell("Scores", "A20", " t=\"inlineStr\"><is><t>x</t></is>")
                .WithCell("Scores", "C20", "><v>1</v>")
                .WithCell("Notes", "A5", "><v>1</v>")
                .ToBytes(),
            "Scores!D9",
            "Scores!E12",
            "Scores!A20",
            "Notes!A5"
        );

    [Fact]
    public void Read_ScoresWithoutAParticipant_NamesTheColumnOnce() =>
        AssertProblems(
            Filled()
                .WithCell("Scores", "E6", ">")
                .WithCell("Scores", "E9", "><v>1</v>")
                .WithCell("Scores", "E10", "><v>1</v>")
                .ToBytes(),
            "Scores!E6"
        );

    [Fact]
    public void Read_AFormatOfDates_IsNoScore()
    {
        var parts = Filled().WithCell("Scores", "D9", " s=\"18\"><v>3</v>");
        var styles = parts["xl/styles.xml"];
        var last = styles.LastIndexOf("<xf numFmtId=\"0\"", StringComparison.Ordinal);
        parts["xl/styles.xml"] = string.Concat(
            styles.AsSpan(0, last),
            "<xf numFmtId=\"14\"",
            styles.AsSpan(last + "<xf numFmtId=\"0\"".Length)
        );
        var problem = Assert.Single(Read(parts.ToBytes()).Problems);
        Assert.Equal(("date", "Scores!D9"), (problem.Code, problem.Location.ToString()));
    }

    [Fact]
    public void Read_MergedCells_NamesThem() =>
        AssertProblems(
            OnScores(
                    Filled(),
                    "</sheetData>",
                    "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"C9:D9\"/></mergeCells>"
                )
                .ToBytes(),
            "Scores!C9"
        );

    [Fact]
    public void Read_AHiddenRowWithScores_IsNamedOnce() =>
        AssertProblems(OnScores(Filled(), "<row r=\"9\"", "<row r=\"9\" hidden=\"1\"").ToBytes(), "Scores!D9");

    [Fact]
    public void Read_AHiddenColumnWithScores_IsNamedOnce() =>
        AssertProblems(
            OnScores(Filled(), "<col min=\"3\" max=\"5\"", "<col min=\"3\" max=\"5\" hidden=\"1\"").ToBytes(),
            "Scores!D7"
        );

    [Fact]
    public void Read_AHiddenSheet_IsNamed()
    {
        var parts = Filled()
            .With("xl/workbook.xml", "<sheet name=\"Scores\"", "<sheet state=\"veryHidden\" name=\"Scores\"");
        AssertProblems(parts.ToBytes(), "Scores!A1");
    }

    [Fact]
    public void Read_ANoteTwice_NamesTheSecond()
    {
        var parts = Filled();
        foreach (
            var (cell, text) in new[]
            {
                ("A6", "SEAT-2224"),
                ("B6", "What is the evidence"),
                ("C6", "1.1 Senior leadership"),
                ("D6", "again"),
            }
        )
        {
            parts.WithCell("Notes", cell, $" t=\"inlineStr\"><is><t>{text}</t></is>");
        }

        AssertProblems(parts.ToBytes(), "Notes!D6");
    }

    [Fact]
    public void Read_WithScoresOnASheetOfAnotherName_SaysOnceHowToNameIt()
    {
        var parts = Filled().With("xl/workbook.xml", "name=\"Scores\"", "name=\"Punkte\"");
        var problem = Assert.Single(Read(parts.ToBytes()).Problems);
        Assert.Equal("no-scores", problem.Code);
        Assert.Equal("the Scores sheet is missing; rename the sheet “Punkte” to Scores", problem.Message);
    }

    [Fact]
    public void Read_CellsWithoutTheirNames_StandNextToEachOther()
    {
        var parts = Filled();
        var name = parts.PartOf("Scores");
        parts[name] = System.Text.RegularExpressions.Regex.Replace(
            parts[name],
            "(<c|<row) r=\"[A-Z]*[0-9]+\"",
            match =>
                match.Value.StartsWith("<row r=\"1\"", StringComparison.Ordinal)
                || match.Value.StartsWith("<row", StringComparison.Ordinal)
                    ? match.Value
                    : "<c"
        );
        Assert.Single(Read(parts.ToBytes()).Value!.Responses);
    }

    /// <summary>Fills in a score, a skip, an agency and a note for the second person in the blank workbook.</summary>
    private static EditedWorkbook Filled() =>
        new EditedWorkbook(Blank)
            .WithCell("Scores", "D7", " t=\"inlineStr\"><is><t>Health</t></is>")
            .WithCell("Scores", "D9", "><v>4</v>")
            .WithCell("Scores", "D10", " t=\"str\"><v>Skip</v>")
            .WithCell("Notes", "A5", " t=\"inlineStr\"><is><t>SEAT-2224</t></is>")
            .WithCell("Notes", "B5", " t=\"inlineStr\"><is><t>what is the evidence</t></is>")
            .WithCell("Notes", "C5", "><v>1.1</v>")
            .WithCell(
                "Notes",
                "D5",
                " t=\"inlineStr\"><is><r><t>=1</t></r><r><t>+1</t></r><rPh sb=\"0\" eb=\"1\"><t>read</t></rPh></is>"
            );

    private static EditedWorkbook OnScores(EditedWorkbook parts, string old, string changed) =>
        parts.With(parts.PartOf("Scores"), old, changed);

    private static void AssertProblems(byte[] workbook, params string[] places) =>
        Assert.Equal(places, Read(workbook).Problems.Select(problem => problem.Location.ToString()));

    private static Result<ResponseSet> Read(byte[] workbook) =>
        ResponsesFile.Read(new MemoryStream(workbook), ShippedFrameworks.Catalogue.Current);
}
