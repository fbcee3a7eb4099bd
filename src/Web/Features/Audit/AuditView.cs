using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Audit;

/// <summary>The audit trail as a page shows it.</summary>
/// <param name="Found">The lines.</param>
/// <param name="Search">What was asked for.</param>
/// <param name="Address">The page's own address; the file's is the same with <c>.csv</c>.</param>
public sealed record AuditView(AuditPage Found, AuditSearch Search, string Address)
{
    /// <summary>Whether it is everything, so that each line names its partnership.</summary>
    public bool IsEverything => Found.Partnership.Length == 0;

    public string File => Links.AuditPage($"{Address}.csv", Search with { Page = 1 });

    /// <summary>The acts to choose from, by their words.</summary>
    public static IEnumerable<AuditAct> Acts =>
        Enum.GetValues<AuditAct>().OrderBy(AuditText.Describe, StringComparer.Ordinal);

    public string Count =>
        (Found.Total, Search is { Round: null, Act: null }) switch
        {
            (0, true) => "Nothing has been recorded yet. Every change made with an account will appear here.",
            (0, false) => "No entries match.",
            (1, _) => "1 entry.",
            var (total, _) when Found.Pages > 1 =>
                $"{total:N0} entries, newest first: page {Found.Page} of {Found.Pages}.",
            var (total, _) => $"{total:N0} entries, newest first.",
        };

    /// <summary>The address of another page of the same search.</summary>
    public string GetPageAddress(int page) => Links.AuditPage(Address, Search with { Page = page });

    /// <summary>When, as exactly as it is kept.</summary>
    public static string FormatTime(AuditEntry entry) =>
        AuditText.IsDateOnly(entry.Act)
            ? DateText.FormatDay(entry.At)
            : $"{DateText.FormatDay(entry.At)} at {DateText.FormatTime(entry.At)}";

    public static string DescribePlace(AuditEntry entry, bool isEverything) =>
        string.Join(", ", new[] { isEverything ? entry.Partnership : "", entry.Round }.Where(name => name.Length > 0));
}
