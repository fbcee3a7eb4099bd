using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>One page of a set.</summary>
/// <param name="Framework">The framework to score.</param>
/// <param name="Details">Whose round it is.</param>
/// <param name="Code">The code of the set; null when there is none.</param>
/// <param name="Number">Which page of the set it is, from 1.</param>
/// <param name="Pages">How many pages the set has.</param>
/// <param name="Page">What is on it.</param>
/// <param name="NoticePage">The page that says who will see what; null when no page does.</param>
internal sealed record Sheet(Framework Framework, PaperGridDetails Details, string? Code, int Number, int Pages, SheetPage Page, int? NoticePage)
{
    public bool IsFirst => Number == 1;
}
