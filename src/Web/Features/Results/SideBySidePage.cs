using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>
/// The base class for the pages that show the revealed results of a partnership's closed rounds side by side.
/// </summary>
public abstract class SideBySidePage(PartnershipQueries partnerships, RevealedResultsCache revealed) : PageModel
{
    protected static string TooFewOrMany =>
        $"Select {RoundsSideBySide.MinRounds} to {RoundsSideBySide.MaxRounds} rounds";

    public PartnershipDetails Partnership { get; private set; } = null!;

    /// <summary>The closed rounds with results, latest first.</summary>
    public IReadOnlyList<RoundSummary> Closed { get; private set; } = [];

    /// <summary>The chosen rounds, in the order in which they were opened.</summary>
    public IReadOnlyList<RoundSummary> Chosen { get; private set; } = [];

    /// <summary>The comparison; null until rounds that can be compared are chosen.</summary>
    public RoundsSideBySide? Comparison { get; private set; }

    /// <summary>The message if the chosen rounds cannot be compared; null if they can, or if none are chosen.</summary>
    public string? Problem { get; private set; }

    /// <summary>Loads the partnership and the chosen rounds; returns whether this account may see them.</summary>
    protected async Task<bool> Load(Guid id, IReadOnlyList<Guid> rounds)
    {
        var account = User.GetAccountId();
        if (await partnerships.Find(account, new PartnershipId(id), HttpContext.RequestAborted) is not { } partnership)
        {
            return false;
        }

        Partnership = partnership;
        Closed = [.. partnership.Rounds.Where(round => round is { Status: RoundStatus.Closed, HasResults: true })];
        Chosen = [.. Closed.Where(round => rounds.Contains(round.Id.Value)).Reverse()];
        if (rounds.Count == 0)
        {
            return true;
        }

        if (Chosen.Count is < RoundsSideBySide.MinRounds or > RoundsSideBySide.MaxRounds)
        {
            Problem = TooFewOrMany;
            return true;
        }

        var chosen = new List<SideBySideRound>();
        foreach (var round in Chosen)
        {
            if (await revealed.Find(account, round.Id, HttpContext.RequestAborted) is not (_, { } results))
            {
                return false;
            }

            chosen.Add(new(round.Name, results.Results));
        }

        if (chosen.All(round => RoundsSideBySide.CanCompare(chosen[0].Results, round.Results)))
        {
            Comparison = RoundsSideBySide.Create(chosen);
        }
        else
        {
            Problem = "Select rounds that use the same framework";
        }

        return true;
    }
}
