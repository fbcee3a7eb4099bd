using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Components;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Members;

/// <summary>
/// The base class for the pages about a partnership's members. Facilitators open these pages from the page about the
/// partnership, and administrators from the Administration page.
/// </summary>
public abstract class MembersPage(MemberQueries queries, TimeProvider time) : PageModel
{
    public PartnershipMembers Partnership { get; private set; } = null!;

    public NavigationLink[] Menu => AccountMenu.Create("", HttpContext.GetAccess());

    protected DateTimeOffset Now => time.GetUtcNow();

    protected async Task<bool> Load(Guid id)
    {
        var found = await queries.Find(User.GetAccountId(), new PartnershipId(id), Now, HttpContext.RequestAborted);
        Partnership = found!;
        return found is not null;
    }
}
