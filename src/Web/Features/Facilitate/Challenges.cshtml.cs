using System.Security.Cryptography;
using System.Text.Json;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>
/// The page about the challenges that the partnership faces. On it, a facilitator asks all participants about
/// challenges, or records the challenges that everyone in the room names together.
/// </summary>
public sealed class ChallengesModel(RoundQueries queries, BallotStore store, TimeProvider time) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    public IReadOnlyList<Challenge> Challenges => Round.Framework.Definition.Challenges;

    [BindProperty]
    public IReadOnlyList<ChallengeForm> Input { get; set; } = [];

    /// <summary>The fingerprint of the challenges that were stored when the form was opened.</summary>
    [BindProperty]
    public string Began { get; set; } = "";

    /// <summary>The challenges that were saved after this page was opened; null if there is no conflict.</summary>
    public IReadOnlyList<NamedChallenge>? Theirs { get; private set; }

    public BallotProgress? OpenedBallot => Round.Find(Ballot.Challenges);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Challenges.Count == 0 || await Load() is not { } marks)
        {
            return NotFound();
        }

        Input =
        [
            .. Challenges.Select(challenge =>
                ChallengeForm.From(challenge, marks.FirstOrDefault(mark => mark.Challenge == challenge.Id))
            ),
        ];
        Began = ComputeFingerprint(marks);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Challenges.Count == 0 || await Load() is not { } marks)
        {
            return NotFound();
        }

        if (Input.Count != Challenges.Count)
        {
            return BadRequest();
        }

        foreach (var (place, form) in Input.Index().Where(one => one.Item.Note?.Length > Note.MaxCharacters))
        {
            ModelState.AddModelError(
                $"Input[{place}].Note",
                $"The note must be {Note.MaxCharacters:N0} characters or fewer. It has {form.Note!.Length:N0}"
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Began != ComputeFingerprint(marks))
        {
            return Conflict(marks);
        }

        List<NamedChallenge> named =
        [
            .. Challenges.Zip(Input, (challenge, form) => form.ToNamedChallenge(challenge)).OfType<NamedChallenge>(),
        ];
        var saved = await store.RecordRoomChallenges(
            User.GetAccountId(),
            Round.Id,
            named,
            marks,
            HttpContext.RequestAborted
        );
        if (saved.TryGetValue(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        return saved.Problems is [{ Code: ProblemCodes.ChangedElsewhere }] && await Load() is { } now
            ? Conflict(now)
            : NotFound();
    }

    /// <summary>Opens the ballot about challenges.</summary>
    public async Task<IActionResult> OnPostAskAsync()
    {
        var asked = await store.OpenBallots(
            User.GetAccountId(),
            Round.Id,
            [Ballot.Challenges],
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        return asked.Problems is [{ Code: ProblemCodes.NotFound }] ? NotFound() : LocalRedirect(Links.Round(Round.Id));
    }

    private PageResult Conflict(IReadOnlyList<NamedChallenge> now)
    {
        (Theirs, Began) = (now, ComputeFingerprint(now));
        return this.Conflict(nameof(Began), "the challenges marked in the room");
    }

    /// <summary>
    /// Loads the challenges that the room has named so far; null if this account does not facilitate the round.
    /// </summary>
    private Task<IReadOnlyList<NamedChallenge>?> Load() =>
        queries.ListRoomChallenges(User.GetAccountId(), Round.Id, HttpContext.RequestAborted);

    private static string ComputeFingerprint(IEnumerable<NamedChallenge> marks) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(marks.OrderBy(mark => mark.Challenge, StringComparer.Ordinal))
            )
        );
}
