using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>The base class for the pages about one enabler. It reads the round and its revealed results.</summary>
public abstract class EnablerPage(RevealedResultsCache revealed) : PageModel, IRoundPage
{
    public EnablerView View { get; private set; } = null!;

    /// <summary>Loads the enabler; returns whether it is in the round's framework.</summary>
    protected async Task<bool> Load(string item)
    {
        var context = HttpContext.GetRoundContext();
        if (context.Framework.Find(item) is not { IsEnabler: true } enabler)
        {
            return false;
        }

        View = new(context.Round, await revealed.FindResults(context, HttpContext.RequestAborted), enabler);
        return true;
    }
}
