using System.IO.Compression;
using System.Net;
using System.Text;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.OpenXml.Xlsx;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that malicious files, sent like any other file, are refused with a reason. The application uses a limited
/// amount of memory, and stores nothing from the files.
/// </summary>
public sealed class HostileUploadTests
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>
    /// The maximum memory, in bytes, that the application may use in total while it receives several files at once.
    /// </summary>
    private const long MostMemory = 900 * Megabyte;

    private static readonly byte[] Good = Blank();

    /// <summary>For each file: its name, its content, and part of the reason for refusing it.</summary>
    private static readonly (string Name, byte[] File, string Reason)[] Files =
    [
        ("picture.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "neither"),
        ("truncated.xlsx", Good[..(Good.Length / 2)], "damaged"),
        ("entries.xlsx", Entries(60_000), "60,000 files"),
        ("more-entries.xlsx", Entries(100_000), "zip directory"),
        (
            "bomb.xlsx",
            WithSheet(
                "<worksheet>",
                Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string('\t', 500) + "<a/>", 20))),
                60_000
            ),
            "unpacked"
        ),
        (
            "entity.xlsx",
            WithSheet("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>"),
            "contains a DTD"
        ),
        (
            "laughs.xlsx",
            WithSheet(
                "<!DOCTYPE w [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
                    + "\"&b;&b;&b;&b;&b;&b;\">]><worksheet>&c;</worksheet>"
            ),
            "contains a DTD"
        ),
        ("nested.zip", Zip(("inner.zip", Entries(1_000))), "not an Excel workbook"),
        ("endless.csv", [.. "participant,agency,1.1\n"u8, .. Enumerable.Repeat((byte)'x', (int)(20 * Megabyte))], ""),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_MadeToHurt_AreRefusedInLittleMemory()
    {
        await using var application = await RunningApplication.StartProcess();
        await using var room = await Room.In(application);
        using var facilitator = await HttpVisitor.SignedIn(application, room.Facilitator);
        var path = $"{room.Path}/workbooks";
        foreach (var (name, file, reason) in Files)
        {
            using var answer = await facilitator.Send($"{path}?handler=Read", path, "Input.File", file, name);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
            Assert.Equal((name, HttpStatusCode.BadRequest), (name, answer.StatusCode));
            Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
            Assert.True(
                page.Contains(reason, StringComparison.Ordinal),
                $"{name}: {page[page.IndexOf("govuk-error-summary__list", StringComparison.Ordinal)..][..600]}"
            );
            Assert.DoesNotContain("root:", page, StringComparison.Ordinal);
        }

        // Sends every file twice, all at the same time, as an attacker would.
        var together = await Task.WhenAll(
            Files
                .Concat(Files)
                .Select(file => facilitator.Send($"{path}?handler=Read", path, "Input.File", file.File, file.Name))
        );
        Assert.All(
            together,
            answer => Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests)
        );
        Assert.InRange(application.MaxMemory, 1, MostMemory);

        // The application still works, and nothing was stored.
        using var good = await facilitator.Send(
            $"{path}?handler=Read",
            path,
            "Input.File",
            "participant,agency,1.1\nP1,,4\n"u8.ToArray(),
            "good.csv"
        );
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
        Assert.Equal(0, (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Joined);
    }

    [Fact]
    public async Task Files_LargerThanAnyIs_AreNotEvenRead()
    {
        await using var application = await RunningApplication.StartProcess();
        await using var room = await Room.In(application);
        using var facilitator = await HttpVisitor.SignedIn(application, room.Facilitator);
        var path = $"{room.Path}/workbooks";
        var token = await facilitator.Token(path);

        // If the request states its length, the file is refused immediately, with a page that says why.
        using var announced = new MultipartFormDataContent();
        announced.Add(new StringContent(token), "__RequestVerificationToken");
        announced.Add(new ByteArrayContent(new byte[WorkbookReader.MaxBytes + Megabyte]), "Input.File", "large.xlsx");
        using var refused = await facilitator.Ask("POST", $"{path}?handler=Read", announced);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains(
            "larger than this page accepts",
            await refused.Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal
        );

        // A request that does not state its length is cut off at the limit.
        using var endless = new MultipartFormDataContent();
        endless.Add(new StringContent(token), "__RequestVerificationToken");
        endless.Add(new StreamContent(new Endless(200 * Megabyte)), "Input.File", "endless.xlsx");
        var status = await Status(facilitator, $"{path}?handler=Read", endless);
        Assert.True(status is null or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{status}");

        // Other forms accept only much smaller requests.
        using var form = new ByteArrayContent(new byte[2 * Megabyte]);
        form.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        using var small = await facilitator.Ask("POST", $"{room.Path}/set-up", form);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, small.StatusCode);
        Assert.InRange(application.MaxMemory, 1, MostMemory);
    }

    /// <summary>Returns the status of the response; null when the connection was cut.</summary>
    private static async Task<HttpStatusCode?> Status(HttpVisitor facilitator, string path, HttpContent content)
    {
        try
        {
            using var answer = await facilitator.Ask("POST", path, content);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static byte[] Blank()
    {
        using var file = new MemoryStream();
        BlankWorkbook.Write(ShippedFrameworks.Catalogue.Current, ["ABCDEFGH"], file, new("Partnership", "Round"));
        return file.ToArray();
    }

    /// <summary>Creates a copy of a valid workbook with a different first sheet.</summary>
    /// <param name="xml">The beginning of the sheet.</param>
    /// <param name="rest">The bytes that are repeated after the beginning.</param>
    /// <param name="times">How many times they are repeated.</param>
    private static byte[] WithSheet(string xml, byte[]? rest = null, int times = 0)
    {
        using var file = new MemoryStream();
        file.Write(Good);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Write(Encoding.UTF8.GetBytes(xml));
            for (var time = 0; time < times; time++)
            {
                sheet.Write(rest);
            }
        }

        return file.ToArray();
    }

    private static byte[] Entries(int count) =>
        Zip([.. Enumerable.Range(0, count).Select(number => ($"f{number}", Array.Empty<byte>()))]);

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    /// <summary>A stream of zeros that does not state its length.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(left, count);
            Array.Clear(buffer, offset, read);
            left -= read;
            return read;
        }

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
