using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using CsCheck;

namespace BeyondBoundaries.Core.Tests;

internal static class DomainGenerators
{
    public static readonly Gen<int> Levels = Gen.Int[Scale.MinLevels, Scale.MaxLevels];

    /// <summary>
    /// Generates a tally with small counts, because the thresholds are small. Each score is missing from about half of
    /// the tallies.
    /// </summary>
    public static Gen<Tally> Tally(int levels = 5, int most = 9) =>
        Gen.Select(
            Gen.Int[0, most].Array[levels + 1],
            Gen.Bool.Array[levels],
            (counts, empty) =>
                BeyondBoundaries.Core.Tallies.Tally.From([
                    .. counts.Select((count, i) => i < levels && empty[i] ? 0 : count),
                ])
        );

    public static Gen<int[]> Scores(int fewest, int most, int levels = 5) => Gen.Int[1, levels].Array[fewest, most];

    public static Tally TallyOf(IEnumerable<int> scores, int skips = 0, int levels = 5)
    {
        var counts = new int[levels + 1];
        foreach (var score in scores)
        {
            counts[score - 1]++;
        }

        counts[levels] = skips;
        return BeyondBoundaries.Core.Tallies.Tally.From(counts);
    }

    /// <summary>Returns the scores of a tally, lowest first.</summary>
    public static List<int> ScoresOf(Tally tally) =>
        [.. Enumerable.Range(1, tally.Levels).SelectMany(score => Enumerable.Repeat(score, tally[score]))];

    public static Gen<byte> Code(int levels) =>
        Gen.Int[0, levels + 1].Select(code => (byte)(code > levels ? Answer.SkipCode : code));

    /// <summary>
    /// Generates responses, each with a note. Some have no agency, some have no level of work, and some have neither.
    /// </summary>
    public static Gen<ResponseSet> ResponseSet(Framework framework, int most)
    {
        string[] agencies = ["Council", "Health", "Nurseries", "Charities"];
        string[] levels = ["strategic", "operational"];
        var one = Gen.Select(
            Gen.Int[0, agencies.Length],
            Gen.Int[0, levels.Length],
            Code(framework.Levels).Array[framework.Items.Count],
            Gen.Guid
        );
        return one.Array[0, most]
            .Select(people => new ResponseSet(
                framework,
                [
                    .. people.Select(
                        (person, i) =>
                            new Response(
                                $"person-{person.Item4:N}",
                                person.Item1 < agencies.Length ? agencies[person.Item1] : "",
                                person.Item2 < levels.Length ? levels[person.Item2] : "",
                                AnswerSet.FromCodes(framework, person.Item3)
                            )
                            {
                                Notes = [new(NoteKind.Working, framework.Enablers[0].Id, $"Note {i}")],
                            }
                    ),
                ],
                agencies,
                levels
            ));
    }

    /// <summary>Returns the list in a random order that depends on the seed.</summary>
    public static T[] Shuffled<T>(IEnumerable<T> list, int seed)
    {
        var copy = list.ToArray();
        new Random(seed).Shuffle(copy);
        return copy;
    }
}
