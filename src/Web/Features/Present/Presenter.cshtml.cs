using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Facilitate;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>
/// The presenter's page, on the facilitator's laptop. From it, the facilitator chooses what the projector shows,
/// reveals ballots, opens second votes and goes to the page for the agreed score.
/// </summary>
public sealed class PresenterModel(
    SlideReader slides,
    RoundStore rounds,
    RoundQueries queries,
    BallotStore ballots,
    TimeProvider time
) : PageModel, IRoundPage
{
    public PresenterView View { get; private set; } = null!;

    /// <summary>The facilitator's choice of what to do with complete answers that have not been submitted.</summary>
    [BindProperty]
    public string? Choice { get; set; }

    public async Task<IActionResult> OnGetAsync() => await ShowPage();

    /// <summary>Shows only the part of the page that changes while people score.</summary>
    public async Task<IActionResult> OnGetPartsAsync()
    {
        await Load();
        return Partial("/Features/Present/_PresenterParts.cshtml", View);
    }

    /// <summary>Shows another slide on the projector.</summary>
    public async Task<IActionResult> OnPostSlideAsync(string? slide)
    {
        await Load();
        if (View.Deck.Find(slide) is null)
        {
            ModelState.AddModelError("", "This slide is not available now. Choose another slide");
            return Page();
        }

        var shown = await rounds.ShowSlide(User.GetAccountId(), View.Round.Id, slide, HttpContext.RequestAborted);
        if (shown.TryGetValue(out _) && Request.Headers.ContainsKey("X-Without-Page"))
        {
            return new NoContentResult();
        }

        return Return(shown) ?? await ShowPage();
    }

    /// <summary>Opens a second vote on an enabler.</summary>
    public async Task<IActionResult> OnPostSecondVoteAsync(string? item)
    {
        var round = HttpContext.GetRoundContext().Round;
        if (round.Framework.Find(item ?? "") is not { IsEnabler: true } enabler)
        {
            return NotFound();
        }

        var opened = await ballots.OpenBallots(
            User.GetAccountId(),
            round.Id,
            [Ballot.SecondVote(enabler)],
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        return Return(opened) ?? await ShowPage();
    }

    /// <summary>
    /// Reveals a ballot. If there are complete answers that have not been submitted, the facilitator must decide first
    /// whether to count them.
    /// </summary>
    public async Task<IActionResult> OnPostRevealAsync(string? ballot)
    {
        var round = HttpContext.GetRoundContext().Round;
        if (BallotSlug.Parse(ballot ?? "", round.Framework) is not { } asked)
        {
            return NotFound();
        }

        if (round.Find(asked) is not { } found)
        {
            return NotFound();
        }

        if ((await AskAbout(found)).CompleteAnswers.Read(ModelState) is not { } countComplete)
        {
            return await ShowPage();
        }

        var revealed = await ballots.Reveal(
            User.GetAccountId(),
            round.Id,
            asked,
            time.GetUtcNow(),
            countComplete,
            HttpContext.RequestAborted
        );
        return Return(revealed) ?? await ShowPage();
    }

    /// <summary>
    /// Creates the response to a change: a redirect to the page, or “not found”; null if there are problems to show on
    /// the page.
    /// </summary>
    private IActionResult? Return(Result<RoundId> changed)
    {
        if (changed.TryGetValue(out var round))
        {
            return LocalRedirect(Links.Presenter(round));
        }

        if (changed.Problems is [{ Code: ProblemCodes.NotFound }])
        {
            return NotFound();
        }

        ModelState.AddProblems(changed.Problems);
        return null;
    }

    private async Task<IActionResult> ShowPage()
    {
        await Load();
        return Page();
    }

    private async Task Load()
    {
        var (deck, slide) = await slides.Read(HttpContext, isPreview: true);
        View = new(
            deck,
            slide,
            PresenterView.FindOpenBallot(slide.Round, slide.Slide) is { } open ? await AskAbout(open) : null
        );
    }

    private Task<RevealQuestion> AskAbout(BallotProgress ballot) =>
        RevealQuestion.Create(
            queries,
            User.GetAccountId(),
            HttpContext.GetRoundContext().Round,
            ballot,
            Choice,
            HttpContext.RequestAborted
        );
}
