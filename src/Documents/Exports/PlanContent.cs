using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The content of the files for a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Framework">The framework of the plan's round.</param>
/// <param name="Partnership">The partnership's name; null when not known.</param>
public sealed record PlanContent(Plan Plan, Framework Framework, string? Partnership);
