using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Regions;

/// <summary>
/// Creates a link that invites a partnership or a person. The link is shown once and works only once.
/// </summary>
public sealed class InviteModel(
    RegionQueries queries,
    RegionInvitationStore store,
    PublicAddress address,
    TimeProvider time
) : RegionPage(queries, time)
{
    public const string Area = "partnership";
    public const string Person = "person";

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The link, once it has been created.</summary>
    public string? Link { get; private set; }

    public bool IsForArea => Input.Kind == Area;

    public AddressReach Reach => address.GetReach(Request);

    public DateTimeOffset Until => Now + MemberStore.InvitationLifetime;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Input = new() { Kind = Area, Secret = MemberStore.CreateToken() };
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        if (Input.Kind is not (Area or Person))
        {
            ModelState.AddModelError("Input.Kind", "Select whether to invite a partnership or a person");
            return Page();
        }

        // The secret comes from the form, so that submitting the form twice creates only one invitation.
        var secret = MemberStore.IsWellFormed(Input.Secret) ? Input.Secret! : MemberStore.CreateToken();
        var invited = await store.Invite(
            Account,
            Region.Id,
            IsForArea,
            Input.Name,
            secret,
            Now,
            HttpContext.RequestAborted
        );
        if (invited.TryGetValue(out _))
        {
            Link = address.CreateAddress(Request, RegionLinks.OpenInvitation(secret));
        }
        else
        {
            ModelState.AddProblems(invited.Problems);
        }

        return Page();
    }

    public sealed record Form
    {
        public string? Kind { get; init; }

        public string? Name { get; init; }

        public string? Secret { get; init; }
    }
}
