using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;

namespace BeyondBoundaries.Storage.Audit;

/// <summary>A search of the audit trail.</summary>
/// <param name="Round">The round to show entries for; null for all.</param>
/// <param name="Act">The kind of act to show; null for all.</param>
/// <param name="Page">The page number, from 1. A number past the last page shows the last page.</param>
public sealed record AuditSearch(RoundId? Round = null, AuditAct? Act = null, int Page = 1)
{
    /// <summary>The number of entries on a page.</summary>
    public const int PageLength = 50;
}
