using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Exports;

/// <summary>
/// Finds the content of the files that a member of a partnership may download. Both the API and the pages that offer
/// these files use this class, so the API cannot show more than the pages do.
/// </summary>
public sealed class ExportReader(
    RevealedResultsCache revealed,
    RoundQueries rounds,
    PlanQueries plans,
    FrameworkCatalogue catalogue,
    FrameworkQueries frameworks,
    TimeProvider time
)
{
    /// <summary>
    /// Finds the results of a round; null if this account may not see them, or if nothing is revealed.
    /// </summary>
    public async Task<ExportedResults?> FindResults(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken
    ) =>
        await revealed.Find(account, id, cancellationToken, whole: true) is ({ } round, { } results)
            ? new(
                round,
                new(
                    results.Results,
                    results.Responses,
                    new ReportDetails(
                        round.PartnershipName,
                        round.Name,
                        DateText.GetLondonDate(round.ClosedAt ?? round.LastRevealedAt!.Value)
                    )
                    {
                        Made = DateText.GetLondonDate(time.GetUtcNow()),
                        NextRound = round.Next,
                    },
                    (await plans.Find(account, id, cancellationToken))?.Plan,
                    await revealed.FindTrend(account, round, results, cancellationToken)
                )
            )
            : null;

    /// <summary>
    /// Finds the comparison with the previous round; null if there is no previous round, if this account may not see
    /// both rounds, or if one of them has no revealed results.
    /// </summary>
    public async Task<ExportedComparison?> FindComparison(
        AccountId account,
        RoundId id,
        CancellationToken cancellationToken
    ) =>
        await revealed.Find(account, id, cancellationToken) is ({ Previous: { } previous } round, { } after)
        && await revealed.Find(account, previous, cancellationToken) is ({ } earlier, { } before)
            ? new((earlier, before), (round, after))
            : null;

    /// <summary>
    /// Finds the plan as a round's pages show it; null if this account does not facilitate the round.
    /// </summary>
    public async Task<ExportedPlan?> FindPlan(AccountId account, RoundId id, CancellationToken cancellationToken) =>
        await rounds.Find(account, id, cancellationToken) is { } round
        && await plans.Find(account, id, cancellationToken) is { Plan: var plan }
            ? new(round, new(plan, round.Framework, round.PartnershipName))
            : null;

    /// <summary>
    /// Finds a version of a framework; null if there is no such version, or if this account may not see it.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The id of the framework.</param>
    /// <param name="version">The version.</param>
    /// <param name="only">
    /// If a partnership is given, the frameworks of other partnerships are left out. Frameworks for everyone are always
    /// included.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<FrameworkDefinition?> FindFramework(
        AccountId account,
        string id,
        string version,
        PartnershipId? only,
        CancellationToken cancellationToken
    ) =>
        (
            catalogue.All.Any(one => one.Definition.Id == id && one.Definition.Version == version)
            || (await ListPublished(account, only, cancellationToken)).Any(one =>
                one.FrameworkId == id && one.Version == version
            )
        )
            ? catalogue.Find(id, version)?.Definition
            : null;

    /// <summary>
    /// Lists the published versions of frameworks that an account may see. These are the versions for everyone and the
    /// versions for the account's partnerships. If a partnership is given, the versions for other partnerships are left
    /// out.
    /// </summary>
    public async Task<IReadOnlyList<PublishedFramework>> ListPublished(
        AccountId account,
        PartnershipId? only,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await frameworks.ListPublished(account, cancellationToken)).Where(one =>
                only is null || one.Partnership is null || one.Partnership == only
            ),
        ];
}
