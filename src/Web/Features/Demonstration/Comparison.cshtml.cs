using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The changes between the first made-up round and a second one, a year later.</summary>
public sealed class ComparisonModel : PageModel
{
    public ComparisonView View { get; } =
        new(
            DemonstrationRound.Comparison,
            DemonstrationRound.Framework,
            DemonstrationRound.FirstName,
            DemonstrationRound.NextName,
            $"{DemonstrationRound.Details.Partnership} · "
                + $"{ResultsHeadingText.Describe(DemonstrationRound.NextParticipants, 0)} in both rounds"
        );
}
