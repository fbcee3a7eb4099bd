using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Revealing a ballot for everyone at once, after saying what that means.</summary>
public sealed class RevealModel(RoomStore store, TimeProvider time) : PageModel, IRoundPage
{
    private BallotProgress progress = null!;

    public RoundDetails Round => HttpContext.RoundContext().Round;

    public string Title => BallotWords.Title(progress.Ballot, Round.Framework);

    public int Unfinished => progress.Started - progress.Submitted;

    public string WhoCounts => progress.Submitted == 0
        ? "Nobody has submitted, so there is nothing to see."
        : $"{BallotWords.PeopleHave(progress.Submitted)} submitted. Only submitted answers count.";

    public string WhoDoesNot => Unfinished == 1
        ? "One person is still scoring. Their answers will not count."
        : $"{Unfinished} people are still scoring. Their answers will not count.";

    /// <summary>What the reveal will show; empty when nobody has submitted.</summary>
    public IReadOnlyList<string> WhatIsShown =>
        progress.Submitted == 0 ? [] : RevealForecast.Of(Round.Confidentiality, progress.Ballot.Kind, progress.Submitted);

    public IActionResult OnGet(string ballot)
    {
        if (BallotPath.Parse(ballot, Round.Framework) is not { } asked || Round.Find(asked) is not { } found)
        {
            return NotFound();
        }

        progress = found;
        return found.IsOpen ? Page() : LocalRedirect(After(asked));
    }

    public async Task<IActionResult> OnPostAsync(string ballot)
    {
        if (BallotPath.Parse(ballot, Round.Framework) is not { } asked)
        {
            return NotFound();
        }

        var revealed = await store.Reveal(User.Account(), Round.Id, asked, time.GetUtcNow(), HttpContext.RequestAborted);
        return revealed.Is(out _) ? LocalRedirect(After(asked)) : NotFound();
    }

    /// <summary>A second vote is looked at where it was asked for; everything else on the results page.</summary>
    private string After(Ballot ballot) => ballot.Kind == BallotKind.Again
        ? Links.Projector(Round.Id, Round.Framework.Find(ballot.About))
        : Links.Results(Round.Id);
}
