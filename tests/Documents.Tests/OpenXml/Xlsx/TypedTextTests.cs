using System.Globalization;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>
/// Tests scores and agencies that were typed as text. Either formulas count them in the same way as our reader, or a
/// remark names the cell.
/// </summary>
[Trait("Needs", "office")]
public sealed class TypedTextTests
{
    private static readonly string[] Counted = ["3", "3.00", "３", "\u202F3", "3,0", " 3,00 ", "\u00A03\u00A0", "3.0"];

    private static readonly string[] NotCounted = ["3.", "\u20093", "'3", "٣"];

    private static readonly string[] SameAgency =
    [
        "Café Kids",
        "Café\u00A0Kids",
        "Café  Kids",
        " café kids",
        "Café\u202FKids ",
    ];

    private static readonly string[] OtherAgency = ["Cafe\u0301 Kids", "Café Kids\u200B", "Café\u2009Kids"];

    [Fact]
    public async Task TextThatWasTyped_CountsTheSameInFormulasAndWhenRead_OrARemarkNamesIt()
    {
        var scores = Fill(TestWorkbooks.Blank(12), Counted, NotCounted, row: 9);
        var names = Fill(Fill(TestWorkbooks.Blank(8), SameAgency, OtherAgency, row: 7), [.. Numbers(8)], [], row: 9);
        var list = new EditedWorkbook(names).WithCell("Agencies", "A6", Text("Café Kids")).ToBytes();
        var results = Fill(
            TestWorkbooks.Create(Round(8), ConfidentialityMode.Open),
            ["3.00", "３", "\u202F3"],
            ["3."],
            row: 9
        );
        var saved = await LibreOffice.Resave(
            new Dictionary<string, byte[]>
            {
                ["scores"] = new EditedWorkbook(scores).WithoutResults().ToBytes(),
                ["list"] = new EditedWorkbook(list).WithoutResults().ToBytes(),
                ["results"] = new EditedWorkbook(results).WithoutResults().ToBytes(),
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(Counted.Length, Number(saved["scores"], "Results", "D6"));
        Assert.Equal(3, Number(saved["scores"], "Results", "C6"));
        AssertRead(scores, 12, "not-counted", "Scores!K9");

        Assert.Equal(SameAgency.Length, Number(saved["list"], "Agencies", "B6"));
        Assert.Equal(3, Number(saved["list"], "Agencies", "C6"));
        AssertRead(list, 8, "not-counted", "Scores!H7");

        // Seven of the eight scores are counted. The other is “3.”, which formulas do not count.
        Assert.Equal(7, Number(saved["results"], "Results", "D6"));
        Assert.Equal(3.6, Number(saved["results"], "Agencies", "C5"));
        AssertRead(results, 8, "not-counted", "Scores!F9");
    }

    private static void AssertRead(byte[] workbook, int people, string code, string location)
    {
        var read = ResponsesFile.Read(new MemoryStream(workbook), ShippedFrameworks.Catalogue.Current);
        Assert.Equal(
            people,
            read.Value!.Responses.Count(person =>
                person.Answers[ShippedFrameworks.Catalogue.Current.Enablers[0]].IsScore
            )
        );
        var remark = Assert.Single(read.Remarks, remark => remark.Code == code);
        Assert.Equal(location, remark.Location.ToString());
        Assert.Contains(location, remark.Message, StringComparison.Ordinal);
    }

    private static byte[] Fill(byte[] workbook, string[] first, string[] then, int row) =>
        first
            .Concat(then)
            .Index()
            .Aggregate(
                new EditedWorkbook(workbook),
                (file, cell) =>
                    file.WithCell(
                        "Scores",
                        $"{(char)('C' + cell.Index)}{row}",
                        cell.Item.StartsWith('#') ? $"><v>{cell.Item[1..]}</v>" : Text(cell.Item)
                    )
            )
            .ToBytes();

    private static IEnumerable<string> Numbers(int count) => Enumerable.Repeat("#3", count);

    private static string Text(string text) => $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is>";

    private static ResponseSet Round(int people)
    {
        var framework = ShippedFrameworks.Catalogue.Current;
        return ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(person => new Response(
                        $"P{person}",
                        $"Agency {person % 2}",
                        "",
                        AnswerSet.Empty(framework).With(framework.Enablers[0], Answer.FromScore(4))
                    )),
            ]
        );
    }

    private static double Number(byte[] workbook, string sheet, string cell) =>
        double.Parse(new SheetValues(workbook)[sheet, cell]!, CultureInfo.InvariantCulture);
}
