using System.Text;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Ods;
using BeyondBoundaries.Documents.OpenXml.Docx;
using BeyondBoundaries.Documents.OpenXml.Pptx;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Exports;

/// <summary>The formats in which a round's results can be downloaded.</summary>
public static class ResultsExports
{
    /// <summary>The report as an HTML page. The PDF is created from this page.</summary>
    public static ExportFormat<ResultsContent> Html { get; } =
        new(
            "html",
            ContentTypes.Html,
            "Report to read and print (HTML)",
            (content, file) =>
                file.Write(
                    Encoding.UTF8.GetBytes(
                        HtmlReport.RenderDocument(content.Results, content.Details, content.Plan, content.Trend)
                    )
                )
        )
        {
            FileTitle = "report",
            ArchiveName = "report.html",
            Description = "The whole report, to open in a browser or to print.",
        };

    /// <summary>Every participant's answers and notes by name, in open mode.</summary>
    public static ExportFormat<ResultsContent> People { get; } =
        new(
            "people.csv",
            ContentTypes.Csv,
            "Everyone’s answers and notes, by name (CSV)",
            (content, file) => ResponsesCsv.Write(content.ResponsesOrNone, file)
        )
        {
            FileTitle = "scores by person",
            ArchiveName = "responses.csv",
            Description = "Everyone’s answers and notes by name, with one row per person.",
            IsAvailable = content => content.Results.Confidentiality.Mode == ConfidentialityMode.Open,
        };

    /// <summary>Every format, in the order in which pages list them.</summary>
    public static IReadOnlyList<ExportFormat<ResultsContent>> All { get; } =
    [
        new(
            "docx",
            ContentTypes.Docx,
            "Board paper (Word)",
            (content, file) =>
                BoardPaper.Write(content.Results, file, content.Details, content.Plan, content.Trend, content.Theme)
        )
        {
            FileTitle = "board paper",
            ArchiveName = "board paper.docx",
            Description = "The paper for the board: a page for making decisions, then the evidence.",
            IsCompressed = true,
        },
        new(
            "pptx",
            ContentTypes.Pptx,
            "Slides (PowerPoint)",
            (content, file) =>
                BoardSlides.Write(content.Results, file, content.Details, content.Plan, content.Trend, content.Theme)
        )
        {
            FileTitle = "slides",
            ArchiveName = "slides.pptx",
            Description = "The content of the board paper as a short set of slides, with speaker notes.",
            IsCompressed = true,
        },
        Html,
        new(
            "xlsx",
            ContentTypes.Xlsx,
            "Workbook with radar diagrams (Excel)",
            (content, file) =>
                ResultsWorkbook.Write(
                    content.Results,
                    content.ResponsesOrNone,
                    file,
                    content.Details,
                    content.Trend,
                    content.Plan
                )
        )
        {
            ArchiveName = "results.xlsx",
            Description = "The figures as a workbook, with formulas and radar diagrams.",
            IsCompressed = true,
        },
        new(
            "ods",
            ContentTypes.Ods,
            "Figures as an OpenDocument spreadsheet",
            (content, file) => ResultsSpreadsheet.Write(content.Results, file, content.Details)
        )
        {
            ArchiveName = "results.ods",
            Description = "The figures as an OpenDocument spreadsheet.",
        },
        new(
            "csv",
            ContentTypes.Csv,
            "Figures, for a spreadsheet (CSV)",
            (content, file) => ResultsCsv.Write(content.Results, file)
        )
        {
            ArchiveName = "results.csv",
            Description = "The figures as a table in plain text, with one row per item.",
        },
        new(
            "json",
            ContentTypes.Json,
            "Figures, for other software (JSON)",
            (content, file) => ResultsJson.Write(content.Results, file, content.Details, content.Plan)
        )
        {
            ArchiveName = "results.json",
            Description = "Every figure, note and decision, in a format that other programs can read.",
        },
        People,
        new("zip", ContentTypes.Zip, "Everything in one file (zip)", RoundArchive.Write) { FileTitle = "all files" },
    ];

    /// <summary>
    /// Returns a file's name, such as “Testshire Autumn 2026 board paper”. Parts that are not known are left out. The
    /// names of the partnership and the round are shortened if they are long. In these names, a hyphen replaces each
    /// character that some systems do not allow in file names.
    /// </summary>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="title">The end of the name, such as “board paper” or “report.html”.</param>
    public static string GetFileName(ReportDetails? details, string title) =>
        string.Join(
                ' ',
                new[] { Shorten(details?.Partnership), Shorten(details?.Round), title }.Where(part => part.Length > 0)
            )
            .TrimStart('.', ' ');

    /// <summary>
    /// Shortens a name, so that the whole file name fits into the 255 bytes that most file systems allow. Replaces
    /// characters that some systems do not allow.
    /// </summary>
    private static string Shorten(string? name)
    {
        const int most = 80;
        var (text, bytes) = (new StringBuilder(), 0);
        foreach (var letter in (name ?? "").EnumerateRunes())
        {
            bytes += letter.Utf8SequenceLength;
            if (bytes > most)
            {
                break;
            }

            text.Append(IsAllowed(letter) ? letter.ToString() : "-");
        }

        return text.ToString().Trim();
    }

    private static bool IsAllowed(Rune letter) =>
        !Rune.IsControl(letter)
        && (letter.Value > 127 || !"\"*/:<>?\\|".Contains((char)letter.Value, StringComparison.Ordinal));

    /// <summary>Finds a format by its name; null when there is none.</summary>
    public static ExportFormat<ResultsContent>? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
