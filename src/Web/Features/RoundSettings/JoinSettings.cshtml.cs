using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>
/// The join settings: who can join, the join limit, and the number of people invited from each agency.
/// </summary>
public sealed class JoinSettingsModel(AdmissionStore store) : PageModel, IRoundPage
{
    private const string AnyoneValue = "no";
    private const string WithCodeValue = "codes";
    private const string LockedValue = "yes";

    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The version that the form was opened with.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>
    /// The round as saved after this page was opened; null if there is no conflict.
    /// </summary>
    public RoundDetails? Theirs { get; private set; }

    /// <summary>Whether people state their agency when they join.</summary>
    public bool AsksAgencies => Round.Confidentiality.Mode != ConfidentialityMode.Anonymous;

    public string LimitHint =>
        Round.Invited is { } invited
            ? $"You invited {invited:N0} {(invited == 1 ? "person" : "people")}. With a higher limit, or no "
                + "limit, more people than you invited can join. The audit trail shows who changed the limit."
            : "Leave this empty if you do not want a limit. A limit makes it harder for one person to join many "
                + "times. It does not stop an uninvited person taking the place of an invited one.";

    public IActionResult OnGet()
    {
        Version = Round.JoinSettingsVersion;
        Input = new()
        {
            Locked =
                Round.JoinSettings.Locked ? LockedValue
                : Round.JoinSettings.SheetCodesOnly ? WithCodeValue
                : AnyoneValue,
            MostPeople = Round.JoinSettings.MaxPeople?.ToString(CultureInfo.InvariantCulture),
            Invited = [.. Round.InvitedByAgency.Select(people => people?.ToString(CultureInfo.InvariantCulture))],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // The page needs exactly one value per agency, however many were posted.
        Input = Input with
        {
            Invited = [.. Round.Agencies.Select((_, place) => Input.Invited.ElementAtOrDefault(place))],
        };
        if (Input.Locked is not (AnyoneValue or WithCodeValue or LockedValue))
        {
            ModelState.AddModelError("Input.Locked", "Select who can join");
        }

        var most = ParseLimit("Input.MostPeople", Input.MostPeople, 1, "the maximum number of people who can join");
        var invited = Round
            .Agencies.Select(
                (agency, place) =>
                    ParseLimit(
                        $"Input.Invited[{place}]",
                        Input.Invited.ElementAtOrDefault(place),
                        0,
                        $"the number of people invited from {agency}"
                    )
            )
            .ToList();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var saved = await store.ChangeSettings(
            User.GetAccountId(),
            Round.Id,
            Input.Locked == LockedValue,
            most,
            Input.Locked == WithCodeValue,
            AsksAgencies ? invited : null,
            Version,
            HttpContext.RequestAborted
        );
        if (saved.TryGetValue(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        if (!await HttpContext.ReloadRound() || saved.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }])
        {
            return NotFound();
        }

        (Theirs, Version) = (Round, Round.JoinSettingsVersion);
        return this.Conflict(nameof(Version), "these settings");
    }

    /// <summary>Describes who can join.</summary>
    internal static string Describe(JoinSettings door) =>
        door switch
        {
            { Locked: true } => "No new people",
            { SheetCodesOnly: true } => "Only people with their own code",
            _ => "Anyone who has the link or the code",
        };

    private int? ParseLimit(string field, string? typed, int least, string what)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (
            int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people)
            && people >= least
            && people <= RoundSetup.MaxInvited
        )
        {
            return people;
        }

        ModelState.AddModelError(
            field,
            $"Enter a whole number from {least} to {RoundSetup.MaxInvited:N0} for {what}, or leave this empty"
        );
        return null;
    }

    public sealed record Form
    {
        public string? Locked { get; init; }

        public string? MostPeople { get; init; }

        /// <summary>The number of people invited from each agency, in the order of the round's agencies.</summary>
        public IReadOnlyList<string?> Invited { get; init; } = new List<string?>();
    }
}
