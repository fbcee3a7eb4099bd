using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Features.Results;

namespace BeyondBoundaries.Web.Features.Exports;

/// <summary>What has changed between two rounds, ready to be shown or written as a file.</summary>
/// <param name="Before">The earlier round.</param>
/// <param name="Round">The later round.</param>
/// <param name="View">The changes, as pages show them.</param>
public sealed record ExportedComparison(RoundResultsHeader Before, RoundResultsHeader Round, ComparisonView View)
{
    public ComparisonContent Content =>
        new(new(Before.Name, Round.Name, View.Comparison), View.Framework, Round.PartnershipName);
}
