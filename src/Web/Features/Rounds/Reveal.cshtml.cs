using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Revealing a ballot for everyone at once, after saying what that means.</summary>
public sealed class RevealModel(RoundQueries queries, RoomStore store, TimeProvider time) : PageModel
{
    private BallotProgress progress = null!;

    public RoundDetails Round { get; private set; } = null!;

    public string Title => BallotWords.Title(progress.Ballot, ShippedFramework.Value);

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

    public async Task<IActionResult> OnGetAsync(Guid id, string ballot)
    {
        if (await queries.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted) is not { } round
            || BallotPath.Parse(ballot, ShippedFramework.Value) is not { } asked
            || round.Find(asked) is not { } found)
        {
            return NotFound();
        }

        (Round, progress) = (round, found);
        return found.IsOpen ? Page() : LocalRedirect(After(round.Id, asked));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string ballot)
    {
        if (BallotPath.Parse(ballot, ShippedFramework.Value) is not { } asked)
        {
            return NotFound();
        }

        var revealed = await store.Reveal(User.Account(), new RoundId(id), ShippedFramework.Value, asked, time.GetUtcNow(), HttpContext.RequestAborted);
        return revealed.Is(out var round) ? LocalRedirect(After(round, asked)) : NotFound();
    }

    /// <summary>A second vote is looked at where it was asked for; everything else on the results page.</summary>
    private static string After(RoundId round, Ballot ballot) => ballot.Kind == BallotKind.Again
        ? Links.Projector(round, ShippedFramework.Value.Find(ballot.About))
        : Links.Results(round);
}
