using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Calendar;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Docx;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Ods;
using BeyondBoundaries.Documents.Office;
using BeyondBoundaries.Documents.Pptx;
using BeyondBoundaries.Documents.Report;
using BeyondBoundaries.Documents.Xlsx;

namespace BeyondBoundaries.Documents.Archive;

/// <summary>
/// Writes every file that can be downloaded for a round, in one zip, with an index that describes each.
/// </summary>
public static class RoundArchive
{
    /// <summary>Writes the archive. The same round gives the same bytes.</summary>
    /// <param name="results">The disclosed results.</param>
    /// <param name="responses">The responses behind these results; used only in open mode.</param>
    /// <param name="file">The file to write to.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="plan">The partnership's decisions; null when none are known.</param>
    public static void Write(RoundResults results, ResponseSet responses, Stream file, ReportDetails? details = null, Plan? plan = null)
    {
        var decided = plan is { IsEmpty: false } ? plan : null;
        ArchivedFile[] files = [.. ToRead(results, details, decided), .. Tables(results, responses, details), .. OfPlan(results, details, decided)];
        TimelessZip.Write(file, zip =>
        {
            zip.Add("README.txt", readme => ArchiveReadme.Write(results, details, files, readme));
            foreach (var one in files)
            {
                zip.Add(one.Name, one.Write, one.IsPacked ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
            }
        });
    }

    private static IEnumerable<ArchivedFile> ToRead(RoundResults results, ReportDetails? details, Plan? plan) =>
    [
        new("board-paper.docx", "The paper for the board: a summary page, then the evidence for it.", file => BoardPaper.Write(results, file, details, plan)) { IsPacked = true },
        new("slides.pptx", "The same content as a short slide deck, with notes.", file => BoardSlides.Write(results, file, details, plan)) { IsPacked = true },
        new("report.html", "The whole report, to read in a browser or to print.", file => file.Write(Encoding.UTF8.GetBytes(HtmlReport.Text(results, details, plan)))),
    ];

    private static IEnumerable<ArchivedFile> Tables(RoundResults results, ResponseSet responses, ReportDetails? details)
    {
        yield return new("results.xlsx", "The figures as a workbook, with formulas and radar diagrams.", file => ResultsWorkbook.Write(results, responses, file, details)) { IsPacked = true };
        yield return new("results.ods", "The figures as an OpenDocument spreadsheet.", file => ResultsSpreadsheet.Write(results, file, details)) { IsPacked = true };
        yield return new("results.csv", "The figures as a table in plain text, one row per item.", file => ResultsCsv.Write(results, file));
        yield return new("results.json", "Every figure for other programs.", file => ResultsJson.Write(results, file));
        yield return new("results.schema.json", "The structure of results.json (JSON Schema).", Schema);
        if (results.Confidentiality.Mode == ConfidentialityMode.Open)
        {
            yield return new("responses.csv", "Everyone’s scores and notes by name, one row per person.", file => ResponsesCsv.Write(responses, file));
        }
    }

    private static IEnumerable<ArchivedFile> OfPlan(RoundResults results, ReportDetails? details, Plan? plan)
    {
        if (plan is null)
        {
            yield break;
        }

        yield return new("plan.csv", "Your priorities and actions as a table.", file => PlanCsv.Write(plan, results.Framework, file));
        if (plan.Dated.Any())
        {
            yield return new("plan.ics", "The open actions that have a due date, for a calendar.", file => PlanCalendar.Write(plan, results.Framework, $"{details?.Partnership ?? results.Framework.Definition.Title}: plan", file));
        }
    }

    private static void Schema(Stream file)
    {
        using var schema = typeof(RoundArchive).Assembly.GetManifestResourceStream("results.schema.json")!;
        schema.CopyTo(file);
    }
}
