using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The base of the pages that compare a round with the previous one, each with its revealed results.</summary>
public abstract class ComparisonPage(RevealedResultsCache revealed) : PageModel
{
    public RoundResultsHeader Round { get; private set; } = null!;

    public RoundResultsHeader Before { get; private set; } = null!;

    public RoundComparison Comparison { get; private set; } = null!;

    public Framework Framework { get; private set; } = null!;

    /// <summary>The text with the number of people who took part in each round.</summary>
    public string Facts { get; private set; } = "";

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

        (Round, Before, Framework) = (round, earlier, after.Results.Framework);
        Comparison = RoundComparison.Compare(before.Results, after.Results, after.Paired);
        Facts =
            $"{earlier.Name}: {ResultsHeadingText.Describe(before.Results.Participants, 0)} · {round.Name}: {ResultsHeadingText.Describe(after.Results.Participants, 0)}";
        return true;
    }
}
