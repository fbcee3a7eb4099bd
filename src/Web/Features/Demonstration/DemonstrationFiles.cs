using System.Collections.Concurrent;
using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Paper;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>
/// The demonstration's files for one day. Each file is created only once that day. Some files depend on the day, such
/// as the plan with its due dates.
/// </summary>
/// <param name="today">The day.</param>
internal sealed class DemonstrationFiles(DateOnly today)
{
    /// <summary>The prefix of the plan's formats, as in <c>plan.csv</c>.</summary>
    public const string Plan = "plan.";

    /// <summary>The prefix of the comparison's formats.</summary>
    public const string Change = "change.";

    /// <summary>The prefix of the region's formats.</summary>
    public const string Region = "region.";

    /// <summary>The paper sheets that people write their scores on.</summary>
    public const string Sheets = "sheets.html";

    /// <summary>The paper sheets in large print.</summary>
    public const string LargeSheets = "sheets-large.html";

    private readonly ConcurrentDictionary<string, FileContentResult> made = new(StringComparer.Ordinal);

    private readonly ResultsContent content = new(
        DemonstrationRound.Results,
        Details: DemonstrationRound.Details with
        {
            Made = today,
            NextRound = DemonstrationRound.NextName,
        },
        Plan: DemonstrationPlan.Create(today).Plan
    );

    public DateOnly Day { get; } = today;

    /// <summary>The report as HTML, from which its PDF is created.</summary>
    public string Report => HtmlReport.RenderDocument(content.Results, content.Details, content.Plan, content.Trend);

    /// <summary>The name of the report's PDF file.</summary>
    public string PdfName => $"{ResultsExports.GetFileName(content.Details, ResultsExports.Html.FileTitle)}.pdf";

    /// <summary>Finds the file in this format; null if the demonstration has no such file.</summary>
    public FileContentResult? Find(string format) =>
        made.TryGetValue(format, out var known) ? known
        : Create(format) is { } file ? made.GetOrAdd(format, file)
        : null;

    /// <summary>
    /// Stores a file that was created elsewhere, unless a file in that format is already stored; returns the stored
    /// file.
    /// </summary>
    public FileContentResult Keep(string format, FileContentResult file) => made.GetOrAdd(format, file);

    private FileContentResult? Create(string format) =>
        format switch
        {
            _ when format.StartsWith(Plan, StringComparison.Ordinal) => ExportFile.Create(
                PlanExports.Find(format[Plan.Length..]),
                new(content.Plan!, DemonstrationRound.Framework, DemonstrationRound.Details.Partnership),
                Name("plan")
            ),
            _ when format.StartsWith(Change, StringComparison.Ordinal) => ExportFile.Create(
                ComparisonExports.Find(format[Change.Length..]),
                new(
                    new RoundTrend(
                        DemonstrationRound.FirstName,
                        DemonstrationRound.NextName,
                        DemonstrationRound.Comparison
                    ),
                    DemonstrationRound.Framework,
                    DemonstrationRound.Details.Partnership
                ),
                Name($"{DemonstrationRound.FirstName} to {DemonstrationRound.NextName}")
            ),
            _ when format.StartsWith(Region, StringComparison.Ordinal) => ExportFile.Create(
                RegionExports.Find(format[Region.Length..]),
                DemonstrationRegion.CreateContent(Day),
                $"{DemonstrationRegion.Name} figures"
            ),
            Sheets => CreateSheets(isLarge: false),
            LargeSheets => CreateSheets(isLarge: true),
            _ when ResultsExports.Find(format) is { } export && export.IsAvailable(content) => ExportFile.Create(
                export,
                content,
                ResultsExports.GetFileName(content.Details, export.FileTitle)
            ),
            _ => null,
        };

    private static FileContentResult CreateSheets(bool isLarge) =>
        ExportFile.Create(
            Encoding.UTF8.GetBytes(
                PaperGrid.RenderDocument(DemonstrationRound.Framework, new() { LargePrint = isLarge })
            ),
            ContentTypes.Html,
            Name(isLarge ? "paper sheets in large print.html" : "paper sheets.html")
        );

    private static string Name(string what) => $"{DemonstrationRound.Details.Partnership} {what}";
}
