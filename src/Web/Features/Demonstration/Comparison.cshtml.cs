using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The changes in a second made-up round, a year after the first.</summary>
public sealed class ComparisonModel : PageModel
{
    public ComparisonView View { get; } =
        new(
            DemonstrationRound.Comparison,
            DemonstrationRound.Framework,
            DemonstrationRound.FirstName,
            DemonstrationRound.NextName,
            $"{DemonstrationRound.Details.Partnership} · {ResultsHeadingText.Describe(DemonstrationRound.NextParticipants, 0)} in both rounds"
        );
}
