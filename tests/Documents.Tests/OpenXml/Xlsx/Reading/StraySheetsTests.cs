using System.Globalization;
using System.Security;
using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>
/// Tests sheets that are not read. A problem or a remark names the sheets that might contain people's answers. Other
/// sheets that a council has added are ignored.
/// </summary>
public sealed class StraySheetsTests
{
    private static readonly byte[] Answered = new EditedWorkbook(TestWorkbooks.Blank(3))
        .WithCell("Scores", "C9", "><v>4</v>")
        .ToBytes();

    public static TheoryData<string, string, string> Certain =>
        new()
        {
            {
                "Scores (2)",
                "column A removed",
                "Participant|Ann|Bea\nAgency|Hub|Hub\n1.1 Senior leadership|3|4\n1.2 Common agenda|2|skip\n1.3|5|5"
            },
            {
                "Scores (2)",
                "ids and a column removed",
                "Scores\n\n|Ann|Bea\nSenior leadership|3|4\nCommon agenda|2|3\nJoint governance|5|5"
            },
            {
                "Scores (4)",
                "names that begin like headings of figures",
                "Person|Aimee|Meaney\nSenior leadership|3|4\nCommon agenda|2|3\nJoint governance|5|5"
            },
            {
                "Copy of Scores",
                "one person for each row",
                "Participant|Agency|1.1|1.2|1.3\nAnn|Hub|3|4|5\nBea|Hub|1||2"
            },
            {
                "Sheet1",
                "one person for each row, by name",
                "Scores of June\n\nName|Senior leadership|Common agenda|Joint governance\nAnn|3|4|5"
            },
            { "Health", "one person for each row, one item", "participant|1.1\nAnn|3" },
            {
                "Scores (3)",
                "titles only",
                "Person|Ann|Bea\nSenior leadership|3|4\nCommon agenda|2|3\nJoint governance|5|5"
            },
            {
                "Scores 3",
                "text scores",
                "Person|Ann|Bea\nSenior leadership|'3|'4.0\nCommon agenda|'2|'3\nJoint governance|'5|' skip"
            },
            {
                "Hub",
                "names of items after ids",
                "who|1.1 Senior leadership|1.2 Common agenda|1.3: Joint governance\nAnn|3|4|5"
            },
            {
                "Notes (2)",
                "headed Person",
                "Notes\n\nPerson|Question|About|Note\nAnn|What is the evidence|1.1|We meet"
            },
            { "Notes (2)", "without headings", "Ann|What is the evidence|1.1|We meet" },
            { "Words", "columns in another order", "Note|About|Question|Who\nWe meet|1.1|Evidence|Ann" },
            { "More notes", "about a theme", "|Ann|Where progress is needed|Purpose and priorities|We meet" },
        };

