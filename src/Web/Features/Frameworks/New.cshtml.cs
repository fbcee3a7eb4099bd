using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Web.Features.Import;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Starts a framework for a partnership.</summary>
[InMemoryUpload]
[RequestSizeLimit(MaxFormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxFormBytes, MemoryBufferThreshold = MaxFormBytes)]
[RateLimit(RateLimitKind.Upload)]
public sealed class NewModel(
    FrameworkCatalogue catalogue,
    FrameworkQueries queries,
    FrameworkStore store,
    MemberQueries members,
    TimeProvider time
) : NewFrameworkPage(catalogue, queries, store, time)
{
    private readonly TimeProvider clock = time;
    private PartnershipId partnership;
    private string name = "";

    public override PartnershipId? Partnership => partnership;

    public override string PartnershipName => name;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        await LoadFrameworks();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id) => await Load(id) ? await Create() : NotFound();

    private async Task<bool> Load(Guid id)
    {
        partnership = new(id);
        var found = await members.Find(User.GetAccountId(), partnership, clock.GetUtcNow(), HttpContext.RequestAborted);
        name = found?.Name ?? "";
        return found is not null;
    }
}
