using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>What a file of a plan is made from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Framework">The framework of its round.</param>
/// <param name="Partnership">The partnership's name; null when it is not known.</param>
public sealed record PlanContent(Plan Plan, Framework Framework, string? Partnership);
