using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>What the pages about one enabler of a round share: the round, and what is revealed of it.</summary>
public abstract class RoomPage(RevealedRounds revealed) : PageModel
{
    public RoomView View { get; private set; } = null!;

    /// <summary>Whether there is such an enabler, in such a round that this account facilitates. Without an enabler it is the first.</summary>
    protected async Task<bool> Load(Guid id, string? item)
    {
        var framework = ShippedFramework.Value;
        if (Find(framework, item) is not { } enabler
            || await revealed.WithProgress(User.Account(), new RoundId(id), HttpContext.RequestAborted) is not var (round, results))
        {
            return false;
        }

        View = new(round, results, enabler);
        return true;
    }

    private static Item? Find(Framework framework, string? item) =>
        item is null ? framework.Enablers[0] : framework.Find(item) is { IsEnabler: true } found ? found : null;
}
