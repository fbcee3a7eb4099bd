using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>
/// Accepts the region invitation that the user has opened, on behalf of a partnership or for the user themselves.
/// </summary>
public sealed class AcceptInvitationModel(
    RegionQueries queries,
    AreaQueries areas,
    RegionInvitationStore store,
    TimeProvider time
) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public RegionInvitation Invitation { get; private set; } = null!;

    /// <summary>
    /// The partnerships that the user facilitates, sorted by name; empty if the invitation is for a person.
    /// </summary>
    public IReadOnlyList<FacilitatedPartnership> Partnerships { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        Input = new() { Partnership = Partnerships is [var only] ? $"{only.Id.Value}" : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Find())
        {
            return NotFound();
        }

        var chosen = Partnerships.FirstOrDefault(one => $"{one.Id.Value}" == Input.Partnership)?.Id;
        if (Invitation.ForArea && chosen is null)
        {
            ModelState.AddModelError("Input.Partnership", "Select a partnership");
            return Page();
        }

        var accepted = await store.Accept(
            User.GetAccountId(),
            InvitationCookie.Read(HttpContext),
            Invitation.ForArea ? chosen : null,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (!accepted.TryGetValue(out var region))
        {
            return NotFound();
        }

        InvitationCookie.Delete(HttpContext);
        return LocalRedirect(
            Invitation.ForArea && chosen is { } partnership
                ? RegionLinks.Share(partnership, region)
                : RegionLinks.Region(region)
        );
    }

    private async Task<bool> Find()
    {
        var found = await queries.FindInvitation(
            InvitationCookie.Read(HttpContext),
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        Invitation = found!;
        Partnerships = found is { ForArea: true }
            ? await areas.ListFacilitated(User.GetAccountId(), HttpContext.RequestAborted)
            : [];
        return found is not null;
    }

    public sealed record Form
    {
        public string? Partnership { get; init; }
    }
}
