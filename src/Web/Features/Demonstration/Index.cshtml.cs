using BeyondBoundaries.Web.Features.Results;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>Example results to look at before there are real ones, one click from the start page.</summary>
public sealed class IndexModel : PageModel
{
    public ResultsView View { get; } =
        new(
            DemonstrationRound.Results,
            string.Join(
                " · ",
                DemonstrationRound.Details.Partnership,
                ResultsHeadingText.Describe(
                    DemonstrationRound.Results.Participants,
                    DemonstrationRound.Results.Agencies.Count
                ),
                "confidential"
            )
        )
        {
            FileLink = Links.DemonstrationFile,
        };
}
