using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>What a file of results is made from.</summary>
/// <param name="Results">The results as they may be shown.</param>
/// <param name="Responses">The responses with names. Only open mode has them; null in every other mode.</param>
/// <param name="Details">Whose results they are; null when that is not known.</param>
/// <param name="Plan">The partnership's plan; null when there is none.</param>
public sealed record ResultsContent(
    RoundResults Results,
    ResponseSet? Responses = null,
    ReportDetails? Details = null,
    Plan? Plan = null
)
{
    /// <summary>The responses for a writer that takes some; none outside open mode.</summary>
    internal ResponseSet ResponsesOrNone => Responses ?? new(Results.Framework, [], [], []);
}
