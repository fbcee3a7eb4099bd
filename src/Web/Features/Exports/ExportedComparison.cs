using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Features.ResultsCache;

namespace BeyondBoundaries.Web.Features.Exports;

/// <summary>The results of two rounds, for comparison on a page or in a file.</summary>
/// <param name="Before">The earlier round.</param>
/// <param name="After">The later round.</param>
public sealed record ExportedComparison(
    (RoundResultsHeader Head, RevealedResults Revealed) Before,
    (RoundResultsHeader Head, RevealedResults Revealed) After
)
{
    public RoundResultsHeader Round => After.Head;

    /// <summary>Compares the rounds and returns the content of a comparison file.</summary>
    public ComparisonContent CreateContent() =>
        new(
            new(Before.Head.Name, Round.Name, After.Revealed.CompareWith(Before.Revealed)),
            After.Revealed.Results.Framework,
            Round.PartnershipName
        );
}
