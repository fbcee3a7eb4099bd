using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>A round with invented answers, to show what results look like. Nothing of it is stored.</summary>
internal static class DemonstrationRound
{
    private static readonly Lazy<RoundResults> Computed = new(() =>
        RoundResults.Compute(SampleRound.Value, Confidentiality.Default)
    );

    public static RoundResults Results => Computed.Value;

    public static ReportDetails Details { get; } = new("Example borough early years partnership", "Demonstration");
}
