using System.Text;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Archive;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Docx;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Ods;
using BeyondBoundaries.Documents.Pptx;
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

        // Outside mode open no file looks at responses.
        var all = responses ?? new(results.Framework, [], [], []);
        using var file = new MemoryStream();
        switch (format)
        {
            case "html":
                file.Write(Encoding.UTF8.GetBytes(HtmlReport.Text(results, details, plan)));
                break;
            case "xlsx":
                ResultsWorkbook.Write(results, all, file, details);
                break;
            case "docx":
                BoardPaper.Write(results, file, details, plan);
                break;
            case "pptx":
                BoardSlides.Write(results, file, details, plan);
                break;
            case "ods":
                ResultsSpreadsheet.Write(results, file, details);
                break;
            case "zip":
                RoundArchive.Write(results, all, file, details, plan);
                break;
            case "csv":
                ResultsCsv.Write(results, file);
                break;
            case PeopleFormat:
                ResponsesCsv.Write(all, file);
                break;
            default:
                ResultsJson.Write(results, file);
                break;
        }

        return Download(file.ToArray(), format, $"{details.Round} results");
    }

    /// <summary>What was written, to download.</summary>
    public static FileContentResult Download(byte[] file, string format, string name) =>
        new(file, ContentType(format)) { FileDownloadName = $"{name}.{format}" };

    private static string ContentType(string format) => format switch
    {
        "html" => "text/html; charset=utf-8",
        "xlsx" => Workbook,
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "zip" => "application/zip",
        "pdf" => "application/pdf",
        "csv" or PeopleFormat => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
