using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Tests.Csv;

public sealed class PlanReaderTests
{
    [Fact]
    public void Plan_ThatWeWrote_IsReadBack()
    {
        using var file = new MemoryStream();
        PlanCsv.Write(TestPlans.One, TestRounds.Framework, file);
        file.Position = 0;
        Assert.True(PlanReader.Read(file, TestRounds.Framework, "Spring 2027").TryGetValue(out var plan));
        Assert.Equal(TestPlans.One.Chosen, plan.Chosen);
        Assert.Equal(
            TestPlans.One.Entries.Select(entry => (entry.Enabler, entry.Action, entry.Round, entry.IsEarlier)),
            plan.Entries.Select(entry => (entry.Enabler, entry.Action, entry.Round, entry.IsEarlier))
        );
    }

    [Theory]
    [InlineData("1,1.1,,,,,,,,\n1,1.2,,,,,,,,\n", 3, 1, "priority 1 is already used for 1.1")]
    [InlineData("1,1.1,,,,,,,,\n2,1.1,,,,,,,,\n", 3, 1, "1.1 already has another priority")]
    [InlineData("1,1.1,,One reason,,,,,,\n1,1.1,,Another,,,,,,\n", 3, 4, "a row above gives a different reason")]
    [InlineData(",1.1,,A reason,,,,,,\n", 2, 1, "this row gives a reason but no priority")]
    [InlineData(",1.1,,,,Jo,,,not started,\n", 2, 5, "enter what needs")]
    [InlineData(",1.1,,,Meet, and talk,,,,not started,Spring\n", 2, 11, "this row has 11 cells but the header has 10")]
    [InlineData(",1.1,,,\"Meet\" soon,,,,not started,\n", 2, 1, "there is text after a closing quotation mark")]
    [InlineData(",1.1,,,\"Meet,,,,not started,\n", 2, 1, "this row has an opening quotation mark")]
    public void Row_ThatWouldLoseSomething_IsReported(string rows, int row, int column, string message)
    {
        var problem = Problems(System.Text.Encoding.UTF8.GetBytes(rows))[0];
        Assert.Equal(new(row, column), problem.Location);
        Assert.StartsWith(message, problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Tests that people need to write the reason for a priority in only one of its rows.</summary>
    [Theory]
    [InlineData("1,1.1,,A reason,,,,,,\n1,1.1,,,,,,,,\n")]
    [InlineData("1,1.1,,,,,,,,\n1,1.1,,A reason,,,,,,\n")]
    [InlineData("1,1.1,,A reason,,,,,,\n1,1.1,,,,,,,,\n1,1.1,,A reason,,,,,,\n")]
    public void Reason_InOneRow_CountsForAllRowsOfThePriority(string rows)
    {
        Assert.True(Read(System.Text.Encoding.UTF8.GetBytes(rows)).TryGetValue(out var plan));
        Assert.Equal([new("1.1", "A reason")], plan.Chosen);
    }

    [Fact]
    public void File_InAnotherEncoding_SaysWhichItSeemsToBe()
    {
        var problem = Problems(System.Text.Encoding.Latin1.GetBytes(",1.1,,,Caf\u00e9,,,,not started,\n")).Single();
        Assert.Equal(new(2, 1), problem.Location);
        Assert.Contains("Windows-1252", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_WithTooManyRows_SaysWhereReadingStopped()
    {
        var rows = string.Concat(Enumerable.Repeat(",1.1,,,Meet,,,,not started,\n", 10_000));
        var problem = Problems(System.Text.Encoding.UTF8.GetBytes(rows)).Single();
        Assert.Equal(new(10_001, 1), problem.Location);
        Assert.Equal("there are more than 10,000 rows; reading stopped here", problem.Message);
    }

    [Fact]
    public void File_WithAnEndlessRow_SaysThatTheRowIsTooLong()
    {
        var problem = Problems(System.Text.Encoding.UTF8.GetBytes($",1.1,,,{new string('x', 3_000_000)},,,,,\n"))
            .Single();
        Assert.Equal(new(2, 1), problem.Location);
        Assert.Equal(
            "this row is larger than 2MB, perhaps because a closing quotation mark is missing; reading stopped here",
            problem.Message
        );
    }

    private static IReadOnlyList<BeyondBoundaries.Core.Problem> Problems(byte[] rows) => Read(rows).Problems;

    private static BeyondBoundaries.Core.Result<Plan> Read(byte[] rows)
    {
        using var file = new MemoryStream([
            .. System.Text.Encoding.UTF8.GetBytes($"{string.Join(",", PlanCsvHeader)}\n"),
            .. rows,
        ]);
        return PlanReader.Read(file, TestRounds.Framework);
    }

    private static readonly string[] PlanCsvHeader =
    [
        "priority",
        "enabler",
        "title",
        "why a priority",
        "action",
        "owner",
        "person",
        "due",
        "status",
        "made in",
    ];
}
