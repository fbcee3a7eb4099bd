using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Tests.Csv;

public sealed class ResponsesReaderTests
{
    [Fact]
    public void Read_Sample_KeepsPeopleGroupsAndNotesAsTheyAre()
    {
        var set = SampleRound.Value;
        Assert.Equal(22, set.Responses.Count);
        Assert.Equal(
            [
                "Council early years",
                "Health visiting",
                "Midwifery",
                "Voluntary sector",
                "Nurseries and childminders",
                "Public health",
                "Family hub",
            ],
            set.Agencies
        );
        Assert.Equal(["strategic", "operational"], set.Levels);
        Assert.Equal("Referrals still go by fax.\nNobody has tested the shared form.", NoteOf("P06"));
        Assert.Equal("Contract review notes, March: \"joint working\" was put off twice.", NoteOf("P07"));

        string NoteOf(string participant) =>
            set.Responses.Single(response => response.Participant == participant).Notes.Single().Text;
    }

    [Fact]
    public void Read_EveryKindOfColumn_KeepsIt()
    {
        var response = Read(
            "participant,agency,level,1.1,1.2,again:1.1,working:1.1,reflection:people-and-place,"
                + "spectrum:now,spectrum:wanted,challenge:cultural-barriers,"
                + "challenge-examples:cultural-barriers,challenge-note:cultural-barriers\r\n"
                + "P1,,,4,skip,5,'=text,\"two\nlines\",coalition,UNIFIED,Gift,one,why\r\n"
        )
            .Value!.Responses.Single();
        var framework = ShippedFrameworks.Catalogue.Current;
        Assert.Equal("4", response.Answers[framework.Find("1.1")!].ToString());
        Assert.True(response.Answers[framework.Find("1.2")!].IsSkip);
        Assert.False(response.Answers[framework.Find("1.3")!].IsAnswered);
        Assert.Equal("5", response.SecondVote![framework.Find("1.1")!].ToString());
        Assert.Equal(
            [
                new Note(NoteKind.Working, "1.1", "=text"),
                new Note(NoteKind.Reflection, "people-and-place", "two\nlines"),
            ],
            response.Notes
        );
        Assert.Equal(("coalition", "unified"), (response.SpectrumNow, response.SpectrumWanted));
        Assert.Equal([new NamedChallenge("cultural-barriers", ScopeForAction.Gift, "one", "why")], response.Challenges);
    }

    [Fact]
    public void Read_NobodyInASecondVote_HasNone() =>
        Assert.Null(Read("participant,1.1,again:1.1\nP1,3,\n").Value!.Responses.Single().SecondVote);

    [Fact]
    public void Read_TooManyAgencies_IsRefused()
    {
        var rows = string.Concat(Enumerable.Range(0, ResponsesReader.MaxAgencies + 1).Select(i => $"P{i},A{i}\n"));
        var problem = Assert.Single(Read($"participant,agency\n{rows}").Problems);
        Assert.Equal(new SourceLocation(ResponsesReader.MaxAgencies + 2, 2), problem.Location);
    }

    [Fact]
    public void Read_EndlessProblems_StopsAtItsLimit()
    {
        var rows = string.Concat(Enumerable.Range(0, ResponsesReader.MaxProblems + 50).Select(i => $"P{i},{i + 6}\n"));
        var problems = Read($"participant,1.1\n{rows}").Problems;
        Assert.Equal(ResponsesReader.MaxProblems + 1, problems.Count);
        Assert.Equal("too-many-problems", problems[^1].Code);
    }

    [Fact]
    public void Read_AHeaderOfEndlessRepetition_StopsAtItsLimit()
    {
        var empty = new string(',', 700_000);
        var again = string.Concat(Enumerable.Repeat("1.1,", ResponsesReader.MaxProblems + 50));
        var problems = Read($"participant,{empty}1.1,{again}\nP1,3\n").Problems;
        Assert.Equal(["column-twice", "too-many-problems"], problems.Select(problem => problem.Code).Order());
        Assert.Contains(
            "the heading of column 700002; keep only one of these columns "
                + $"({ResponsesReader.MaxProblems - 1:N0} more like this)",
            problems.Single(problem => problem.Code == "column-twice").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_TheSameProblemInManyRows_IsListedOnce()
    {
        var rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"P{i},n/a\n"));
        var problem = Assert.Single(Read($"participant,1.1\n{rows}").Problems);
        Assert.Equal(new SourceLocation(2, 2), problem.Location);
        Assert.EndsWith("(49 more like this)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OnlySeparators_SaysThatTheRowsAreEmpty() =>
        Assert.EndsWith(
            "one row must have the names of the columns, but the first rows are empty",
            Assert.Single(Read(",,,\n,,,\n").Problems).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_ExactlyTheLimitOfProblems_SaysNoMoreThanItKnows()
    {
        var rows = string.Concat(Enumerable.Range(0, ResponsesReader.MaxProblems).Select(i => $"P{i},{i + 6}\n"));
        Assert.Equal(
            "there are at least 10,000 problems; reading stopped here",
            Read($"participant,1.1\n{rows}").Problems[^1].Message
        );
    }

    private static Result<ResponseSet> Read(string csv)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return ResponsesReader.Read(file, ShippedFrameworks.Catalogue.Current);
    }
}
