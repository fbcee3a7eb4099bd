using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>
/// Changes the set-up of a round. The confidentiality settings and agencies can be changed only until a person has
/// joined.
/// </summary>
public sealed class EditRoundModel(RoundStore store) : RoundInputPage, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>The version with which the form was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>
    /// The round as another facilitator has saved it since this page was opened; null if there is no conflict.
    /// </summary>
    public RoundDetails? Theirs { get; private set; }

    public IActionResult OnGet()
    {
        Version = Round.SetUpVersion;
        Input = new()
        {
            Name = Round.Name,
            Invited = Round.Invited?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Mode = ConfidentialityText.GetName(Round.Confidentiality.Mode),
            MinimumGroup = $"{Round.Confidentiality.MinimumGroup}",
            Agencies = string.Join('\n', Round.Agencies),
        };
        return Round.HasResults ? LocalRedirect(Links.Round(Round.Id)) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Round.IsLocked && !Request.Form.ContainsKey("Input.Mode"))
        {
            // The form has no fields for locked settings.
            Input = Input with
            {
                Mode = ConfidentialityText.GetName(Round.Confidentiality.Mode),
                MinimumGroup = $"{Round.Confidentiality.MinimumGroup}",
                Agencies = string.Join('\n', Round.Agencies),
            };
        }

        var setup = Input.Parse();
        var agencies = AgencyList.Parse(Input.Agencies);
        ModelState.AddProblems(setup.Problems.Concat(agencies.Problems));
        if (!setup.TryGetValue(out var round) || !agencies.TryGetValue(out var names))
        {
            return Page();
        }

        var changed = await store.Change(
            User.GetAccountId(),
            Round.Id,
            round,
            names,
            Version,
            HttpContext.RequestAborted
        );
        if (changed.TryGetValue(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        await HttpContext.ReloadRound();
        if (changed.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }])
        {
            ModelState.AddProblems(changed.Problems);
            return Page();
        }

        (Theirs, Version) = (Round, Round.SetUpVersion);
        return this.Conflict(nameof(Version), "the set-up");
    }
}
