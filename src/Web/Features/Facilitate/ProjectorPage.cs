using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>What the pages about one enabler of a round share: the round, and what is revealed of it.</summary>
public abstract class ProjectorPage(RevealedResultsCache revealed) : PageModel, IRoundPage
{
    public ProjectorView View { get; private set; } = null!;

    /// <summary>Whether the round has such an enabler. Without an enabler it is the first.</summary>
    protected async Task<bool> Load(string? item)
    {
        var context = HttpContext.GetRoundContext();
        if (Find(context.Framework, item) is not { } enabler)
        {
            return false;
        }

        View = new(context.Round, await revealed.FindResults(context, HttpContext.RequestAborted), enabler);
        return true;
    }

    private static Item? Find(Framework framework, string? item) =>
        item is null ? framework.Enablers[0]
        : framework.Find(item) is { IsEnabler: true } found ? found
        : null;
}
