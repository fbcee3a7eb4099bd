using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests every results file that a facilitator can download.</summary>
public sealed class ResultsFilesTests(SharedApplication shared)
{
    [Theory]
    [InlineData(ConfidentialityMode.Confidential, false)]
    [InlineData(ConfidentialityMode.Anonymous, false)]
    [InlineData(ConfidentialityMode.Open, true)]
    public async Task Files_OfARound_AreWhatTheySay_AndNamesAreInThoseOfAnOpenOneAlone(
        ConfidentialityMode mode,
        bool names
    )
    {
        await using var room = await Room.In(shared, mode);
        await room.People(1, 2, 3, 4, 5, 3);
        await room.Reveal(Ballot.Enablers);
        using var facilitator = await SignedInClient.To(room);

        foreach (
            var (format, kind, holds) in new[]
            {
                (
                    "docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "word/document.xml"
                ),
                (
                    "pptx",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "ppt/presentation.xml"
                ),
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"),
                ("ods", "application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
                ("zip", "application/zip", "README.txt"),
            }
        )
        {
            var file = await Take(facilitator, room, format, kind);
            using var zip = new ZipArchive(new MemoryStream(file));
            Assert.Contains(holds, zip.Entries.Select(entry => entry.FullName));
            var named = Texts(zip).Any(text => text.Contains("Person 3", StringComparison.Ordinal));
            // The board paper and the slides do not name participants in any mode.
            Assert.Equal((names && format is not ("docx" or "pptx"), format), (named, format));
        }

        foreach (
            var (format, kind, begins) in new[]
            {
                ("html", "text/html", "<!DOCTYPE html>"),
                ("csv", "text/csv", "\uFEFFid,kind,"),
                ("json", "application/json", "{"),
            }
        )
        {
            var text = Encoding.UTF8.GetString(await Take(facilitator, room, format, kind));
            Assert.StartsWith(begins, text, StringComparison.Ordinal);
        }

        using var paper = await facilitator.Get($"{room.Path}/results.docx");
        Assert.EndsWith(
            " board paper.docx",
            paper.Content.Headers.ContentDisposition!.FileName!.Trim('"'),
            StringComparison.Ordinal
        );
        using var people = await facilitator.Get($"{room.Path}/results.people.csv");
        Assert.Equal(names ? HttpStatusCode.OK : HttpStatusCode.NotFound, people.StatusCode);
        using var other = await facilitator.Get($"{room.Path}/results.exe");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Pdf_OfTheReport_IsTaggedAndInItsLanguage()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5, 3);
        await room.Reveal(Ballot.Enablers);
        using var facilitator = await SignedInClient.To(room);

        var pdf = Encoding.Latin1.GetString(await Take(facilitator, room, "pdf", "application/pdf"));

        Assert.StartsWith("%PDF-1.", pdf, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", pdf, StringComparison.Ordinal);
        Assert.Contains("/Lang", pdf, StringComparison.Ordinal);
        Assert.Contains("%%EOF", pdf[^32..], StringComparison.Ordinal);
        AssertIsAccessible(pdf);
    }

    /// <summary>Checks some of the PDF/UA-1 requirements for the structure of a file.</summary>
    private static void AssertIsAccessible(string pdf)
    {
        Assert.Contains("/DisplayDocTitle true", pdf, StringComparison.Ordinal);
        Assert.Contains("/Marked true", pdf, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", pdf, StringComparison.Ordinal);
        Assert.Contains("<dc:title>", pdf, StringComparison.Ordinal);
        Assert.Contains("<rdf:li>en-GB</rdf:li>", pdf, StringComparison.Ordinal);
        var figures = Regex.Matches(pdf, "<<[^<>]*/S /Figure.*?>>\\s*endobj", RegexOptions.Singleline);
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Contains("/Alt", figure.Value, StringComparison.Ordinal));
        // The last cross-reference table gives the correct positions of the metadata and of the catalogue that refers
        // to it.
        var table = int.Parse(Regex.Match(pdf, "startxref\n([0-9]+)\n%%EOF\n$").Groups[1].Value, null);
        Assert.StartsWith("xref\n", pdf[table..], StringComparison.Ordinal);
        var root = Regex.Match(pdf[table..], "/Root ([0-9]+) 0 R").Groups[1].Value;
        var at = int.Parse(Regex.Match(pdf[table..], $"\n{root} 1\n([0-9]{{10}}) ").Groups[1].Value, null);
        Assert.StartsWith($"{root} 0 obj\n<</Type /Catalog", pdf[at..], StringComparison.Ordinal);
        var metadata = Regex.Match(pdf[at..], "/Metadata ([0-9]+) 0 R").Groups[1].Value;
        var there = int.Parse(Regex.Match(pdf[table..], $"\n{metadata} 1\n([0-9]{{10}}) ").Groups[1].Value, null);
        Assert.StartsWith($"{metadata} 0 obj\n<</Type /Metadata", pdf[there..], StringComparison.Ordinal);
    }

    private static async Task<byte[]> Take(SignedInClient facilitator, Room room, string format, string kind)
    {
        using var answer = await facilitator.Get($"{room.Path}/results.{format}");
        Assert.Equal((HttpStatusCode.OK, kind), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Returns the text of all parts of a file, including hidden parts and those in inner zip files.</summary>
    private static IEnumerable<string> Texts(ZipArchive zip)
    {
        foreach (var entry in zip.Entries)
        {
            using var part = new MemoryStream();
            using (var content = entry.Open())
            {
                content.CopyTo(part);
            }

            yield return Encoding.UTF8.GetString(part.ToArray());
            part.Position = 0;
            if (part.Length > 4 && part.GetBuffer().AsSpan(0, 4).SequenceEqual("PK\u0003\u0004"u8))
            {
                using var inner = new ZipArchive(part);
                foreach (var text in Texts(inner))
                {
                    yield return text;
                }
            }
        }
    }
}
