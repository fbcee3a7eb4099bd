using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The content of the files for a round's results.</summary>
/// <param name="Results">The disclosed results.</param>
/// <param name="Responses">The responses by name, in open mode; null in every other mode.</param>
/// <param name="Details">The partnership and round; null when not known.</param>
/// <param name="Plan">The partnership's plan; null when there is none.</param>
/// <param name="Trend">The disclosed changes since the previous round; null when no such round is known.</param>
public sealed record ResultsContent(
    RoundResults Results,
    ResponseSet? Responses = null,
    ReportDetails? Details = null,
    Plan? Plan = null,
    RoundTrend? Trend = null
)
{
    /// <summary>The colours and fonts of the board paper and the slides; null to use our own.</summary>
    public OfficeTheme? Theme { get; init; }

    /// <summary>
    /// The report as a PDF, for the archive; null if it was not created. Only a program that can run a browser can
    /// create it.
    /// </summary>
    public byte[]? Pdf { get; init; }

    /// <summary>The responses, for writers that cannot take null; outside open mode, an empty set.</summary>
    internal ResponseSet ResponsesOrNone => Responses ?? new(Results.Framework, [], [], []);
}
