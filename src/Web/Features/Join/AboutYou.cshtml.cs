using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>Agency and level of work, as far as the mode asks, and then a seat in the round.</summary>
public sealed class AboutYouModel(RoundQueries queries, ResponseQueries responses, ParticipantStore store) : PageModel
{
    private JoinCookie cookie = null!;

    public RoundInvitation Invitation { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsAnonymous => Invitation.Confidentiality.Mode == ConfidentialityMode.Anonymous;

    public bool NeedsName => Invitation.Confidentiality.Mode == ConfidentialityMode.Open;

    /// <summary>Whether this browser opens a place in the round before that can be counted together with this one.</summary>
    public bool HasEarlier { get; private set; }

    public string Back => Links.JoinNotice;

    /// <summary>The form is empty, whoever used this browser before: several people may share it.</summary>
    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : LocalRedirect(Links.JoinByCode);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
        {
            return LocalRedirect(Links.JoinByCode);
        }

        var newcomer = new Newcomer(null, null, null, null) { Promise = cookie.Promise };
        if (!IsAnonymous)
        {
            var agency = Choice.Of(ModelState, "Input.Agency", Input.Agency, "Select your agency, or that you prefer not to say");
            var level = Choice.Of(ModelState, "Input.Level", Input.Level, "Select strategic or operational, or that you prefer not to say");
            if (!ModelState.IsValid)
            {
                return Page();
            }

            newcomer = newcomer with
            {
                Agency = agency,
                Level = level,
                Name = Input.Name,
                PreviousReturnToken = Input.SamePerson && Invitation.Previous is { } previous ? SeatCookie.Of(HttpContext, previous) : null,
            };
        }

        var result = await store.Join(cookie.JoinToken, cookie.ReturnToken, newcomer, cookie.SeatCode, HttpContext.RequestAborted);
        if (!result.Is(out var joined))
        {
            if (result.Problems.Any(problem => problem.Code == ProblemCodes.SetUpChanged))
            {
                return LocalRedirect(Links.JoinNotice);
            }

            ModelState.Add(result.Problems);
            return Page();
        }

        SeatCookie.Give(HttpContext, joined.Round, joined.ReturnToken);
        JoinCookie.Take(HttpContext);
        return LocalRedirect(Links.YourLink(joined.Round));
    }

    private async Task<bool> Load()
    {
        cookie = JoinCookie.Of(HttpContext);
        var found = await queries.ForJoining(cookie.JoinToken, HttpContext.RequestAborted);
        Invitation = found!;
        if (found?.Previous is { } previous && SeatCookie.Of(HttpContext, previous) is { } seat)
        {
            HasEarlier = await responses.Own(previous, seat, HttpContext.RequestAborted) is { Removed: false };
        }

        return found is not null;
    }

    public sealed record Form
    {
        public string? Agency { get; init; }

        public string? Level { get; init; }

        public string? Name { get; init; }

        public bool SamePerson { get; init; }
    }
}
