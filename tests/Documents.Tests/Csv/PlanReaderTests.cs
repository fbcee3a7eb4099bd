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
    [InlineData("")]
    [InlineData("participant,1.1\na,1\n")]
    public void File_ThatIsNoPlan_SaysSoOnce(string text)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var read = PlanReader.Read(file, TestRounds.Framework);
        Assert.StartsWith("this is not the file of a plan", read.Problems.Single().Message, StringComparison.Ordinal);
    }
}
