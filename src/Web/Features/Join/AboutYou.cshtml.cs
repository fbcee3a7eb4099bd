using System.Globalization;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>Agency and level of work, and then a seat in the round.</summary>
[AllowAnonymous]
public sealed class AboutYouModel(RoundQueries queries, ParticipantStore store) : PageModel
{
    /// <summary>The choice of not saying.</summary>
    public const string NotStated = "not-stated";

    private string returnToken = "";

    public RoundInvitation Invitation { get; private set; } = null!;

    public string Token { get; private set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : LocalRedirect(Links.Home);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
        {
            return LocalRedirect(Links.Home);
        }

        var agency = Choice("Input.Agency", Input.Agency, "Select your agency, or that you prefer not to say");
        var level = Choice("Input.Level", Input.Level, "Select strategic or operational, or that you prefer not to say");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await store.Join(Token, returnToken, new Newcomer(agency, level, Input.Name, null), cancellation: HttpContext.RequestAborted);
        if (!result.Is(out var joined))
        {
            ModelState.Add(result.Problems);
            return Page();
        }

        SeatCookie.Give(HttpContext, joined.Round, joined.ReturnToken);
        JoinCookie.Take(HttpContext);
        return LocalRedirect(Links.Answer(joined.Round));
    }

    internal static string LevelTitle(string level) => char.ToUpperInvariant(level[0]) + level[1..];

    internal static string LevelHint(string level) => level == RoundSetup.LevelsOfWork[0]
        ? "You decide, plan or commission."
        : "You deliver services, or manage those who do.";

    private int? Choice(string field, string? chosen, string missing)
    {
        if (int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return place;
        }

        if (chosen != NotStated)
        {
            ModelState.AddModelError(field, missing);
        }

        return null;
    }

    private async Task<bool> Load()
    {
        (Token, returnToken) = JoinCookie.Of(HttpContext);
        var found = await queries.ForJoining(Token, HttpContext.RequestAborted);
        Invitation = found!;
        return found is not null;
    }

    public sealed record Form
    {
        public string? Agency { get; init; }

        public string? Level { get; init; }

        public string? Name { get; init; }
    }
}
