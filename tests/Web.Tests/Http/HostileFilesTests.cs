using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests every file that can be downloaded from a site where all text is hostile. No text in a file runs, becomes a
/// formula or begins a new element.
/// </summary>
public sealed partial class HostileFilesTests(WholeSite site) : IClassFixture<WholeSite>
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>Every property that our calendars use.</summary>
    private static readonly string[] CalendarProperties =
    [
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "METHOD",
        "X-WR-CALNAME",
        "NAME",
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "DESCRIPTION",
        "STATUS",
        "TRANSP",
        "CATEGORIES",
        "SEQUENCE",
        "LAST-MODIFIED",
        "CREATED",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_InEveryFormat_HoldTheTextAsText()
    {
        var files = await Files();
        foreach (var kind in new[] { "html", "docx", "pptx", "xlsx", "ods", "csv", "json", "zip", "ics", "pdf" })
        {
            Assert.Contains(files, file => file.Kind == kind);
        }

        Assert.All(files, file => Check(file.Name, file.Kind, file.Content));
        // The files must contain the hostile text, or the checks would prove nothing.
        Assert.Contains(
            files,
            file =>
                file.Kind == "json"
                && Encoding.UTF8.GetString(file.Content).Contains("owned=1", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Trait("Needs", "office")]
    public async Task Sheets_OpenedInLibreOffice_ComputeNothingThatPeopleWrote()
    {
        var sheets = (await Files()).Where(file => file.Kind is "xlsx" or "ods" or "csv").ToList();
        var opened = await LibreOffice.Convert(
            sheets.Index().ToDictionary(file => $"{file.Index}.{file.Item.Kind}", file => file.Item.Content),
            "fods:OpenDocument Spreadsheet Flat XML",
            Cancellation
        );
        var text = 0;
        foreach (var (name, content) in opened)
        {
            foreach (var cell in XDocument.Load(new MemoryStream(content)).Descendants(Table + "table-cell"))
            {
                Assert.False(IsLive(cell.Attribute(Table + "formula")?.Value ?? ""), $"{name}: {cell}");
                Assert.True(cell.Attribute(Office + "value")?.Value != WholeSite.Computed, name);
                Assert.DoesNotContain(WholeSite.Computed, cell.Value, StringComparison.Ordinal);
                text += cell.Value.Contains(WholeSite.Formula, StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(text > 10, $"{text} in {sheets.Count} files");
    }

    /// <summary>
    /// Returns a visitor who may download the file. Because of the rate limit, no single visitor downloads every file.
    /// </summary>
    private HttpVisitor Asker(string address) =>
        address.StartsWith("/demonstration", StringComparison.Ordinal) ? site.Stranger
        : address.StartsWith("/administration/", StringComparison.Ordinal)
        || address.StartsWith("/regions/", StringComparison.Ordinal)
            ? site.Administrator
        : site.Facilitator;

    private async Task<List<(string Name, string Kind, byte[] Content)>> Files()
    {
        var files = new List<(string, string, byte[])>();
        foreach (
            var route in Routes.All.Where(route =>
                route.Pattern.Contains(".{format", StringComparison.Ordinal)
                || route.Pattern.EndsWith(".csv", StringComparison.Ordinal)
            )
        )
        {
            foreach (var address in site.Addresses(route))
            {
                var extension = Path.GetExtension(address.Split('?')[0]);
                using var answer = await Asker(address).Ask("GET", address);
                Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
                var disposition = answer.Content.Headers.ContentDisposition!;
                Assert.Equal("attachment", disposition.DispositionType);
                Assert.Equal(
                    ["filename", "filename*"],
                    disposition.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal)
                );
                Assert.EndsWith(extension, disposition.FileNameStar, StringComparison.Ordinal);
                files.Add((address, extension[1..], await answer.Content.ReadAsByteArrayAsync(Cancellation)));
            }
        }

        return files;
    }

    private static void Check(string name, string kind, byte[] content)
    {
        var text = Encoding.UTF8.GetString(content);
        switch (kind)
        {
            case "html":
                CheckHtml(name, text);
                break;
            case "csv":
                CheckCsv(name, text);
                break;
            case "json":
                using (JsonDocument.Parse(content))
                {
                    break;
                }

            case "ics":
                CheckCalendar(text);
                break;
            case "pdf":
                Assert.DoesNotContain("/JavaScript", Encoding.Latin1.GetString(content), StringComparison.Ordinal);
                break;
            case "svg":
                CheckXml(name, content);
                break;
            default:
                using (var parts = new ZipArchive(new MemoryStream(content)))
                {
                    foreach (var part in parts.Entries)
                    {
                        using var stream = part.Open();
                        using var copy = new MemoryStream();
                        stream.CopyTo(copy);
                        var inner = Path.GetExtension(part.Name).TrimStart('.');
                        Assert.Matches(SafeName(), part.FullName);
                        if (inner is "xml" or "rels")
                        {
                            CheckXml($"{name}/{part.FullName}", copy.ToArray());
                        }
                        else if (kind == "zip" && inner is not "txt" and not "md")
                        {
                            Check($"{name}/{part.FullName}", inner, copy.ToArray());
                        }
                    }
                }

                break;
        }
    }

    private static void CheckXml(string name, byte[] content)
    {
        var document = XDocument.Load(new MemoryStream(content));
        foreach (var element in document.Descendants())
        {
            var written = element.ToString(SaveOptions.DisableFormatting);
            Assert.False(element.Name.LocalName is "script" or "img" or "ddeLink", $"{name}: {written}");
            // Fields in a document, such as page numbers, do not contain any text that people wrote.
            Assert.False(
                element.Name.LocalName is "instrText" or "fldSimple"
                    && (
                        written.Contains("owned", StringComparison.Ordinal)
                        || written.Contains("7000", StringComparison.Ordinal)
                    ),
                $"{name}: {written}"
            );
            Assert.DoesNotContain(
                element.Attributes(),
                attribute =>
                    attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
                    && attribute.Value.Contains("owned", StringComparison.Ordinal)
            );
            Assert.False(element.Name.LocalName is "f" && IsLive(element.Value), $"{name}: {written}");
        }
    }

    /// <summary>Returns whether a formula contains, outside quotation marks, text that people wrote.</summary>
    private static bool IsLive(string formula) =>
        TextInFormula().Replace(formula, "") is var rest
        && (
            rest.Contains("7000", StringComparison.Ordinal)
            || rest.Contains("SUM(1)", StringComparison.Ordinal)
            || rest.Contains("owned", StringComparison.Ordinal)
        );

    private static void CheckHtml(string name, string text)
    {
        var document = new HtmlParser().ParseDocument(text);
        Assert.Empty(document.QuerySelectorAll("script, img, iframe, object, embed, base, link"));
        Assert.All(
            document.All,
            element =>
                Assert.DoesNotContain(
                    element.Attributes,
                    attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                )
        );
        Assert.True(document.Title!.Length > 0, name);
    }

    /// <summary>
    /// Checks that no cell begins in a way that could make a spreadsheet interpret it as a formula.
    /// </summary>
    private static void CheckCsv(string name, string text)
    {
        foreach (Match cell in Cell().Matches(text.TrimStart('\uFEFF')))
        {
            var content = cell.Groups["quoted"].Success
                ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
                : cell.Groups["plain"].Value;
            Assert.False(
                content.Length > 0 && content[0] is '=' or '+' or '@' or '\t' or '\r'
                    || (content.StartsWith('-') && !double.TryParse(content, out _)),
                $"{name}: {content}"
            );
        }
    }

    /// <summary>Checks that, after unfolding, every line is a property that we write.</summary>
    private static void CheckCalendar(string text)
    {
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Contains(line.Split(':', ';')[0], CalendarProperties));
        Assert.All(
            lines.Where(line => line.StartsWith("BEGIN:", StringComparison.Ordinal)),
            line => Assert.True(line is "BEGIN:VCALENDAR" or "BEGIN:VEVENT", line)
        );
        Assert.DoesNotContain(
            lines,
            line => line.Contains('\n', StringComparison.Ordinal) || line.Contains('\r', StringComparison.Ordinal)
        );
    }

    [GeneratedRegex("(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,\"\\r\\n]*))(?:,|\\r\\n|\\n|$)")]
    private static partial Regex Cell();

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"")]
    private static partial Regex TextInFormula();

    [GeneratedRegex(@"^(?!.*\.\.)[\w\[\]][^\\:*?<>|\p{C}\""]*$")]
    private static partial Regex SafeName();
}
