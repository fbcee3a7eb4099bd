using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>Takes back everything that was answered in a ballot, after asking. The seat stays.</summary>
public sealed class WithdrawModel(ResponseQueries queries, ResponseStore store) : AnswerPage(queries)
{
    private Ballot ballot = Ballot.Enablers;

    /// <summary>The ballot, with what is stored of it.</summary>
    public OwnBallot Asked { get; private set; } = null!;

    public IActionResult OnGet() => Asked.IsOpen && Asked.Version > 0 ? Page() : LocalRedirect(Links.Answer(Round));

    public async Task<IActionResult> OnPostAsync()
    {
        var withdrawn = await store.Withdraw(Round, ReturnToken, ballot, HttpContext.RequestAborted);
        if (withdrawn.Is(out _))
        {
            return LocalRedirect(Links.Answer(Round, withdrawn: true));
        }

        foreach (var problem in withdrawn.Problems)
        {
            ModelState.AddModelError("", problem.Message);
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load() ? Page() : NotFound();
    }

    protected override bool Finds()
    {
        if (!Enum.TryParse<BallotKind>((string)RouteData.Values["kind"]!, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return false;
        }

        ballot = new(kind, (string?)RouteData.Values["about"] ?? "");
        return ballot.Fits(Framework);
    }

    protected override async Task<bool> Load()
    {
        if (!await base.Load() || Own.Find(ballot) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        return true;
    }
}
