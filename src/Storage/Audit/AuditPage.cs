using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;

namespace BeyondBoundaries.Storage.Audit;

/// <summary>A page of the audit trail.</summary>
/// <param name="Entries">Its lines, newest first.</param>
/// <param name="Page">Which it is, from 1.</param>
/// <param name="Total">How many lines there are on all pages.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, int Page, int Total)
{
    /// <summary>How many pages there are, at least one.</summary>
    public int Pages => ComputePageCount(Total);

    /// <summary>The partnership’s name; empty where it is everything.</summary>
    public string Partnership { get; init; } = "";

    /// <summary>The rounds to choose from, newest first.</summary>
    public IReadOnlyList<(RoundId Id, string Name)> Rounds { get; init; } = [];

    internal static int ComputePageCount(int total) =>
        Math.Max(1, (total + AuditSearch.PageLength - 1) / AuditSearch.PageLength);
}
