using System.Text;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Report;
using BeyondBoundaries.Documents.Xlsx;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Results as a file to download.</summary>
internal static class ResultsFile
{
    /// <summary>The content type of a workbook.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Every person's scores.</summary>
    public const string PeopleFormat = "people.csv";

    /// <summary>The file; null when the mode has no such file.</summary>
    public static FileContentResult? Of(TakeAway what, string format)
    {
        var (results, responses, details, plan) = what;
        if (format == PeopleFormat && results.Confidentiality.Mode != ConfidentialityMode.Open)
        {
            return null;
        }

        using var file = new MemoryStream();
        switch (format)
        {
            case "html":
                file.Write(Encoding.UTF8.GetBytes(HtmlReport.Text(results, details, plan)));
                break;
            case "xlsx":
                ResultsWorkbook.Write(results, responses ?? new(results.Framework, [], [], []), file, details);
                break;
            case "csv":
                ResultsCsv.Write(results, file);
                break;
            case PeopleFormat:
                PeopleCsv.Write(results, file);
                break;
            default:
                ResultsJson.Write(results, file);
                break;
        }

        return Download(file, format, $"{details.Round} results");
    }

    /// <summary>What was written, to download.</summary>
    public static FileContentResult Download(MemoryStream file, string format, string name) =>
        new(file.ToArray(), ContentType(format)) { FileDownloadName = $"{name}.{format}" };

    private static string ContentType(string format) => format switch
    {
        "html" => "text/html; charset=utf-8",
        "xlsx" => Workbook,
        "csv" or PeopleFormat => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
