using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Audit;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>The search parameters in the address of an audit page. Invalid values are ignored.</summary>
public sealed record AuditRequest
{
    [FromQuery(Name = "round")]
    public string? Round { get; init; }

    [FromQuery(Name = "act")]
    public string? Act { get; init; }

    [FromQuery(Name = "leaf")]
    public string? Leaf { get; init; }

    public AuditSearch Search =>
        new(
            Guid.TryParse(Round, out var round) ? new RoundId(round) : null,
            Enum.TryParse<AuditAct>(Act, out var act) && Enum.IsDefined(act) ? act : null,
            int.TryParse(Leaf, out var leaf) ? leaf : 1
        );
}
