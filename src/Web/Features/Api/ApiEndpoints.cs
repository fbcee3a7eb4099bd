using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Access;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Features.Frameworks;
using BeyondBoundaries.Web.Security.AccessTokens;
using BeyondBoundaries.Web.Security.Rights;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>
/// Responds to requests to the API. As with pages, the table of rights decides who may make a request. Results,
/// comparisons, plans and frameworks are written by the same code as the files that pages offer for download.
/// </summary>
internal static class ApiEndpoints
{
    private const string ReadByProgram = "through the API";

    public static async Task<IResult> ListPartnerships(
        HttpContext http,
        PartnershipQueries queries,
        string? limit,
        string? after
    )
    {
        var only = http.FindAccessToken()!.Partnership;
        var all = await queries.ListFor(http.User.GetAccountId(), http.RequestAborted);
        return ApiPaging.Cut<ApiPartnership>(
            http,
            [
                .. all.Where(one => only is null || one.Id == only)
                    .Select(one => new ApiPartnership(one.Id.Value, one.Name, ApiText.Get(one.Role))),
            ],
            one => $"{one.Id}",
            limit,
            after
        );
    }

    public static async Task<IResult> ListRounds(
        Guid id,
        HttpContext http,
        PartnershipQueries queries,
        string? limit,
        string? after
    ) =>
        await queries.Find(http.User.GetAccountId(), new PartnershipId(id), http.RequestAborted) is { } partnership
            ? ApiPaging.Cut<ApiRound>(
                http,
                [.. partnership.Rounds.Select(ApiRound.From)],
                one => $"{one.Id}",
                limit,
                after
            )
            : ApiProblem.From(StatusCodes.Status404NotFound);

    public static async Task<IResult> GetRound(
        Guid id,
        HttpContext http,
        ResultsQueries results,
        PartnershipQueries partnerships
    )
    {
        var account = http.User.GetAccountId();
        if (
            await results.FindHeader(account, new RoundId(id), http.RequestAborted) is not { } round
            || await partnerships.Find(account, round.Partnership, http.RequestAborted) is not { } partnership
            || partnership.Rounds.FirstOrDefault(one => one.Id == round.Id) is not { } summary
        )
        {
            return ApiProblem.From(StatusCodes.Status404NotFound);
        }

        // As on the pages, a viewer can see the set-up of a round only after some of its results have been revealed.
        return round.HasResults || partnership.Role == MemberRole.Facilitator
            ? ApiContent.From(ApiRoundDetails.From(summary, round))
            : NoResults("Viewers can see the details of a round only after some of its results have been revealed.");
    }

    public static async Task<IResult> GetResults(
        Guid id,
        HttpContext http,
        ResultsQueries rounds,
        ExportReader exports,
        AuditStore audit,
        TimeProvider time
    )
    {
        var account = http.User.GetAccountId();
        if (await FindProblem(http, rounds, id) is { } problem)
        {
            return problem;
        }

        if (await exports.FindResults(account, new RoundId(id), http.RequestAborted) is not { } export)
        {
            return NoResults("No answers had been submitted when the round was closed.");
        }

        if (export.NamesPeople)
        {
            // In open mode, the content can include answers by name, as a downloaded file can. Reading it is therefore
            // recorded in the audit trail, like a download.
            await audit.RecordDaily(
                account,
                AuditAct.TookPeopleFile,
                export.Round.Partnership,
                export.Round.Id,
                ReadByProgram,
                time.GetUtcNow(),
                http.RequestAborted
            );
        }

        var mayReadPlans = http.FindAccessToken()!.Scopes.HasFlag(AccessScopes.Plans);
        return ApiContent.From(
            ResultsExports.Find("json"),
            mayReadPlans ? export.Content : export.Content with { Plan = null }
        );
    }

    public static async Task<IResult> GetComparison(
        Guid id,
        HttpContext http,
        ResultsQueries rounds,
        ExportReader exports
    )
    {
        if (await FindProblem(http, rounds, id) is { } problem)
        {
            return problem;
        }

        return
            await exports.FindComparison(http.User.GetAccountId(), new RoundId(id), http.RequestAborted) is { } export
            ? ApiContent.From(ComparisonExports.Find("json"), export.CreateContent())
            : ApiProblem.Create(
                "nothing-to-compare",
                StatusCodes.Status404NotFound,
                "There is nothing to compare",
                "Either there is no previous round, or one of the 2 rounds has no results."
            );
    }

    public static async Task<IResult> GetPlan(Guid id, HttpContext http, ExportReader exports) =>
        await exports.FindPlan(http.User.GetAccountId(), new RoundId(id), http.RequestAborted) is { } export
            ? ApiContent.From(PlanExports.Find("json"), export.Content)
            : ApiProblem.From(StatusCodes.Status404NotFound);

    public static async Task<IResult> ListFrameworks(
        HttpContext http,
        FrameworkCatalogue catalogue,
        ExportReader exports,
        string? limit,
        string? after
    )
    {
        var published = await exports.ListPublished(
            http.User.GetAccountId(),
            http.FindAccessToken()!.Partnership,
            http.RequestAborted
        );
        return ApiPaging.Cut<ApiFramework>(
            http,
            [
                .. FrameworkEntry
                    .List(catalogue, published)
                    .Select(one => new ApiFramework(one.Id, one.Version, one.Title)),
            ],
            one => $"{one.Id} {one.Version}",
            limit,
            after
        );
    }

    public static async Task<IResult> GetFramework(
        HttpContext http,
        ExportReader exports,
        string? framework,
        string? version
    ) =>
        await exports.FindFramework(
            http.User.GetAccountId(),
            framework ?? "",
            version ?? "",
            http.FindAccessToken()!.Partnership,
            http.RequestAborted
        )
            is { } found
            ? ApiContent.From(FrameworkExports.Find("json"), found)
            : ApiProblem.From(StatusCodes.Status404NotFound);

    private static ApiProblem NoResults(string detail) =>
        ApiProblem.Create("no-results", StatusCodes.Status404NotFound, "The round has no results", detail);

    /// <summary>
    /// Returns a problem if the account may not see the round, or if the round is not closed yet; otherwise null.
    /// </summary>
    private static async Task<IResult?> FindProblem(HttpContext http, ResultsQueries rounds, Guid id) =>
        await rounds.FindHeader(http.User.GetAccountId(), new RoundId(id), http.RequestAborted) switch
        {
            null => ApiProblem.From(StatusCodes.Status404NotFound),
            { Status: RoundStatus.Closed } => null,
            _ => ApiProblem.Create(
                "round-not-closed",
                StatusCodes.Status409Conflict,
                "The round is not closed",
                "The API returns a round’s results once a facilitator has closed the round. Until then, the "
                    + "round’s pages show the results that have been revealed."
            ),
        };
}
