using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Members;

/// <summary>A partnership's members and invitations.</summary>
public sealed class IndexModel(MemberQueries queries, TimeProvider time) : MembersPage(queries, time)
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>
    /// The page to go back to. It depends on the user's role, because not every administrator is a member.
    /// </summary>
    public (string Href, string Text) Back =>
        HttpContext.GetAccess().Role == MemberRole.Facilitator
            ? (Links.Partnership(Partnership.Id), Partnership.Name)
            : (Links.Administration, "Administration");
}
