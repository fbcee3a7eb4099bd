using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>The whole audit trail, for administrators.</summary>
public sealed class FullAuditModel(AuditQueries queries) : PageModel
{
    public AuditView View { get; private set; } = null!;

    public async Task OnGetAsync(AuditRequest asked) =>
        View = new(await queries.FindPage(asked.Search, HttpContext.RequestAborted), asked.Search, Links.FullAudit);
}
