using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>The base of the projector pages: reads the round and its revealed results.</summary>
public abstract class ProjectorPage(RevealedResultsCache revealed) : PageModel, IRoundPage
{
    public ProjectorView View { get; private set; } = null!;

    /// <summary>Loads the enabler, or the first one if none is given; returns whether the round has it.</summary>
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
