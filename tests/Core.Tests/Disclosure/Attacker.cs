namespace BeyondBoundaries.Core.Tests.Disclosure;

/// <summary>
/// An attacker who knows the disclosure rule, the tally and who scored, and sees everything published. A “world” is a
/// set of scores that people could have given. The attacker considers every world, and keeps those that would have led
/// to the same published results. This code does not use the code that decides what is shown.
/// </summary>
internal static class Attacker
{
    /// <summary>
    /// Returns every way to distribute a tally over blocks of these sizes, as the counts of each score in each block.
    /// </summary>
    public static List<int[][]> Worlds(int[] tally, int[] sizes)
    {
        var worlds = new List<int[][]>();
        Deal(0, tally, []);
        return worlds;

        void Deal(int block, int[] left, int[][] dealt)
        {
            if (block == sizes.Length)
            {
                worlds.Add(dealt);
                return;
            }

            foreach (var counts in Hands(left, sizes[block], 0))
            {
                Deal(block + 1, [.. left.Zip(counts, (all, taken) => all - taken)], [.. dealt, counts]);
            }
        }
    }

    /// <summary>Returns every possible tally of this many people's scores.</summary>
    public static IEnumerable<int[]> Tallies(int people, int levels = 5) =>
        Hands([.. Enumerable.Repeat(people, levels)], people, 0);

    /// <summary>
    /// Describes a person who is certain of another person's score; returns null if no world has such a person.
    /// </summary>
    /// <param name="worlds">All the worlds that have the published tally.</param>
    /// <param name="published">Returns what is published in a world, in addition to the tally.</param>
    public static string? CertainIn(List<int[][]> worlds, Func<int[][], string> published) =>
        worlds
            .GroupBy(published)
            .Select(alike => Certain([.. alike]) is { } who ? $"{who}; published: {alike.Key}" : null)
            .FirstOrDefault(who => who is not null);

    /// <summary>
    /// Describes a person who is certain of another person's score, given that one of these worlds is the true one;
    /// returns null if there is no such person.
    /// </summary>
    /// <param name="worlds">The worlds that may be the true one.</param>
    /// <param name="truth">
    /// The true world, to consider only people who exist in it; null to consider everyone who exists in any world.
    /// </param>
    public static string? Certain(List<int[][]> worlds, int[][]? truth = null)
    {
        var (blocks, levels) = (worlds[0].Length, worlds[0][0].Length);
        int[] tally = [.. Enumerable.Range(0, levels).Select(score => worlds[0].Sum(block => block[score]))];
        if (Distinct(tally) > 1 && OnlyOne(worlds, -1, -1) is { } seen)
        {
            return $"An outsider knows that block {seen.Block} gave {seen.Score + 1}";
        }

        foreach (
            var (home, own) in from home in Enumerable.Range(0, blocks)
            from own in Enumerable.Range(0, levels)
            select (home, own)
        )
        {
            var mine = worlds.Where(world => world[home][own] > 0).ToList();
            if (
                mine.Count > 0
                && truth?[home][own] != 0
                && Distinct([.. tally.Select((people, score) => score == own ? people - 1 : people)]) > 1
                && OnlyOne(mine, home, own) is { } known
            )
            {
                return $"A person who gave {own + 1} in block {home} knows that everyone else in block "
                    + $"{known.Block} gave {known.Score + 1}";
            }
        }

        return null;
    }

    private static (int Block, int Score)? OnlyOne(List<int[][]> worlds, int home, int own)
    {
        for (var block = 0; block < worlds[0].Length; block++)
        {
            var scores = Enumerable
                .Range(0, worlds[0][0].Length)
                .Where(score => worlds.Exists(world => world[block][score] > (block == home && score == own ? 1 : 0)))
                .ToList();
            if (scores is [var only])
            {
                return (block, only);
            }
        }

        return null;
    }

    private static int Distinct(int[] counts) => counts.Count(people => people > 0);

    /// <summary>
    /// Returns every way to choose this many of the people who are left and who gave this score or a higher one.
    /// </summary>
    private static IEnumerable<int[]> Hands(int[] left, int people, int score)
    {
        if (score == left.Length - 1)
        {
            return people <= left[score]
                ?
                [
                    [.. new int[score], people],
                ]
                : [];
        }

        return from here in Enumerable.Range(0, Math.Min(people, left[score]) + 1)
            from rest in Hands(left, people - here, score + 1)
            select (int[])[.. rest[..score], here, .. rest[(score + 1)..]];
    }
}
