using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Members;

/// <summary>Who belongs to a partnership, and who is invited.</summary>
public sealed class IndexModel(MemberQueries queries, TimeProvider time) : MembersPage(queries, time)
{
    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    /// <summary>Back to where the one who asks came from: an administrator may not be a member.</summary>
    public (string Href, string Text) Back =>
        HttpContext.GetAccess().Role == MemberRole.Facilitator
            ? (Links.Partnership(Partnership.Id), Partnership.Name)
            : (Links.Administration, "Administration");
}
