using System.Collections.Concurrent;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>The files of the demonstration on a day. Each is made once. The plan's due dates depend on the day.</summary>
/// <param name="today">The day.</param>
internal sealed class DemonstrationFiles(DateOnly today)
{
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

    /// <summary>Finds the file in a format; null if the demonstration has none.</summary>
    public FileContentResult? Find(string format) =>
        ResultsExports.Find(format) is { } export && export.IsAvailable(content)
            ? made.GetOrAdd(
                export.Name,
                _ => ExportFile.Create(export, content, ResultsExports.GetFileName(content.Details, export.FileTitle))!
            )
            : null;
}
