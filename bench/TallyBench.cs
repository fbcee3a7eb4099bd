using BenchmarkDotNet.Attributes;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Bench;

/// <summary>Compares the tally of a million responses with the bare pass over the same bytes.</summary>
public class TallyBench
{
    private readonly byte[] rows = TallyData.Rows();
    private readonly int[] rowsOfGroup = TallyData.RowsOfGroup();

    [Benchmark(Baseline = true)]
    public int Bare() => BarePass.Run(rows);

    [Benchmark]
    public int[] Tally() => TallyCounter.Count(rows, TallyData.Items, TallyData.Levels, rowsOfGroup);
}
