using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>The audit trail of a partnership, for its facilitators.</summary>
public sealed class PartnershipAuditModel(AuditQueries queries) : PageModel
{
    public PartnershipId Id { get; private set; }

    public AuditView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, AuditRequest asked)
    {
        Id = new(id);
        if (await queries.FindPage(User.GetAccountId(), Id, asked.Search, HttpContext.RequestAborted) is not { } found)
        {
            return NotFound();
        }

        View = new(found, asked.Search, Links.Audit(Id));
        return Page();
    }
}
