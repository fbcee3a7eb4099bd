using System.Diagnostics;
using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Documents;

namespace BeyondBoundaries.Bench;

/// <summary>
/// Measures how long the disclosure rule takes for one item at the reveal, and counts the groups' averages that the
/// rule suppresses.
/// </summary>
internal static class RevealMode
{
    private static readonly Framework Framework = ShippedFrameworks.Catalogue.Current;
    private static readonly Item Enabler = Framework.Enablers[0];

    public static void Run(bool isQuick, Action<string> print)
    {
        var rounds = isQuick ? 20 : 1000;
        print(Measure("the sample", [.. Framework.Items.Select(item => Only(SampleRound.Value, item))]));
        foreach (var (people, agencies) in new[] { (12, 3), (22, 4), (60, 8), (400, 20) })
        {
            foreach (var (name, deviation) in new[] { ("people differ", 1.0), ("people agree", 0.5) })
            {
                var random = new Random(people);
                print(
                    Measure(
                        $"{people} people in {agencies} agencies, {name}",
                        [
                            .. Enumerable
                                .Range(0, people < 400 ? rounds : rounds / 20)
                                .Select(_ => Round(random, people, agencies, deviation)),
                        ]
                    )
                );
            }
        }
    }

    /// <summary>
    /// Creates responses to one enabler. The scores are spread around a random centre, with a shift for each agency.
    /// </summary>
    private static ResponseSet Round(Random random, int people, int agencies, double deviation)
    {
        var middle = 2 + (2 * random.NextDouble());
        var shifts = Enumerable.Range(0, agencies).Select(_ => Normal(random) * deviation / 2).ToList();
        string[] names = [.. Enumerable.Range(0, agencies).Select(agency => $"Agency {agency}")];
        return new(
            Framework,
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(i =>
                    {
                        var agency = i < agencies ? i : random.Next(agencies);
                        var score = (int)
                            Math.Clamp(
                                Math.Round(middle + shifts[agency] + (deviation * Normal(random))),
                                1,
                                Framework.Levels
                            );
                        return new Response(
                            $"person-{i}",
                            names[agency],
                            RoundSetup.LevelsOfWork[random.Next(3) == 0 ? 0 : 1],
                            AnswerSet.Empty(Framework).With(Enabler, Answer.FromScore(score))
                        );
                    }),
            ],
            names,
            RoundSetup.LevelsOfWork
        );
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static ResponseSet Only(ResponseSet set, Item item) =>
        set with
        {
            Responses =
            [
                .. set.Responses.Select(one =>
                    one with
                    {
                        Answers = AnswerSet.Empty(Framework).With(Enabler, one.Answers[item]),
                    }
                ),
            ],
        };

    private static string Measure(string what, IReadOnlyList<ResponseSet> items)
    {
        BallotFigures.Compute(Ballot.Enablers, items[0], Confidentiality.Default, null);
        var took = new List<double>();
        var (agencies, levels) = (new Hidden(), new Hidden());
        foreach (var set in items)
        {
            var start = Stopwatch.GetTimestamp();
            var figures = BallotFigures.Compute(Ballot.Enablers, set, Confidentiality.Default, null).Items[0];
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var cube = TallyCube.Count(set);
            var counts = Enumerable
                .Range(0, set.Agencies.Count + 1)
                .Select(agency =>
                    Enumerable
                        .Range(0, set.Levels.Count + 1)
                        .Select(level => cube.Cell(Enabler, agency, level).N)
                        .ToArray()
                )
                .ToArray();
            var people = Suppression.Decide(counts, Confidentiality.SmallestAllowedMinimum, lastIsNotStated: true);
            agencies.Add(people.Agencies, figures.Agencies, agency => cube.Agency(Enabler, agency).N);
            levels.Add(people.Levels, figures.Levels, level => cube.Level(Enabler, level).N);
        }

        took.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {took[took.Count / 2]:0.00} ms an item (median), {took[(int)(took.Count * 0.99)]:0.0} "
                + $"(99th percentile), {took[^1]:0.0} (worst of {took.Count}). Agencies: {agencies}. Levels: {levels}."
        );
    }

    /// <summary>Counts the suppressed averages of groups in which at least one person scored.</summary>
    private sealed class Hidden
    {
        private int all,
            byPeople,
            byBoth;

        public void Add(IReadOnlyList<bool> people, IReadOnlyList<GroupResult> shown, Func<int, int> sizeOf)
        {
            foreach (var group in Enumerable.Range(0, people.Count).Where(group => sizeOf(group) > 0))
            {
                all++;
                byPeople += people[group] ? 0 : 1;
                byBoth += shown[group].Shown ? 0 : 1;
            }
        }

        public override string ToString() =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Percent(byPeople, all)} suppressed by the counts of people, {Percent(byBoth, all)} in total; "
                    + $"{Percent(byBoth - byPeople, all - byPeople)} of those left are suppressed by the audit of "
                    + $"averages"
            );

        private static string Percent(int part, int whole) =>
            whole == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0} %");
    }
}
