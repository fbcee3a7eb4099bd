using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;

namespace BeyondBoundaries.Storage.Audit;

/// <summary>Which lines of the audit trail somebody wants to see.</summary>
/// <param name="Round">Of one round; null for all.</param>
/// <param name="Act">Of one kind; null for all.</param>
/// <param name="Page">The page, from 1; what is past the last shows the last.</param>
public sealed record AuditSearch(RoundId? Round = null, AuditAct? Act = null, int Page = 1)
{
    /// <summary>So many lines stand on a page.</summary>
    public const int PageLength = 50;
}
