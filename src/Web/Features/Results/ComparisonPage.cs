using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>
/// The base class for the pages that compare the revealed results of a round with those of the previous round.
/// </summary>
public abstract class ComparisonPage(ExportReader exports) : PageModel
{
    public ExportedComparison Export { get; private set; } = null!;

    public RoundResultsHeader Round => Export.Round;

    public RoundResultsHeader Before => Export.Before.Head;

    /// <summary>
    /// Loads the changes since the previous round; returns false if there is no previous round, if this account may not
    /// see both rounds, or if one of them has no revealed results.
    /// </summary>
    protected async Task<bool> Load(Guid id)
    {
        var found = await exports.FindComparison(User.GetAccountId(), new RoundId(id), HttpContext.RequestAborted);
        Export = found!;
        return found is not null;
    }
}
