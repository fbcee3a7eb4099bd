using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Exports;

/// <summary>A partnership's plan as a round's pages show it, ready to be written as a file.</summary>
/// <param name="Round">The round.</param>
/// <param name="Content">The content of the file.</param>
public sealed record ExportedPlan(RoundDetails Round, PlanContent Content);
