using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Frameworks;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.Frameworks;

/// <summary>
/// Tests that a problem or a remark tells the user about anything in a framework's spreadsheet that is not read.
/// </summary>
public sealed class FrameworkLimitsTests
{
    private const int HeaderRow = 4;

    private static readonly string[] Header = ["Theme", "Title"];

    [Fact]
    public void Csv_WithAnEndlessRow_SaysThatTheRowIsTooLong() =>
        Assert.Equal(
            "2:1: This row is larger than 2MB, perhaps because a closing quotation mark is missing.",
            Describe(Assert.Single(Read(Csv([Header, ["A", new string('x', 3_000_000)]])).Problems))
        );

    [Fact]
    public void Workbook_WithTooManyRows_SaysWhere() =>
        Assert.Equal(
            "Framework!A10003: There are more than 10,000 rows. Delete the rows that are not part of the framework.",
            Describe(
                Assert.Single(
                    Read(
                        Workbook([Header, .. Enumerable.Range(1, 10_001).Select(i => new[] { "A", $"Title {i}" })])
                    ).Problems
                )
            )
        );

    [Theory]
    [InlineData(false, "1:101")]
    [InlineData(true, "Framework!CW4")]
    public void Text_BeyondTheLastColumn_IsRemarkedUpon(bool isWorkbook, string place)
    {
        string[] wide = [.. Header, .. Enumerable.Repeat("", 98), "Notes"];
        string[][] rows = [wide, ["A", "We meet"]];
        var read = Read(isWorkbook ? Workbook(rows) : Csv(rows));

        Assert.True(read.TryGetValue(out _), string.Join('\n', read.Problems.Select(Describe)));
        var remark = Assert.Single(read.Remarks, remark => remark.Code == "too-many-columns");
        Assert.Equal(
            $"{place}: There is text to the right of column 100. It was not read.",
            $"{remark.Location}: {remark.Message}"
        );
    }

    private static byte[] Csv(IEnumerable<string[]> rows) =>
        Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => $"{string.Join(',', row)}\n")));

    private static byte[] Workbook(string[][] rows)
    {
        using var file = new MemoryStream();
        WorkbookFile.Write(
            [
                new(
                    WorkbookRows.FrameworkSheet,
                    "Sample",
                    [.. rows[0].Select(title => new TableColumn(title, 10))],
                    HeaderRow,
                    HeaderRow + rows.Length - 1
                )
                {
                    Rows = writer =>
                    {
                        foreach (var (i, row) in rows.Index().Skip(1))
                        {
                            writer.Row(HeaderRow + i).Text(1, row[0], CellStyle.Words).Text(2, row[1], CellStyle.Words);
                        }
                    },
                },
            ],
            "Sample",
            "en-GB",
            file
        );
        return file.ToArray();
    }

    private static Result<Framework> Read(byte[] file) =>
        FrameworkFile.Read(new MemoryStream(file), FrameworkDefaults.From("Sample"));

    private static string Describe(Problem problem) => $"{problem.Location}: {problem.Message}";
}
