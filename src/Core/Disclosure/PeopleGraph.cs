namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// What published breakdowns leave for arithmetic: nodes are the groups shown and, each side, one pool of the hidden ones;
/// an edge carries the people whom two nodes share. The smallest cut is the fewest people that subtraction can isolate.
/// </summary>
internal sealed class PeopleGraph
{
    private readonly long[,] people;

    private PeopleGraph(long[,] people) => this.people = people;

    /// <summary>The graph of a table of people.</summary>
    /// <param name="counts">People at [agency][level].</param>
    /// <param name="agencies">Which agencies are shown.</param>
    /// <param name="levels">Which levels are shown.</param>
    public static PeopleGraph Of(int[][] counts, bool[] agencies, bool[] levels)
    {
        var nodes = counts.Length + (counts.Length == 0 ? 0 : counts[0].Length) + 2;
        var people = new long[nodes, nodes];
        for (var agency = 0; agency < counts.Length; agency++)
        {
            var a = agencies[agency] ? agency : counts.Length;
            for (var level = 0; level < counts[agency].Length; level++)
            {
                var l = counts.Length + 1 + (levels[level] ? level : counts[agency].Length);
                people[a, l] += counts[agency][level];
                people[l, a] += counts[agency][level];
            }
        }

        return new(people);
    }

    /// <summary>Whether no cut is smaller than <paramref name="k"/> people.</summary>
    public bool IsSafe(int k)
    {
        // Nodes that share k people or more can never be parted by a smaller cut: melt them together first.
        var nodes = Components(at: 1).SelectMany(component => Melted(component, k)).ToList();
        return nodes.All(graph => graph.GetLength(0) < 2 || StoerWagner(graph) >= k);
    }

    /// <summary>The smallest cut over the connected parts; null when there is nobody.</summary>
    public long? SmallestCut()
    {
        var cuts = Components(at: 1).Where(component => component.Count > 1).Select(component => StoerWagner(Part(component))).ToList();
        return cuts.Count == 0 ? null : cuts.Min();
    }

    private List<List<int>> Components(long at)
    {
        var nodes = people.GetLength(0);
        var seen = new bool[nodes];
        var components = new List<List<int>>();
        for (var start = 0; start < nodes; start++)
        {
            if (seen[start])
            {
                continue;
            }

            var component = new List<int> { start };
            seen[start] = true;
            for (var i = 0; i < component.Count; i++)
            {
                for (var next = 0; next < nodes; next++)
                {
                    if (!seen[next] && people[component[i], next] >= at)
                    {
                        seen[next] = true;
                        component.Add(next);
                    }
                }
            }

            components.Add(component);
        }

        return components;
    }

    private IEnumerable<long[,]> Melted(List<int> component, int k)
    {
        var part = Part(component);
        while (true)
        {
            var blobs = new PeopleGraph(part).Components(k);
            if (blobs.Count == part.GetLength(0))
            {
                yield return part;
                yield break;
            }

            var melted = new long[blobs.Count, blobs.Count];
            for (var a = 0; a < blobs.Count; a++)
            {
                for (var b = 0; b < blobs.Count; b++)
                {
                    if (a != b)
                    {
                        melted[a, b] = blobs[a].Sum(i => blobs[b].Sum(j => part[i, j]));
                    }
                }
            }

            part = melted;
        }
    }

    private long[,] Part(List<int> component)
    {
        var part = new long[component.Count, component.Count];
        for (var i = 0; i < component.Count; i++)
        {
            for (var j = 0; j < component.Count; j++)
            {
                part[i, j] = people[component[i], component[j]];
            }
        }

        return part;
    }

    /// <summary>The global minimum cut of a connected graph (Stoer and Wagner, 1997).</summary>
    private static long StoerWagner(long[,] graph)
    {
        var weights = (long[,])graph.Clone();
        var nodes = Enumerable.Range(0, weights.GetLength(0)).ToList();
        var best = long.MaxValue;
        while (nodes.Count > 1)
        {
            var reach = nodes.ToDictionary(node => node, _ => 0L);
            var left = new List<int>(nodes);
            int last = -1, before = -1;
            while (left.Count > 0)
            {
                (before, last) = (last, left.MaxBy(node => reach[node]));
                left.Remove(last);
                if (left.Count == 0)
                {
                    best = Math.Min(best, reach[last]);
                }

                foreach (var node in left)
                {
                    reach[node] += weights[last, node];
                }
            }

            foreach (var node in nodes)
            {
                weights[before, node] += weights[last, node];
                weights[node, before] = weights[before, node];
            }

            nodes.Remove(last);
        }

        return best;
    }
}
