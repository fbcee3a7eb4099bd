using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>One page of a set.</summary>
/// <param name="Framework">The framework to score.</param>
/// <param name="Details">The round's details.</param>
/// <param name="Code">The sheet code of the set; null when there is none.</param>
/// <param name="Number">The number of the page in the set, from 1.</param>
/// <param name="Pages">The number of pages in the set.</param>
/// <param name="Page">The planned content of the page.</param>
/// <param name="NoticePage">The number of the first page that says who will see what; null when no page does.</param>
internal sealed record PrintedPage(
    Framework Framework,
    PaperGridDetails Details,
    string? Code,
    int Number,
    int Pages,
    PlannedPage Page,
    int? NoticePage
)
{
    public bool IsFirst => Number == 1;
}
