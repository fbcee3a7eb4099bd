using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Components;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Members;

/// <summary>What the pages about the people of a partnership share. Facilitators come from the partnership, administrators from their own page.</summary>
public abstract class MembersPage(MemberQueries queries, TimeProvider time) : PageModel
{
    public PartnershipMembers Partnership { get; private set; } = null!;

    public NavEntry[] Menu => AccountMenu.On("", HttpContext.Access());

    protected DateTimeOffset Now => time.GetUtcNow();

    protected async Task<bool> Load(Guid id)
    {
        var found = await queries.Find(User.Account(), new PartnershipId(id), Now, HttpContext.RequestAborted);
        Partnership = found!;
        return found is not null;
    }
}
