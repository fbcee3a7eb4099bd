using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Rounds;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round, of the ballots that are revealed.</summary>
public sealed class IndexModel(RevealedRounds revealed, RoundQueries queries, PlanQueries plans, TimeProvider time) : PageModel
{
    public RoundDetails Round { get; private set; } = null!;

    public ResultsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await revealed.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted) is not var (round, results))
        {
            return NotFound();
        }

        if (results is null)
        {
            return LocalRedirect(Links.Round(round.Id));
        }

        Round = round;
        var agencies = round.Enablers!.Agencies.Count(agency => agency.Agency.Length > 0 && agency.Submitted > 0);
        var when = round.ClosedAt is { } closed ? $"closed {Dates.Day(closed)}" : "still open";
        var facts = string.Join(" · ", round.Name, ResultsWords.People(results.Participants, agencies), when, ModeWords.Name(round.Confidentiality.Mode));
        View = new(results, facts, format => Links.ResultsFile(round.Id, format))
        {
            Facilitated = round.Id,
            MayAsk = round.Status == RoundStatus.Open,
            Keyed = round.Keyed,
            StillOpen = [.. round.Ballots.Where(ballot => ballot.IsOpen).Select(ballot => BallotWords.Title(ballot.Ballot, results.Framework))],
            Plan = await plans.Find(User.Account(), round.Id, HttpContext.RequestAborted) is { Plan: var plan } ? new(plan, results.Framework, Dates.DateOf(time.GetUtcNow()), round.Id) : null,
            Room = await queries.RoomChallenges(User.Account(), round.Id, HttpContext.RequestAborted) ?? [],
        };
        return Page();
    }
}
