using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>
/// Changes the set-up of a round. The name can be changed at any time. Everything else can be changed only until
/// a ballot is revealed or the round is closed. The confidentiality settings and agencies are also locked as soon as a
/// person joins, or as soon as a workbook or paper sheets are created.
/// </summary>
public sealed class EditRoundModel(RoundStore store) : RoundInputPage, IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    /// <summary>The version that the form was opened with.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>
    /// The round as saved after this page was opened; null if there is no conflict.
    /// </summary>
    public RoundDetails? Theirs { get; private set; }

    /// <summary>
    /// Whether only the name can be changed, because results have been revealed or the round is closed.
    /// </summary>
    public bool ChangesNameOnly => Round.HasResults || Round.Status == RoundStatus.Closed;

    public string Title => ChangesNameOnly ? "Rename the round" : "Change the set-up";

    public void OnGet()
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
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ChangesNameOnly)
        {
            Input = Input with { Invited = Round.Invited?.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }

        if ((Round.IsLocked || ChangesNameOnly) && !Request.Form.ContainsKey("Input.Mode"))
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
        var agencies = AgencyList.Parse(Input.Agencies, Round.Agencies);
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
