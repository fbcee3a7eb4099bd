using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>What the pages about one enabler of a round share: the round, and what is revealed of it.</summary>
public abstract class RoomPage(RevealedRounds revealed) : PageModel, IRoundPage
{
    public RoomView View { get; private set; } = null!;

    /// <summary>Whether the round has such an enabler. Without an enabler it is the first.</summary>
    protected async Task<bool> Load(string? item)
    {
        var context = HttpContext.RoundContext();
        if (Find(context.Framework, item) is not { } enabler)
        {
            return false;
        }

        View = new(context.Round, await revealed.ResultsOf(context, HttpContext.RequestAborted), enabler);
        return true;
    }

    private static Item? Find(Framework framework, string? item) =>
        item is null ? framework.Enablers[0] : framework.Find(item) is { IsEnabler: true } found ? found : null;
}
