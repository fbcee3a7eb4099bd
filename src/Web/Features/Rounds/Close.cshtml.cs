using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Closing a round, after saying whose answers count and whose do not.</summary>
public sealed class CloseModel(RoundQueries queries, RoundStore store, TimeProvider time) : PageModel
{
    public RoundDetails Round { get; private set; } = null!;

    public int Unfinished => (Round.Enablers?.Started ?? 0) - (Round.Enablers?.Submitted ?? 0);

    public string WhoCounts => (Round.Enablers?.Submitted ?? 0) switch
    {
        0 => "Nobody has finished. The results would be empty.",
        1 => "One person has finished. Only submitted answers count.",
        var people => $"{people} people have finished. Only submitted answers count.",
    };

    public string WhoDoesNot => Unfinished == 1
        ? "One person is still scoring. Their answers will not count."
        : $"{Unfinished} people are still scoring. Their answers will not count.";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await queries.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted) is not { } round)
        {
            return NotFound();
        }

        Round = round;
        return round.ClosedAt is null ? Page() : LocalRedirect(Links.Results(round.Id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var closed = await store.Close(User.Account(), new RoundId(id), time.GetUtcNow(), HttpContext.RequestAborted);
        return closed.Is(out var round) ? LocalRedirect(Links.Results(round)) : NotFound();
    }
}
