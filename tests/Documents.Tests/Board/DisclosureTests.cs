using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Documents.Tests.Charts;

namespace BeyondBoundaries.Documents.Tests.Board;

/// <summary>A file holds what the mode allows and nothing else, in hidden parts too: rounds that differ only in what is withheld give the same bytes.</summary>
public sealed class DisclosureTests
{
    public static TheoryData<string, ConfidentialityMode> Closed =>
        [.. TakenFile.Kinds.SelectMany(kind => new[] { ConfidentialityMode.Confidential, ConfidentialityMode.Anonymous }, (kind, mode) => (kind, mode))];

    public static TheoryData<string> Kinds => [.. TakenFile.Kinds];

    [Theory]
    [MemberData(nameof(Closed))]
    public void File_OutsideModeOpen_HoldsNobody(string kind, ConfidentialityMode mode)
    {
        var set = SampleRound.Value;
        var named = set with { Responses = [.. set.Responses.Select((response, i) => response with { Participant = $"Someone-{i}" }).Reverse()] };
        var file = TakenFile.Of(kind, named, mode, TakenFile.Details, Plans.One);
        Assert.All(TakenFile.Parts(file), part => Assert.DoesNotContain("Someone-", part.Value, StringComparison.Ordinal));
        Assert.Equal(TakenFile.Of(kind, set, mode, TakenFile.Details, Plans.One), file);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_Anonymous_NamesNoGroup(string kind)
    {
        var set = SampleRound.Value;
        var parts = TakenFile.Parts(TakenFile.Of(kind, set, ConfidentialityMode.Anonymous));
        Assert.All(parts, part => Assert.All(set.Agencies, agency => Assert.DoesNotContain(agency, part.Value, StringComparison.Ordinal)));
        var moved = set with { Responses = [.. set.Responses.Select((response, i) => response with { Agency = set.Agencies[i % 3], Level = set.Levels[i % 2] })] };
        Assert.Equal(TakenFile.Of(kind, set, ConfidentialityMode.Anonymous), TakenFile.Of(kind, moved, ConfidentialityMode.Anonymous));
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public void File_OfFour_DoesNotTellTheirScores(string kind, ConfidentialityMode mode)
    {
        var (one, other) = Alike(mode);
        Assert.Equal(TakenFile.Of(kind, OfScores(one), mode), TakenFile.Of(kind, OfScores(other), mode));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_WithHiddenAgencies_DoesNotTellTheirAverages(string kind)
    {
        // Few are too few to be shown, and Some are hidden so that Few do not follow from the whole.
        var round = Rounds.People("Many", 10, 4).Concat(Rounds.People("Some", 6, 5)).Concat(Rounds.People("Few", 3, 1)).ToList();
        var swapped = round.Select(response => response.Agency switch
        {
            "Some" when response.Participant.EndsWith(" 1", StringComparison.Ordinal) => response with { Agency = "Few" },
            "Few" when response.Participant.EndsWith(" 1", StringComparison.Ordinal) => response with { Agency = "Some" },
            _ => response,
        }).ToList();
        var file = TakenFile.Of(kind, Set(round), ConfidentialityMode.Confidential);
        Assert.Equal(file, TakenFile.Of(kind, Set(swapped), ConfidentialityMode.Confidential));
        Assert.NotEqual(TakenFile.Of(kind, Set(round), ConfidentialityMode.Open), TakenFile.Of(kind, Set(swapped), ConfidentialityMode.Open));
    }

    [Fact]
    public void File_OfModeOpen_HoldsEverybodyInTheSpreadsheetAlone()
    {
        var set = SampleRound.Value;
        var scores = TakenFile.Parts(TakenFile.Of("ods", set, ConfidentialityMode.Open))["content.xml"];
        Assert.All(set.Responses, response => Assert.Contains($"<text:p>{response.Participant}</text:p>", scores, StringComparison.Ordinal));
        Assert.Contains(TakenFile.Parts(TakenFile.Of("zip", set, ConfidentialityMode.Open)).Keys, name => name == "responses.csv");
        Assert.DoesNotContain(TakenFile.Parts(TakenFile.Of("zip", set, ConfidentialityMode.Confidential)).Keys, name => name == "responses.csv");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_MadeTwice_IsTheSameAndSaysNothingOfWhoMadeIt(string kind)
    {
        var file = TakenFile.Of(kind, SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details, Plans.One);
        Assert.Equal(TakenFile.Of(kind, SampleRound.Value, ConfidentialityMode.Open, TakenFile.Details, Plans.One), file);
        foreach (var (name, text) in TakenFile.Parts(file).Where(part => part.Key.EndsWith(".xml", StringComparison.Ordinal)))
        {
            Assert.All(["dc:creator", "lastModifiedBy", "dcterms:", "meta:generator", "<Application", "/tmp", "file:"], word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{name}: {word}"));
        }
    }

    /// <summary>Two tallies of four people that differ, and of which the same may be shown.</summary>
    private static (IReadOnlyList<int> One, IReadOnlyList<int> Other) Alike(ConfidentialityMode mode)
    {
        var all = from a in Enumerable.Range(1, 5) from b in Enumerable.Range(a, 6 - a) from c in Enumerable.Range(b, 6 - b) from d in Enumerable.Range(c, 6 - c) select new[] { a, b, c, d };
        var pair = all.GroupBy(scores => ShownTally.Of(Tally.Of([.. Enumerable.Range(1, 5).Select(score => scores.Count(one => one == score)), 0]), new(mode))).First(group => group.Count() > 1).Take(2).ToList();
        return (pair[0], pair[1]);
    }

    private static ResponseSet OfScores(IReadOnlyList<int> scores) => Set(scores.SelectMany(score => Rounds.People("Hub", 1, score)));

    private static ResponseSet Set(IEnumerable<Response> responses) => new(Rounds.Framework, [.. responses], ["Many", "Some", "Few", "Hub"], []);
}
