using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>What was done anywhere, for administrators.</summary>
public sealed class EverythingModel(AuditQueries queries) : PageModel
{
    public AuditView View { get; private set; } = null!;

    public async Task OnGetAsync(AuditAsked asked) =>
        View = new(await queries.Page(asked.Search, HttpContext.RequestAborted), asked.Search, Links.AuditOfEverything);
}
