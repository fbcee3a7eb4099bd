using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Forms;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Changing what a round was set up with. Who sees what, and the agencies, only until somebody has joined.</summary>
public sealed class SetUpModel(RoundStore store) : RoundInputPage, IRoundPage
{
    public RoundDetails Round => HttpContext.RoundContext().Round;

    /// <summary>The version that the form begins from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>What another facilitator has saved since this page was opened; null without a conflict.</summary>
    public RoundDetails? Elsewhere { get; private set; }

    public IActionResult OnGet()
    {
        Version = Round.SetUpVersion;
        Input = new()
        {
            Name = Round.Name,
            Invited = Round.Invited?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Mode = ModeWords.Name(Round.Confidentiality.Mode),
            MinimumGroup = $"{Round.Confidentiality.MinimumGroup}",
            Agencies = string.Join('\n', Round.Agencies),
        };
        return Round.HasResults ? LocalRedirect(Links.Round(Round.Id)) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Round.IsLocked && !Request.Form.ContainsKey("Input.Mode"))
        {
            // The form does not ask for what is locked.
            Input = Input with
            {
                Mode = ModeWords.Name(Round.Confidentiality.Mode),
                MinimumGroup = $"{Round.Confidentiality.MinimumGroup}",
                Agencies = string.Join('\n', Round.Agencies),
            };
        }

        var setup = Input.Read();
        var agencies = AgencyList.From(Input.Agencies);
        ModelState.Add(setup.Problems.Concat(agencies.Problems));
        if (!setup.Is(out var round) || !agencies.Is(out var names))
        {
            return Page();
        }

        var changed = await store.Change(User.Account(), Round.Id, round, names, Version, HttpContext.RequestAborted);
        if (changed.Is(out _))
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        await HttpContext.ReadRoundAgain();
        if (changed.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }])
        {
            ModelState.Add(changed.Problems);
            return Page();
        }

        (Elsewhere, Version) = (Round, Round.SetUpVersion);
        return this.Conflict(nameof(Version), "the set-up");
    }
}
