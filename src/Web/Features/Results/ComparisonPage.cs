using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The base of the pages that compare a round with the previous one, each with its revealed results.</summary>
public abstract class ComparisonPage(RevealedResultsCache revealed) : PageModel
{
    public RoundResultsHeader Round { get; private set; } = null!;

    public RoundResultsHeader Before { get; private set; } = null!;

    public ComparisonView View { get; private set; } = null!;

    /// <summary>Loads two rounds to compare; returns whether this account may see both and both have results.</summary>
    protected async Task<bool> Load(Guid id)
    {
        if (
            await revealed.Find(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted)
                is not
                ({ Previous: { } previous } round, { } after)
            || await revealed.Find(User.GetAccountId(), previous, HttpContext.RequestAborted)
                is not
                ({ } earlier, { } before)
        )
        {
            return false;
        }

        (Round, Before) = (round, earlier);
        View = ComparisonView.Create((earlier, before), (round, after));
        return true;
    }
}
