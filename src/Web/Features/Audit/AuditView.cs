using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>The audit trail as shown on a page.</summary>
/// <param name="Found">The entries on the page.</param>
/// <param name="Search">The search.</param>
/// <param name="Address">The page's own address; the address of the file is the same, followed by <c>.csv</c>.</param>
public sealed record AuditView(AuditPage Found, AuditSearch Search, string Address)
{
    /// <summary>Whether the page covers all partnerships. If it does, each entry includes its partnership.</summary>
    public bool IsEverything => Found.Partnership.Length == 0;

    public string File => Links.AuditPage($"{Address}.csv", Search with { Page = 1 });

    /// <summary>The acts to choose from, sorted by their descriptions.</summary>
    public static IEnumerable<AuditAct> Acts =>
        Enum.GetValues<AuditAct>().OrderBy(AuditText.Describe, StringComparer.Ordinal);

    public string Count =>
        (Found.Total, Search is { Round: null, Act: null }) switch
        {
            (0, true) => "Nothing has been recorded yet. This page will show what people with accounts do.",
            (0, false) => "No entries match what you selected.",
            (1, _) => "1 entry.",
            var (total, _) when Found.Pages > 1 =>
                $"{total:N0} entries, newest first: page {Found.Page} of {Found.Pages}.",
            var (total, _) => $"{total:N0} entries, newest first.",
        };

    /// <summary>Gets the address of another page of entries for the same search.</summary>
    public string GetPageAddress(int page) => Links.AuditPage(Address, Search with { Page = page });

    /// <summary>Formats the time of an entry, as precisely as it is stored.</summary>
    public static string FormatTime(AuditEntry entry) =>
        AuditText.IsDateOnly(entry.Act)
            ? DateText.FormatDay(entry.At)
            : $"{DateText.FormatDay(entry.At)} at {DateText.FormatTime(entry.At)}";

    public static string DescribePlace(AuditEntry entry, bool isEverything) =>
        string.Join(", ", new[] { isEverything ? entry.Partnership : "", entry.Round }.Where(name => name.Length > 0));
}
