using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>A round for its facilitator: the link to send, and how far people have come. Counts of people, never scores.</summary>
public sealed class DetailsModel(RoundQueries queries, PublicAddress address) : PageModel
{
    public RoundDetails Round { get; private set; } = null!;

    public IReadOnlyList<string> Finished { get; private set; } = [];

    public string JoinAddress => address.Of(Request, Links.Join(Round.Door.JoinToken));

    public bool OthersCanJoin => address.IsSet;

    public string Progress => (Round.Joined, Round.Status) switch
    {
        (0, RoundStatus.Open) => "Nobody has joined yet",
        (0, _) => "Nobody joined",
        _ => $"{Round.Enablers!.Submitted} of {Round.Joined} who joined have finished" + (Round.Invited is { } invited ? $" ({invited} invited)" : ""),
    };

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await queries.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        Finished = await queries.Finished(User.Account(), round.Id, Ballot.Enablers, HttpContext.RequestAborted) ?? [];
        return Page();
    }
}
