namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// A graph of the totals that someone who reads the results can subtract from one another. Its nodes are the agencies
/// that are shown, the levels of work that are shown, one pool of the suppressed agencies and one of the suppressed
/// levels. The weight of an edge is the number of people who are in both its nodes. The weight of the smallest cut is
/// the smallest number of people that someone can isolate by subtraction.
/// </summary>
internal sealed class ReidentificationGraph
{
    private readonly IReadOnlyList<Edge> edges;

    private ReidentificationGraph(IEnumerable<Edge> edges) =>
        this.edges = [
            .. edges
                .Where(edge => edge.A != edge.B && edge.People > 0)
                .GroupBy(edge => (Math.Min(edge.A, edge.B), Math.Max(edge.A, edge.B)), edge => edge.People)
                .Select(same => new Edge(same.Key.Item1, same.Key.Item2, same.Sum())),
        ];

    /// <summary>Creates the graph from the number of people in each agency at each level of work.</summary>
    /// <param name="counts">The number of people at [agency][level].</param>
    /// <param name="agencies">For each agency, whether it is shown.</param>
    /// <param name="levels">For each level of work, whether it is shown.</param>
    public static ReidentificationGraph From(int[][] counts, bool[] agencies, bool[] levels) =>
        new(
            counts.SelectMany(
                (row, agency) =>
                    row.Select(
                        (people, level) =>
                            new Edge(
                                agencies[agency] ? agency : agencies.Length,
                                agencies.Length + 1 + (levels[level] ? level : levels.Length),
                                people
                            )
                    )
            )
        );

    /// <summary>Finds a cut of fewer than <paramref name="k"/> people; null when there is none.</summary>
    public GraphCut? FindCutUnder(int k)
    {
        // A cut of fewer than k people cannot separate two nodes that share k people or more, so such pairs are merged
        // until there are no more.
        var blobs = new Dictionary<int, int>();
        var graph = this;
        while (graph.edges.Any(edge => edge.People >= k))
        {
            Join(blobs, graph.edges.Where(edge => edge.People >= k));
            graph = new(
                graph.edges.Select(edge =>
                    edge with
                    {
                        A = FindComponent(blobs, edge.A),
                        B = FindComponent(blobs, edge.B),
                    }
                )
            );
        }

        if (graph.edges.Count == 0)
        {
            return null;
        }

        var smallest = graph.CutsOfParts().MinBy(cut => cut.People);
        return smallest.People >= k
            ? null
            : new GraphCut(
                node => smallest.Side.Contains(FindComponent(blobs, node)),
                node => smallest.Other.Contains(FindComponent(blobs, node))
            );
    }

    /// <summary>
    /// Finds the number of people in the smallest cut of any component; null when there are no people.
    /// </summary>
    public long? FindSmallestCut() => edges.Count == 0 ? null : CutsOfParts().Min(cut => cut.People);

    /// <summary>Returns the smallest cut of each connected component, with the nodes on its two sides.</summary>
    private IEnumerable<(long People, HashSet<int> Side, HashSet<int> Other)> CutsOfParts()
    {
        var part = new Dictionary<int, int>();
        Join(part, edges);
        foreach (var connected in edges.GroupBy(edge => FindComponent(part, edge.A)))
        {
            var nodes = connected.SelectMany(edge => new[] { edge.A, edge.B }).Distinct().ToList();
            var (people, side) = StoerWagner(Table([.. connected], nodes));
            var here = side.Select(index => nodes[index]).ToHashSet();
            yield return (people, here, [.. nodes.Where(node => !here.Contains(node))]);
        }
    }

    /// <summary>
    /// Joins the ends of edges, so that every node leads to one node that represents its component (union–find).
    /// </summary>
    private static void Join(Dictionary<int, int> parent, IEnumerable<Edge> joined)
    {
        foreach (var edge in joined)
        {
            parent[FindComponent(parent, edge.A)] = FindComponent(parent, edge.B);
        }
    }

    private static int FindComponent(Dictionary<int, int> parent, int node)
    {
        while (parent.TryGetValue(node, out var above) && above != node)
        {
            node = above;
        }

        return node;
    }

    private static long[,] Table(Edge[] connected, List<int> nodes)
    {
        var place = nodes.Index().ToDictionary(node => node.Item, node => node.Index);
        var table = new long[nodes.Count, nodes.Count];
        foreach (var edge in connected)
        {
            table[place[edge.A], place[edge.B]] = table[place[edge.B], place[edge.A]] = edge.People;
        }

        return table;
    }

    /// <summary>
    /// Computes the global minimum cut of a connected graph, and finds the nodes on one side of the cut (Stoer and
    /// Wagner, 1997).
    /// </summary>
    private static (long People, List<int> Side) StoerWagner(long[,] weights)
    {
        var nodes = Enumerable.Range(0, weights.GetLength(0)).ToList();
        var members = nodes.Select(node => new List<int> { node }).ToArray();
        var best = (People: long.MaxValue, Side: new List<int>());
        var reach = new long[nodes.Count];
        while (nodes.Count > 1)
        {
            Array.Clear(reach);
            var left = new List<int>(nodes);
            int last = -1,
                before = -1;
            while (left.Count > 0)
            {
                (before, last) = (last, left.MaxBy(node => reach[node]));
                left.Remove(last);
                foreach (var node in left)
                {
                    reach[node] += weights[last, node];
                }
            }

            if (reach[last] < best.People)
            {
                best = (reach[last], [.. members[last]]);
            }

            foreach (var node in nodes)
            {
                weights[before, node] += weights[last, node];
                weights[node, before] = weights[before, node];
            }

            members[before].AddRange(members[last]);
            nodes.Remove(last);
        }

        return best;
    }

    /// <summary>An edge between two nodes, with the number of people who are in both.</summary>
    private readonly record struct Edge(int A, int B, long People);
}
