using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Report;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>Results as a file to download.</summary>
internal static class ResultsFile
{
    public static FileContentResult Of(RoundResults results, ReportDetails details, string format, Plan? plan = null)
    {
        using var file = new MemoryStream();
        switch (format)
        {
            case "html":
                file.Write(Encoding.UTF8.GetBytes(HtmlReport.Text(results, details, plan)));
                break;
            case "csv":
                ResultsCsv.Write(results, file);
                break;
            default:
                ResultsJson.Write(results, file);
                break;
        }

        return new(file.ToArray(), ContentType(format)) { FileDownloadName = $"{details.Round} results.{format}" };
    }

    private static string ContentType(string format) => format switch
    {
        "html" => "text/html; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
