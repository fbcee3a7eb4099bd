using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Tests.Csv;

/// <summary>
/// Tests plans that a spreadsheet program has saved again. Each gives the same plan as the file that we wrote, or is
/// refused with one sentence that gives the cause.
/// </summary>
public sealed class PlanSpreadsheetFilesTests
{
    private const string Control =
        "priority,enabler,title,why a priority,action,owner,person,due,status,made in\r\n"
        + "1,3.1,Information sharing,Low,Agree one form,Café Kids,Anna,2027-03-31,under way,Spring 2027\r\n"
        + "1,3.1,Information sharing,Low,Hold a day,,,,not started,Autumn 2026\r\n"
        + "2,1.2,Common agenda,,,,,,,\r\n"
        + ",2.1,Mutual understanding,,Meet,,Bob,2028-02-29,done,Spring 2027\r\n";

    private static readonly string Semicolons = Control.Replace(',', ';');

    private static readonly string Tabs = Control.Replace(',', '\t');

    public static TheoryData<string, byte[]> Readable =>
        new()
        {
            { "semicolons", Utf8(Semicolons) },
            { "semicolons and a mark", Utf8("\uFEFF" + Semicolons) },
            { "tabs", Utf8(Tabs) },
            { "vertical bars", Utf8(Control.Replace(',', '|')) },
            { "UTF-16 and tabs", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Tabs)] },
            { "big-endian UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes(Semicolons) },
            { "a stated semicolon", Utf8("sep=;\r\n" + Semicolons) },
            { "empty columns at the end", Utf8(Each(Control, line => line + ",,")) },
            { "an empty column first", Utf8(Each(Semicolons, line => ";" + line)) },
            {
                "an empty column in the middle",
                Utf8(Each(Control, line => line.Insert(line.IndexOf(',', StringComparison.Ordinal), ",")))
            },
            { "blank rows", Utf8(",,\r\n" + Control.Replace("\r\n1", "\r\n,,,\u00A0,\r\n\r\n1", Ordinal) + ",,,\r\n") },
            { "missing cells at the end", Utf8(Control.Replace(",,,,,,,", ",", Ordinal)) },
            { "headings in other case", Utf8(Control.Replace("why a priority", " Why  a Priority\u00A0", Ordinal)) },
            {
                "without titles",
                Utf8(
                    Control
                        .Replace(",title", "", Ordinal)
                        .Replace(",Information sharing", "", Ordinal)
                        .Replace(",Common agenda", "", Ordinal)
                        .Replace(",Mutual understanding", "", Ordinal)
                )
            },
            {
                "decimals",
                Utf8(Semicolons.Replace("\r\n1;", "\r\n1,0;", Ordinal).Replace("2;1.2", "2.00;1,2", Ordinal))
            },
            { "decimal commas for ids", Utf8(Semicolons.Replace("3.1;", "3,1;", Ordinal)) },
            { "names after ids", Utf8(Control.Replace("3.1,", "3.1 Information sharing,", Ordinal)) },
            { "dates of the United Kingdom", Utf8(Control.Replace("2027-03-31", "31/03/2027", Ordinal)) },
            { "dates of Germany", Utf8(Semicolons.Replace("2027-03-31", "31.03.2027", Ordinal)) },
            { "dates with the month in letters", Utf8(Control.Replace("2027-03-31", "31-Mar-27", Ordinal)) },
            { "dates with slashes and the year first", Utf8(Control.Replace("2027-03-31", "2027/03/31", Ordinal)) },
            { "dates with a time", Utf8(Control.Replace("2027-03-31", "2027-03-31 00:00:00", Ordinal)) },
            { "the status in other case", Utf8(Control.Replace("not started", "Not\u00A0started", Ordinal)) },
            { "decomposed accents", Utf8(Control.Replace("é", "e\u0301", Ordinal)) },
            { "wide digits", Utf8(Control.Replace("2,1.2", "２,１.２", Ordinal)) },
        };

    private static StringComparison Ordinal => StringComparison.Ordinal;

    [Theory]
    [MemberData(nameof(Readable))]
    public void Read_AsASpreadsheetSavesIt_IsReadLikeThePlainFile(string what, byte[] bytes)
    {
        var read = Read(bytes);
        Assert.True(read.Problems.Count == 0, $"{what}: {string.Join("; ", read.Problems)}");
        Assert.Empty(read.Remarks);
        AssertEqual(Read(Utf8(Control)).Value!, read.Value!);
    }

    public static TheoryData<string, string, string> Remarked =>
        new()
        {
            { "title-row", "1:1", "Plan of Testshire,,,,\r\n" + Control },
            { "title-row", "2:1", ";;;\r\n\"Plan, agreed\";;\r\n\r\n" + Semicolons },
            { "header-again", "6:1", Control + Control[..Control.IndexOf('\r', Ordinal)] + "\r\n" },
            { "unknown-column", "1:1", Each(Control, line => line + ",budget") },
            { "no-column", "1:1", "enabler,action,owner,status\r\n1.1,Meet,Hub,done\r\n" },
            { "control-character", "5:5", Control.Replace("Meet", "M\u0002eet", Ordinal) },
        };

    [Theory]
    [MemberData(nameof(Remarked))]
    public void Read_WithSomethingWorthKnowing_SaysSo(string code, string location, string text)
    {
        var read = Read(Utf8(text));
        Assert.Empty(read.Problems);
        var remark = Assert.Single(read.Remarks);
        Assert.Equal((code, location), (remark.Code, remark.Location.ToString()));
    }

    [Theory]
    [InlineData("05/06/2026", "5 June 2026")]
    [InlineData("5.6.26", "5 June 2026")]
    [InlineData("01-12-2026", "1 December 2026")]
    [InlineData("05/06/2026 00:00", "5 June 2026")]
    public void Read_ADateThatCouldHaveTheMonthFirst_SaysHowItWasRead(string due, string readAs)
    {
        var read = Read(Utf8(Control.Replace("2027-03-31", due, Ordinal)));
        Assert.Equal(readAs, UkDate.Format(read.Value!.Entries[0].Action.Due!.Value));
        var remark = Assert.Single(read.Remarks);
        Assert.Equal(("day-first", "2:8"), (remark.Code, remark.Location.ToString()));
        Assert.Contains(readAs, remark.Message, Ordinal);
    }

    [Theory]
    [InlineData("06/06/2026")]
    [InlineData("25/06/2026")]
    [InlineData("5 June 2026")]
    [InlineData("2026-06-05")]
    public void Read_ADateWithOneMeaning_SaysNothing(string due) =>
        Assert.Empty(Read(Utf8(Control.Replace("2027-03-31", due, Ordinal))).Remarks);

    public static TheoryData<string, string, string, string> Refused =>
        new()
        {
            { "other-table", "1:1", "responses", "\uFEFFparticipant;agency;1.1\r\nA;Hub;3\r\n" },
            { "other-table", "1:1", "results", "id,kind,agreement %\r\n1.1,enabler,50\r\n" },
            { "no-enabler-column", "1:1", "enabler", Control.Replace("enabler", "item", Ordinal) },
            { "no-column", "1:1", "“action”", Control.Replace("action", "task", Ordinal) },
            { "column-twice", "1:11", "the heading of column 6", Each(Control, line => line + ",owner") },
            { "no-column-name", "2:11", "has no name", Each(Control, line => line + (line[0] == '1' ? ",x" : ",")) },
            { "no-column-name", "2:3", "“Information sharing”", Control.Replace(",title", ",", Ordinal) },
            { "one-cell", "1:1", "Text to Columns", Each(Control, line => $"\"{line}\"") },
            { "rows-above-header", "2:1", "row 2", "Plan,Testshire\r\n" + Control },
            { "wrong-columns", "2:11", "comma", Control.Replace("Agree one", "Agree, one", Ordinal) },
            { "typographic-quotes", "4:2", "typographic", Control.Replace("2,1.2", "2,“1.2”", Ordinal) },
            { "plan-row", "4:2", "“1.2”", Control.Replace("2,1.2", "2,01-Feb", Ordinal) },
            { "plan-row", "2:8", "2027-03-31", Control.Replace("2027-03-31", "3/31/2027", Ordinal) },
            { "plan-row", "2:8", "31 March 2027", Control.Replace("2027-03-31", "46477", Ordinal) },
            { "workbook", "1:1", "CSV UTF-8", "PK\u0003\u0004" },
            { "other-file", "1:1", "A plan must be", "%PDF-1.7" },
            { "empty", "1:1", "enabler", "" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_ThatIsNotClear_IsRefusedInOneSentence(string code, string location, string words, string text)
    {
        var problem = Assert.Single(Read(Utf8(text)).Problems);
        Assert.Equal((code, location), (problem.Code, problem.Location.ToString()));
        Assert.Contains(words, problem.Message, Ordinal);
    }

    [Fact]
    public void Read_TheNameOfTheRoundInAnotherForm_IsThisRound()
    {
        var text = Control.Replace("Spring 2027", "Ete\u0301  2027", Ordinal);
        var plan = PlanReader.Read(new MemoryStream(Utf8(text)), TestRounds.Framework, "Eté 2027").Value!;
        Assert.Equal([false, true, false], plan.Entries.Select(entry => entry.IsEarlier));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Each(string text, Func<string, string> change) =>
        string.Concat(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => change(line) + "\r\n"));

    private static Result<Plan> Read(byte[] bytes) => PlanReader.Read(new MemoryStream(bytes), TestRounds.Framework);

    private static void AssertEqual(Plan expected, Plan actual)
    {
        Assert.Equal(expected.Chosen, actual.Chosen);
        Assert.Equal(
            expected.Entries.Select(entry => (entry.Enabler, entry.Action, entry.Round)),
            actual.Entries.Select(entry => (entry.Enabler, entry.Action, entry.Round))
        );
    }
}
