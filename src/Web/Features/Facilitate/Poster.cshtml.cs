using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>A poster to print, with the QR code and the short code for a round.</summary>
public sealed class PosterModel(PublicAddress address, LocalNetwork network, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public JoinInstructions Join => JoinInstructions.Create(Round, address, network, Request);

    /// <summary>
    /// The sentence that asks for answers by the closing date; null if there is no date or the date has passed.
    /// </summary>
    public string? ClosingRequest =>
        ClosingDateText.FindRequest(Round.ClosesOn, DateText.GetLondonDate(time.GetUtcNow()));

    /// <summary>The explanation that the page shows when there is no poster.</summary>
    public string WhyNone =>
        Round switch
        {
            { Status: RoundStatus.Draft } => "You can print a poster once the round is open.",
            { Status: RoundStatus.Closed } => "The round is closed, so people can no longer join it.",
            { IsScoring: false } => "The scores have been revealed, so new participants can no longer give theirs.",
            { JoinSettings.Locked: true } =>
                "Joining is locked. Before you print a poster, change “Who can still join”.",
            _ => "Only people with their own code can join this round, so print a sheet for each person.",
        };

    public void OnGet()
    {
        // The page shows the poster, or explains why there is none.
    }
}
