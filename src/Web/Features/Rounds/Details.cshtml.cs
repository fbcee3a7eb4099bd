using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>A round for its facilitator: how people join, how far they have come, and what the room does next. Counts of people, never scores.</summary>
public sealed class DetailsModel(RoundQueries queries, RoundStore store, PublicAddress address, TimeProvider time) : PageModel
{
    public RoundProgress Progress { get; private set; } = null!;

    public RoundDetails Round => Progress.Round;

    public WaysToJoin Joining
    {
        get
        {
            var path = Links.Join(Round.Door.JoinToken);
            return new(path, address.Of(Request, path), address.Of(Request, Links.JoinByCode), Round.Door.JoinCode, address.IsSet, Round.Door.Locked);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await RoundProgress.Find(queries, User.Account(), new RoundId(id), HttpContext.RequestAborted) is not { } progress)
        {
            return NotFound();
        }

        Progress = progress;
        return Page();
    }

    /// <summary>Opens a draft.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var opened = await store.Open(User.Account(), new RoundId(id), time.GetUtcNow(), HttpContext.RequestAborted);
        return opened.Problems is [{ Code: "not-found" }] ? NotFound() : LocalRedirect(Links.Round(new RoundId(id)));
    }
}
