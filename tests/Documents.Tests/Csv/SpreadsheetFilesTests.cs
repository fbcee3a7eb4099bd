using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.Csv;

/// <summary>
/// Tests files as saved by Excel, Google Sheets, LibreOffice and Numbers in several countries. Each gives the
/// same answers as a plain CSV file, or is refused with one sentence that gives the cause.
/// </summary>
public sealed class SpreadsheetFilesTests
{
    internal const string Control =
        "participant,agency,level,1.1,1.2\r\nP1,Café Kids,,2,3\r\nP2,Café Kids,,3,4\r\nP3,Café Kids,,4,5\r\n";

    private static readonly string Semicolons = Control.Replace(',', ';');

    private static readonly string Tabs = Control.Replace(',', '\t');

    public static TheoryData<string, string> Readable =>
        new()
        {
            { "empty columns at the end", Each(Control, line => line + ",,") },
            { "empty cells at the end of some rows", Control.Replace(",2,3", ",2,3,, ,", StringComparison.Ordinal) },
            {
                "an empty column in the middle",
                Control
                    .Replace(",1.1", ",,1.1", StringComparison.Ordinal)
                    .Replace(",,2", ",,,2", StringComparison.Ordinal)
                    .Replace(",,3,", ",,,3,", StringComparison.Ordinal)
                    .Replace(",,4,", ",,,4,", StringComparison.Ordinal)
            },
            { "an empty column first", Each(Control, line => "," + line) },
            { "blank lines first", "\r\n,,,,\r\n" + Control },
            {
                "blank lines between",
                Control.Replace("\r\nP2", "\r\n\u00A0,\t, ,\u200B,\r\n\r\nP2", StringComparison.Ordinal)
            },
            { "blank lines at the end", Control + ",,,,\r\n\r\n\r\n" },
            { "a byte order mark", "\uFEFF" + Control },
            { "two byte order marks", "\uFEFF\uFEFF" + Control },
            { "semicolons", Semicolons },
            {
                "semicolons and quotation marks",
                Each(Semicolons, line => $"\"{line.Replace(";", "\";\"", StringComparison.Ordinal)}\"")
            },
            {
                "quotation marks everywhere",
                Each(Control, line => $"\"{line.Replace(",", "\",\"", StringComparison.Ordinal)}\"")
            },
            { "semicolons and decimal commas", Semicolons.Replace(";2;3", ";2,0;3,00", StringComparison.Ordinal) },
            { "tabs", Tabs },
            { "vertical bars", Control.Replace(',', '|') },
            { "a stated comma", "sep=,\r\n" + Control },
            { "a stated comma and empty cells after it", "\"sep=,\",,,,\r\n" + Control },
            { "a stated semicolon after a mark", "\uFEFFsep=;\n" + Semicolons },
            { "a stated tab", "sep=\t\r\n" + Tabs },
            { "line feeds alone", Control.Replace("\r\n", "\n", StringComparison.Ordinal) },
            { "carriage returns alone", Control.Replace("\r\n", "\r", StringComparison.Ordinal) },
            {
                "spaces after commas",
                Control
                    .Replace(",", ", ", StringComparison.Ordinal)
                    .Replace("Café Kids", "\"Café Kids\"", StringComparison.Ordinal)
            },
            { "decimals", Control.Replace(",2,3", ",2.0,3.00", StringComparison.Ordinal) },
            { "quoted decimal commas", Control.Replace(",2,3", ",\"2,0\",\"3,0\"", StringComparison.Ordinal) },
            {
                "no-break and narrow spaces",
                Control.Replace(",2,3", ",2\u00A0,\u202F3\u200B", StringComparison.Ordinal)
            },
            { "apostrophes and wide digits", Control.Replace(",2,3", ",'2,３", StringComparison.Ordinal) },
            {
                "headings in other case and with spaces",
                Control.Replace(
                    "participant,agency,level",
                    " Participant ,AGENCY,Level of work",
                    StringComparison.Ordinal
                )
            },
            {
                "headings with the enabler’s name",
                Control.Replace("1.1,1.2", "1.1 Senior leadership,1.2: Common agenda", StringComparison.Ordinal)
            },
            { "headings that became numbers", Control.Replace("1.1,1.2", "1.10,\"1,2\"", StringComparison.Ordinal) },
            { "decomposed accents", Control.Replace("é", "e\u0301", StringComparison.Ordinal) },
            {
                "names with no-break and zero-width spaces",
                Control.Replace("Café Kids", "Café\u00A0Kids\u200B", StringComparison.Ordinal)
            },
        };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Read_AsASpreadsheetSavesIt_IsReadLikeThePlainFile(string what, string text)
    {
        var read = Read(Encoding.UTF8.GetBytes(text));
        Assert.True(read.Problems.Count == 0, $"{what}: {string.Join("; ", read.Problems)}");
        SameResponses.AssertEqual(Read(Encoding.UTF8.GetBytes(Control)).Value!, read.Value!);
        Assert.Empty(read.Remarks);
    }

    public static TheoryData<string, string, string> Remarked =>
        new()
        {
            { "title-row", "1:1", "Answers of May,,,,\r\n" + Control },
            { "title-row", "2:1", ",,,,\r\n\"Answers, May\"\r\n\r\n" + Control },
            { "header-again", "5:1", Control + Control.Replace("P", "Q", StringComparison.Ordinal) },
            { "spelling", "3:2", Control.Replace("P2,Café", "P2,CAFÉ", StringComparison.Ordinal) },
            { "spelling", "3:2", "participant,agency,1.1\nP1,0-5 hub,3\nP2,0–5 hub,3\n" },
            { "date-name", "2:2", "participant,agency,1.1\nP1,05-Nov,3\nP2,05-Nov,3\n" },
            { "similar-participants", "3:1", "participant,1.1\nann,3\nAnn,3\n" },
            { "similar-participants", "3:1", "participant,1.1\n0-5 Ann,3\n0–5 ann,3\n" },
            { "without-answers", "2:1", "participant,agency,1.1\nP1,A,\nP2,A,3\n" },
            { "without-answers", "2:1", "participant,1.1,working:1.1\nP1,,\u00A0\nP2,3,\n" },
            { "control-character", "2:3", "participant,1.1,working:1.1\nP1,,a\u0002b\n" },
            { "control-character", "2:1", "participant,1.1\nP\u00071,3\n" },
        };

    [Theory]
    [MemberData(nameof(Remarked))]
    public void Read_WithSomethingWorthKnowing_SaysSo(string code, string location, string text)
    {
        var read = Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(read.Problems);
        var remark = Assert.Single(read.Remarks);
        Assert.Equal((code, location), (remark.Code, remark.Location.ToString()));
    }

    public static TheoryData<string, string> RemarkedOften =>
        new()
        {
            {
                "2:1 these rows repeat the header and were ignored: 2; 4; 6; 8; 10; and 15 more",
                "participant,1.1\n" + Repeat(20, i => $"participant,1.1\nP{i},3\n")
            },
            {
                "2:2 these names look like dates: “01-Nov”, perhaps changed from “1-11”; “02-Nov”, perhaps "
                    + "changed from “2-11”; “03-Nov”, perhaps changed from “3-11”; “04-Nov”, perhaps changed from "
                    + "“4-11”; “05-Nov”, perhaps changed from “5-11”; and 15 more. If a spreadsheet changed what you "
                    + "typed, format the cells as text and type it again",
                "participant,agency,1.1\n" + Repeat(20, i => $"P{i},{i:00}-Nov,3\n")
            },
        };

    [Theory]
    [MemberData(nameof(RemarkedOften))]
    public void Read_WithTheSameWorthKnowingOften_SaysSoOnce(string expected, string text)
    {
        var remark = Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Remarks);
        Assert.Equal(expected, $"{remark.Location} {remark.Message}");
    }

    public static TheoryData<string, string, string> Refused =>
        new()
        {
            { "rows-above-header", "2:1", "Round,Autumn\r\n" + Control },
            { "rows-above-header", "4:1", "P1,A,,2,3\nP2,A,,2,3\nP3,A,,2,3\nparticipant,agency,level,1.1,1.2\n" },
            { "typographic-quotes", "2:2", Control.Replace("Café Kids", "“Café Kids”", StringComparison.Ordinal) },
            {
                "typographic-quotes",
                "2:1",
                "participant,agency,1.1\nP1,“Café, Kids”,3\nP2,“Café, Kids”,3\n"
                    .Replace("P", "“P", StringComparison.Ordinal)
                    .Replace(",“C", "”,“C", StringComparison.Ordinal)
            },
            { "typographic-quotes", "2:2", Control.Replace("Café Kids", "‘Café Kids’", StringComparison.Ordinal) },
            { "typographic-quotes", "2:2", "participant,working:1.1\nP1,“one, two”\n" },
            { "wrong-columns", "2:6", Control.Replace(",2,3", ",2,0,3,0", StringComparison.Ordinal) },
            { "one-cell", "1:1", Each(Control, line => $"\"{line}\"") },
            { "one-cell", "2:1", "participant,agency,1.1\n\"P1|Hub|3\",,\nP2,C,3\n" },
            { "one-cell", "2:1", "participant,agency,1.1\n\"P1,\"\"A, B\"\",3\"\nP2,C,3\n" },
            {
                "sideways",
                "2:1",
                "Scores\nparticipant,Participant,A,B\nagency,Agency,,\n1.1,Senior,3,4\n1.2,Common,3,4\n"
            },
            { "unknown-column", "1:4", Control.Replace("1.1,1.2", "01. Jan,01. Feb", StringComparison.Ordinal) },
            { "unknown-column", "1:6", Each(Control, line => line + ",x,y") },
            { "no-column-name", "2:6", Each(Control, line => line.StartsWith('P') ? line + ",hello" : line + ",") },
            { "no-participant-column", "1:1", Control.Replace("participant", "Name", StringComparison.Ordinal) },
            { "no-participant-column", "2:1", "\n1,2,3\n" },
            { "other-table", "1:1", "priority,enabler,title,why a priority,action\n1,1.1,a,b,c\n" },
            { "other-table", "1:1", "\uFEFFpriority;enabler;title;why a priority;action\r\n1;1.1;a;b;c\r\n" },
            { "other-table", "3:1", "Plan of Testshire\r\n\r\npriority;enabler;title;why a priority;action\r\n" },
            { "other-table", "1:1", "sep=\t\r\npriority\tenabler\ttitle\tWhy a priority\taction\r\n" },
            { "other-table", "1:1", "\"priority,enabler,title,why a priority,action\"\r\n\"1,1.1,a,b,c\"\r\n" },
            { "other-table", "1:1", "\uFEFFid;kind;agreement %\n1.1;enabler;50\n" },
            { "not-a-score", "2:2", "participant,1.1\nP1,0\n" },
            { "not-a-score", "2:2", "participant,1.1\nP1,3.5\n" },
            { "not-a-score", "2:2", "participant,1.1\nP1,\"1,000\"\n" },
            { "not-a-score", "2:2", "participant,1.1\nP1,02-Mar\n" },
            { "participant-twice", "3:1", "participant,1.1\nAnn B,3\nAnn\u00A0B,3\n" },
            { "summary", "5:1", Control + "Average,,,3,4\r\n" },
            { "summary", "6:1", Semicolons + ";;;;\r\nMean: ;;;3,33;4,33\r\n" },
            { "summary", "5:1", Control + "TOTAL,,,9,12\r\n" },
            { "no-participant", "5:1", Control + ",,,3.33,4.33\r\n" },
            {
                "no-participant",
                "2:1",
                Control.Replace("\r\nP1", "\r\n,,,Senior leadership,Common agenda\r\nP1", StringComparison.Ordinal)
            },
            { "no-participants", "2:1", "participant,1.1,working:1.1\nP1,, \n" },
            { "other-file", "1:1", "<!DOCTYPE html>" },
            { "other-file", "1:1", "\n{\"schema\": 1}" },
            { "other-file", "1:1", "%PDF-1.7" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_ThatIsNotClear_IsRefusedInOneSentence(string code, string location, string text)
    {
        var problem = Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Problems);
        Assert.Equal((code, location), (problem.Code, problem.Location.ToString()));
    }

    [Fact]
    public void Read_AnItemThatTheFrameworkDoesNotHave_NamesTheVersion() =>
        Assert.Contains(
            "version “2022.1” of the framework",
            Assert.Single(Read("participant,9.9\nAnn,3\n"u8.ToArray()).Problems).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_AScoreThatBecameADate_GuessesWhatWasTyped() =>
        Assert.Contains(
            "“2-3”",
            Assert.Single(Read("participant,1.1\nP1,02-Mar\n"u8.ToArray()).Problems).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_AnAgencyInTypographicQuotesThatWeWrote_KeepsThem()
    {
        var set = DifficultTexts.Round(["“We never met”"]);
        set = set with
        {
            Agencies = ["“Sure Start”"],
            Responses = [.. set.Responses.Select(response => response with { Agency = "“Sure Start”" })],
        };
        using var file = new MemoryStream();
        Documents.Csv.ResponsesCsv.Write(set, file);
        SameResponses.AssertEqual(set, Read(file.ToArray()).Value!);
    }

    private static string Repeat(int times, Func<int, string> row) =>
        string.Concat(Enumerable.Range(1, times).Select(row));

    private static string Each(string table, Func<string, string> change) =>
        string.Concat(table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => $"{change(line)}\r\n"));

    private static Result<ResponseSet> Read(byte[] bytes) =>
        ResponsesFile.Read(new MemoryStream(bytes), ShippedFrameworks.Catalogue.Current);
}
