using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;

namespace BeyondBoundaries.Storage.Audit;

/// <summary>A page of the audit trail.</summary>
/// <param name="Entries">The entries on this page, newest first.</param>
/// <param name="Page">The page number, from 1.</param>
/// <param name="Total">The number of entries on all pages.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, int Page, int Total)
{
    /// <summary>The number of pages, at least one.</summary>
    public int Pages => ComputePageCount(Total);

    /// <summary>The partnership's name; empty if the page covers all partnerships.</summary>
    public string Partnership { get; init; } = "";

    /// <summary>
    /// The rounds to choose from: drafts, then other rounds, with the most recently opened first. The list is empty if
    /// the page covers all partnerships.
    /// </summary>
    public IReadOnlyList<(RoundId Id, string Name)> Rounds { get; init; } = [];

    internal static int ComputePageCount(int total) =>
        Math.Max(1, (total + AuditSearch.PageLength - 1) / AuditSearch.PageLength);
}
