using BenchmarkDotNet.Attributes;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Bench;

/// <summary>Measures the computation of a round's results from its responses.</summary>
public class ResultsBench
{
    private ResponseSet set = RoundData.Round(1);

    [Params(100, 10_000)]
    public int Responses { get; set; }

    [GlobalSetup]
    public void SetUp() => set = RoundData.Round(Responses);

    [Benchmark]
    public RoundResults Results() => RoundResults.Compute(set, Confidentiality.Default, Responses * 2);
}