    [Theory]
    [MemberData(nameof(Certain))]
    public void Read_AnotherSheetWithAnswers_IsOneProblemThatNamesIt(string name, string what, string cells)
    {
        var problem = Assert.Single(Read(name, cells).Problems);
        Assert.True(problem.Code == "stray-sheet", $"{what}: {problem}");
        Assert.Equal(name, problem.Location!.Value.Sheet);
        Assert.Contains($"“{name}”", problem.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Copies =>
        new()
        {
            { "Scores (2)", "Ann|3|4\nBea|4|4" },
            { "Notes (2)", "Name|Enabler|Notes\nAnn|1.1|We meet" },
            { "Copy of Notes", "Ann|1.1|We meet" },
        };

    [Theory]
    [MemberData(nameof(Copies))]
    public void Read_ACopyThatHasLostItsHeadings_IsOneProblem(string name, string cells) =>
        Assert.Equal("stray-sheet", Assert.Single(Read(name, cells).Problems).Code);

    public static TheoryData<string, string> Possible =>
        new()
        {
            { "Comments", "Participant|About|Comment\nAnn|1.1|We meet" },
            { "Sheet1", "|Ann|Bea\n1.1|3|4\n1.2|2|3\n1.3|5|5" },
            { "June", "Ann|Senior leadership|3\n|Common agenda|2\n|Joint governance|5" },
            { "Hub", "|1.1|1.2|1.3\nAnn|3|4|5" },
        };

    [Theory]
    [MemberData(nameof(Possible))]
    public void Read_AnotherSheetThatMayHaveScores_IsReadWithARemark(string name, string cells)
    {
        var read = Read(name, cells);
        Assert.Empty(read.Problems);
        var remark = Assert.Single(read.Remarks);
        Assert.Equal(("stray-sheet", name), (remark.Code, remark.Location!.Value.Sheet));
        Assert.Contains($"“{name}”", remark.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Ordinary =>
        new()
        {
            { "averages of rounds", "|Autumn 2025|Spring 2026\n1.1|3.2|3\n1.2|2|2.7\n1.3|4.1|3.8" },
            { "targets", "Enabler|Target\nSenior leadership|4\nCommon agenda|4\nJoint governance|5" },
            { "totals", "Item|Total|Average\n1.1|12|3\n1.2|9|3\n1.3|8|2" },
            { "counts", "Item|Scored 1|Scored 2|People who skipped\n1.1|1|2|3\n1.2|2|1|1\n1.3|3|3|3" },
            { "averages by agency", "Agency|1.1|1.2|1.3\nHub|3.5|2|4.1\nAverage|3|3|3" },
            { "formulas", "|Ann|Bea\n1.1|=3|=4\n1.2|=2|=3\n1.3|=5|=5" },
            {
                "priorities",
                "Enabler|Priority|Owner\nSenior leadership|1|Hub\nCommon agenda|2|Hub\nJoint governance|3|Hub"
            },
            { "a list of actions", "Action|Owner|Notes\nMeet|Ann|Soon\nTalk|Bea|Later" },
            { "contacts", "Name|Phone|Note\nAnn|123|Mondays\nBea|45|4" },
            { "numbers without items", "Ann|3|4|5\nBea|3|4|2" },
            { "Notes (2)", "Notes\n\nParticipant|Question|About|Note" },
            { "Scores (3)", "Scores\nparticipant|Participant|Ann\n1.1|Senior leadership|" },
            { "a blank copy", "participant|Participant|Ann\n1.1|Senior leadership|\n1.2|Common agenda|" },
            { "our items with comments", "Item|Comment\n1.1|Good\n1.2|Better\n1.3|Best" },
        };

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Read_AnotherSheetOfTheCouncil_IsNotComplainedAbout(string name, string cells)
    {
        var read = Read(name, cells);
        Assert.Empty(read.Problems);
        Assert.Empty(read.Remarks);
        Assert.Single(read.Value!.Responses);
    }

    [Theory]
    [InlineData("x:")]
    [InlineData("")]
    public void Read_SharedStringsAndPrefixes_AreSearchedToo(string prefix)
    {
        var file = new EditedWorkbook(Answered);
        var sheet = """
            <p:worksheet xmlns:p="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><p:sheetData>
            <p:row r="1"><p:c r="A1" t="s"><p:v>0</p:v></p:c><p:c r="B1" t="s"><p:v>1</p:v></p:c></p:row>
            <p:row r="2"><p:c r="A2" t="s"><p:v>2</p:v></p:c><p:c r="B2" t="s"><p:v>3</p:v></p:c></p:row>
            </p:sheetData></p:worksheet>
            """;
        Add(
            file,
            "Scores (2)",
            prefix.Length > 0
                ? sheet
                : sheet
                    .Replace("p:", "", StringComparison.Ordinal)
                    .Replace("xmlns:p", "xmlns", StringComparison.Ordinal)
        );
        file.Parts["xl/sharedStrings.xml"] = Encoding.UTF8.GetBytes(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<si><t>participant</t></si><si><t>Ann</t></si><si><t>1.1</t></si><si><t>skip</t></si></sst>"
        );
        file.With(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            "<Relationship Id=\"rId98\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" "
                + "Target=\"sharedStrings.xml\"/></Relationships>"
        );
        Assert.Equal("stray-sheet", Assert.Single(Read(file).Problems).Code);
    }

    /// <summary>Reads a workbook to which this sheet has been added.</summary>
    /// <param name="name">The name of the sheet.</param>
    /// <param name="cells">
    /// The cells of the sheet, with <c>|</c> between columns and a line break between rows. A cell that begins with
    /// <c>=</c> is a formula, and one that begins with an apostrophe is text.
    /// </param>
    private static Result<ResponseSet> Read(string name, string cells)
    {
        var file = new EditedWorkbook(Answered);
        var rows = string.Concat(cells.Split('\n').Index().Select(Row));
        Add(
            file,
            name,
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + $"<sheetData>{rows}</sheetData></worksheet>"
        );
        return Read(file);
    }

    private static Result<ResponseSet> Read(EditedWorkbook file) =>
        ResponsesFile.Read(new MemoryStream(file.ToBytes()), ShippedFrameworks.Catalogue.Current);

    private static string Row((int Index, string Cells) row)
    {
        var number = row.Index + 1;
        var cells = row
            .Cells.Split('|')
            .Index()
            .Select(cell => Cell(CellName.Format(number, cell.Index + 1), cell.Item));
        return $"<row r=\"{number}\">{string.Concat(cells)}</row>";
    }

    private static string Cell(string name, string text) =>
        text switch
        {
            "" => "",
            ['=', .. var formula] => $"<c r=\"{name}\"><f>{formula}</f><v>{formula}</v></c>",
            _ when double.TryParse(text, CultureInfo.InvariantCulture, out _)
                    && text is not ("1.1" or "1.2" or "1.3") => $"<c r=\"{name}\"><v>{text}</v></c>",
            _ => $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text.TrimStart('\''))}</t></is></c>",
        };

    private static void Add(EditedWorkbook file, string name, string sheet)
    {
        file.Parts["xl/worksheets/sheet99.xml"] = Encoding.UTF8.GetBytes(sheet);
        file.With(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            "<Relationship Id=\"rId99\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                + "Target=\"worksheets/sheet99.xml\"/></Relationships>"
        );
        file.With("xl/workbook.xml", "</sheets>", $"<sheet name=\"{name}\" sheetId=\"99\" r:id=\"rId99\"/></sheets>");
    }
}
