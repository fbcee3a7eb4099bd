using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Deletes a framework draft.</summary>
public sealed class DeleteModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    private readonly FrameworkStore frameworks = store;

    public async Task<IActionResult> OnGetAsync(Guid id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var deleted = await frameworks.Delete(Account, Stored.Id, Version, HttpContext.RequestAborted);
        return deleted.TryGetValue(out _) ? LocalRedirect(FrameworkLinks.Index) : await ShowChanged(deleted.Problems);
    }
}
