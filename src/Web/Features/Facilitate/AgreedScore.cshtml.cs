using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>
/// Records the score that the partnership agrees on after discussion. The agreed score is shown next to the average and
/// never instead of it.
/// </summary>
public sealed class AgreedScoreModel(RevealedResultsCache revealed, RoundQueries queries, BallotStore store)
    : EnablerPage(revealed)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The version of the agreed score when this form was opened; 0 if there was no agreed score.</summary>
    public int Version { get; private set; }

    /// <summary>The agreed score that was saved after this page was opened; null if there is none.</summary>
    public AgreedScore? Theirs { get; private set; }

    /// <summary>Whether the agreed score was changed or removed after this page was opened.</summary>
    public bool HasConflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(string item)
    {
        if (!await Load(item))
        {
            return NotFound();
        }

        if (View.Result is null)
        {
            return LocalRedirect(Links.Round(View.Round.Id));
        }

        if (await FindStored() is { } written)
        {
            Version = written.Version;
            Input = new()
            {
                Score = $"{written.Agreed.Score}",
                Why = written.Agreed.Why,
                Dissent = written.Agreed.Dissent,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string item)
    {
        if (!await Load(item) || View.Result is null)
        {
            return NotFound();
        }

        Version = Input.Version;
        var agreed = AgreedScore.From(Input.Score, Input.Why, Input.Dissent, View.Framework.Scale);
        if (!agreed.TryGetValue(out var score))
        {
            ModelState.AddProblems(agreed.Problems);
            return Page();
        }

        return await Save(score);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string item)
    {
        if (!await Load(item) || View.Result is null)
        {
            return NotFound();
        }

        Version = Input.Version;
        return await Save(null);
    }

    private async Task<IActionResult> Save(AgreedScore? score)
    {
        var written = await store.RecordAgreedScore(
            User.GetAccountId(),
            View.Round.Id,
            View.Item,
            score,
            Version,
            HttpContext.RequestAborted
        );
        if (written.TryGetValue(out _))
        {
            return LocalRedirect(Links.Presenter(View.Round.Id));
        }

        if (written.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }])
        {
            return NotFound();
        }

        // The typed values are kept. The page also shows the values that are stored now, so a user who saves again can
        // see what will be replaced.
        HasConflict = true;
        var other = await FindStored();
        (Theirs, Version) = (other?.Agreed, other?.Version ?? 0);
        return score is null
            ? this.Changed("Input.Version", "this agreed score")
            : this.Conflict("Input.Version", "this agreed score");
    }

    private async Task<StoredAgreedScore?> FindStored() =>
        (
            await queries.ListAgreedScores(User.GetAccountId(), View.Round.Id, HttpContext.RequestAborted) ?? []
        ).FirstOrDefault(entry => entry.About == View.Item.Id);

    public sealed record Form
    {
        public string? Score { get; init; }

        public string? Why { get; init; }

        public string? Dissent { get; init; }

        public int Version { get; init; }
    }
}
