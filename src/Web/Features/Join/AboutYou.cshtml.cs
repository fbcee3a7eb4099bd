using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Join;

/// <summary>
/// Adds a person to the round. Unless the round is anonymous, first asks for the person's agency, level of work and
/// name.
/// </summary>
public sealed class AboutYouModel(JoinQueries queries, ResponseQueries responses, JoinStore store) : PageModel
{
    private JoinCookie cookie = null!;

    public RoundInvitation Invitation { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsAnonymous => Invitation.Confidentiality.Mode == ConfidentialityMode.Anonymous;

    public bool NeedsName => Invitation.Confidentiality.Mode == ConfidentialityMode.Open;

    /// <summary>
    /// Whether this browser has a place in the previous round that can be linked to a place in this round.
    /// </summary>
    public bool HasEarlier { get; private set; }

    public string Back => Links.JoinNotice;

    /// <summary>The response that this browser can open in the previous round; null if there is none.</summary>
    private ParticipantResponseView? Earlier { get; set; }

    /// <summary>Whether the agency or the level of work is filled in from the previous round.</summary>
    public bool IsFilledIn { get; private set; }

    /// <summary>
    /// Fills in the agency and the level of work for a person who came here from their own task list in the previous
    /// round. Otherwise the form is empty, because several people may share this browser.
    /// </summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
        {
            return LocalRedirect(Links.JoinByCode);
        }

        if (cookie.IsReturning && Earlier is { } earlier && !IsAnonymous)
        {
            Input = new()
            {
                Agency = FindPlace(Invitation.Agencies, earlier.Agency),
                Level = FindPlace(Invitation.Levels, earlier.Level),
            };
            IsFilledIn = Input.Agency is not null || Input.Level is not null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load())
        {
            return LocalRedirect(Links.JoinByCode);
        }

        var newcomer = new JoinRequest(null, null, null, null) { NoticeFingerprint = cookie.NoticeFingerprint };
        if (!IsAnonymous)
        {
            var agency = ListChoice.Parse(
                ModelState,
                "Input.Agency",
                Input.Agency,
                "Select your agency, or “I prefer not to say”"
            );
            var level = ListChoice.Parse(
                ModelState,
                "Input.Level",
                Input.Level,
                "Select strategic or operational, or “I prefer not to say”"
            );
            if (!ModelState.IsValid)
            {
                return Page();
            }

            newcomer = newcomer with
            {
                Agency = agency,
                Level = level,
                Name = Input.Name,
                PreviousReturnToken =
                    Input.SamePerson && Invitation.Previous is { } previous
                        ? ParticipantCookie.Read(HttpContext, previous)
                        : null,
            };
        }

        var result = await store.Join(
            cookie.JoinToken,
            cookie.ReturnToken,
            newcomer,
            cookie.SheetCode,
            HttpContext.RequestAborted
        );
        if (!result.TryGetValue(out var joined))
        {
            if (result.Problems.Any(problem => problem.Code == ProblemCodes.SetUpChanged))
            {
                return LocalRedirect(Links.JoinNotice);
            }

            ModelState.AddProblems(result.Problems);
            return Page();
        }

        ParticipantCookie.Set(HttpContext, joined.Round, joined.ReturnToken);
        JoinCookie.Delete(HttpContext);
        return LocalRedirect(Links.YourLink(joined.Round));
    }

    private async Task<bool> Load()
    {
        cookie = JoinCookie.Read(HttpContext);
        var found = await queries.FindInvitation(cookie.JoinToken, HttpContext.RequestAborted);
        Invitation = found!;
        if (found?.Previous is { } previous && ParticipantCookie.Read(HttpContext, previous) is { } seat)
        {
            var earlier = await responses.Find(previous, seat, HttpContext.RequestAborted);
            HasEarlier = earlier is { Removed: false };
            Earlier = HasEarlier ? earlier : null;
        }

        return found is not null;
    }

    private static string? FindPlace(IReadOnlyList<string> choices, string choice) =>
        choices.ToList().IndexOf(choice) is var place and >= 0 ? $"{place}" : null;

    public sealed record Form
    {
        public string? Agency { get; init; }

        public string? Level { get; init; }

        public string? Name { get; init; }

        public bool SamePerson { get; init; }
    }
}
