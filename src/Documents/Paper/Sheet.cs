using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>One page of a set.</summary>
/// <param name="Framework">The framework to score.</param>
/// <param name="Details">Whose round it is.</param>
/// <param name="Code">The seat code of the set; null when there is none.</param>
/// <param name="Number">Which page of the set it is, from 1.</param>
/// <param name="Pages">How many pages the set has.</param>
internal sealed record Sheet(Framework Framework, PaperGridDetails Details, string? Code, int Number, int Pages)
{
    public bool IsFirst => Number == 1;
}
