using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Features.Import;
using BeyondBoundaries.Web.Security.RateLimiting;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Starts a framework for everyone.</summary>
[InMemoryUpload]
[RequestSizeLimit(MaxFormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxFormBytes, MemoryBufferThreshold = MaxFormBytes)]
[RateLimit(RateLimitKind.Upload)]
public sealed class NewForEveryoneModel(
    FrameworkCatalogue catalogue,
    FrameworkQueries queries,
    FrameworkStore store,
    TimeProvider time
) : NewFrameworkPage(catalogue, queries, store, time)
{
    public override PartnershipId? Partnership => null;

    public override string PartnershipName => "";

    public async Task OnGetAsync() => await LoadFrameworks();

    public async Task<IActionResult> OnPostAsync() => await Create();
}
