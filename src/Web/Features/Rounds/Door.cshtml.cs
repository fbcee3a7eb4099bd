using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Locking joining, and capping it.</summary>
public sealed class DoorModel(RoundQueries queries, JoiningStore store) : PageModel
{
    public RoundDetails Round { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Input = new()
        {
            Locked = Round.Door.Locked ? "yes" : "no",
            MostPeople = Round.Door.MostPeople?.ToString(CultureInfo.InvariantCulture),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (Input.Locked is not ("yes" or "no"))
        {
            ModelState.AddModelError("Input.Locked", "Choose whether new people can join");
        }

        int? most = null;
        if (!string.IsNullOrWhiteSpace(Input.MostPeople))
        {
            if (int.TryParse(Input.MostPeople.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var people) && people is >= 1 and <= RoundSetup.MostInvited)
            {
                most = people;
            }
            else
            {
                ModelState.AddModelError("Input.MostPeople", $"Most people must be a whole number from 1 to {RoundSetup.MostInvited:N0}, or empty");
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await store.Limit(User.Account(), Round.Id, Input.Locked == "yes", most, HttpContext.RequestAborted);
        return LocalRedirect(Links.Round(Round.Id));
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await queries.Find(User.Account(), new RoundId(id), HttpContext.RequestAborted);
        Round = found!;
        return found is not null;
    }

    public sealed record Form
    {
        public string? Locked { get; init; }

        public string? MostPeople { get; init; }
    }
}
