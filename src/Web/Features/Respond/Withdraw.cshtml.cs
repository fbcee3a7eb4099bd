using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// Withdraws a participant's answers to a ballot, after asking for confirmation. The participant keeps their place in
/// the round.
/// </summary>
public sealed class WithdrawModel(ResponseQueries queries, ResponseStore store) : ParticipantPage(queries)
{
    private Ballot ballot = Ballot.Enablers;

    public ParticipantBallotView StoredBallot { get; private set; } = null!;

    public IActionResult OnGet() =>
        StoredBallot.IsOpen && StoredBallot.Version > 0 ? Page() : LocalRedirect(Links.Respond(Round));

    public async Task<IActionResult> OnPostAsync()
    {
        var withdrawn = await store.Withdraw(Round, ReturnToken, ballot, HttpContext.RequestAborted);
        if (withdrawn.TryGetValue(out _))
        {
            return LocalRedirect(Links.Respond(Round, withdrawn: true));
        }

        foreach (var problem in withdrawn.Problems)
        {
            ModelState.AddModelError("", problem.Message);
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load() ? Page() : NotFound();
    }

    protected override bool FindsTarget()
    {
        if (BallotSlug.Parse((string)RouteData.Values["ballot"]!, Framework) is not { } named)
        {
            return false;
        }

        ballot = named;
        return true;
    }

    protected override async Task<bool> Load()
    {
        if (!await base.Load() || Own.Find(ballot) is not { } asked)
        {
            return false;
        }

        StoredBallot = asked;
        return true;
    }
}
