using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that a filled-in file can be previewed and is imported once, and that files are kept only in memory.
/// </summary>
public sealed class ImportPageTests(SharedApplication shared)
{
    [Fact]
    public async Task File_ReadIn_IsSeenFirstAndThenCountsOnce()
    {
        await using var room = await Room.In(shared, agencies: string.Join('\n', SampleRound.Value.Agencies));
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/workbooks";
        using var csv = new MemoryStream();
        ResponsesWriterOf(csv);

        var preview = await ImportForm.SendFile(facilitator, path, csv.ToArray(), "answers.csv");
        Assert.Equal(HttpStatusCode.Redirect, preview.StatusCode);
        var address = preview.Headers.Location!.OriginalString;
        var seen = await facilitator.Text(address);
        Assert.Contains("22 people would be added. Nothing has been stored yet.", seen, StringComparison.Ordinal);
        Assert.Contains(
            "We left out these columns, because participants are not being asked about them at the moment: 2.3a",
            seen.OneLine(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            0,
            (
                await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
            )!.Joined
        );

        using var done = await facilitator.Post(address, []);
        Assert.Equal(room.Path, done.Headers.Location?.OriginalString);
        Assert.Equal(
            22,
            (await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken))!
                .Enablers!
                .Submitted
        );

        var again = await ImportForm.SendFile(facilitator, path, csv.ToArray(), "answers.csv");
        Assert.Contains(
            "There is nothing new in this file",
            await facilitator.Text(again.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );
        Assert.Equal($"{path}?gone=true", (await facilitator.Get(address)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Workbook_MadeForARound_IsReadBackByItsCodes()
    {
        await using var room = await Room.In(shared, ConfidentialityMode.Anonymous);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/workbooks";

        using var made = await facilitator.Post($"{path}?handler=Make", [("Input.People", "3")], formOf: path);
        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            made.Content.Headers.ContentType?.MediaType
        );
        var workbook = await made.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var blank = await ImportForm.SendFile(facilitator, path, workbook, "blank.xlsx");
        Assert.Contains(
            "Error: ",
            await blank.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        var codes = CodesIn(workbook);
        Assert.Equal(3, codes.Count);
        var filled = System.Text.Encoding.UTF8.GetBytes(
            $"participant,agency,1.1\n{codes[0]},Council early years,4\n{codes[1]},,2\n"
        );
        using var preview = await ImportForm.SendFile(facilitator, path, filled, "filled.csv");
        using var done = await facilitator.Post(preview.Headers.Location!.OriginalString, []);
        Assert.Equal(room.Path, done.Headers.Location?.OriginalString);
        Assert.Equal(
            2,
            (await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken))!
                .Enablers!
                .Submitted
        );
        using var twice = await ImportForm.SendFile(facilitator, path, filled, "filled.csv");
        Assert.Contains(
            "2 people would be left out because their codes have been used",
            await facilitator.Text(twice.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );
        using var one = await ImportForm.SendFile(
            facilitator,
            path,
            System.Text.Encoding.UTF8.GetBytes($"participant,agency,1.1\n{codes[0]},,4\n"),
            "one.csv"
        );
        Assert.Contains(
            "1 person would be left out because their code has been used",
            await facilitator.Text(one.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );
        using var wrong = await facilitator.Post($"{path}?handler=Make", [("Input.People", "many")], formOf: path);
        Assert.Contains(
            "The number of people must be a whole number",
            await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task File_ThatIsMissingOrTooLate_IsRefusedWithItsStatus()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5);
        using var facilitator = await SignedInClient.To(room);
        var path = $"{room.Path}/workbooks";
        using var none = await facilitator.Post($"{path}?handler=Read", [], formOf: path);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);

        await room.Reveal(Ballot.Enablers);
        using var late = await facilitator.Send(
            $"{path}?handler=Read",
            $"{room.Path}/close",
            "Input.File",
            "participant,agency,1.1\nP1,,3\n"u8.ToArray(),
            "late.csv"
        );
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Contains(
            "The scores for the enablers have been revealed",
            await facilitator.Text(path),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Workbooks_OfADraft_WaitUntilTheRoundIsOpen()
    {
        await using var room = await Room.In(shared, draft: true);
        using var facilitator = await SignedInClient.To(room);

        var page = await facilitator.Text($"{room.Path}/workbooks");

        Assert.Contains("when you have opened the round", page, StringComparison.Ordinal);
        Assert.DoesNotContain("have been revealed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AsExcelSavesItInGerman_IsReadWithWhatWasNoticed()
    {
        await using var room = await Room.In(shared, agencies: "Café Kids\n5-11");
        using var facilitator = await SignedInClient.To(room);
        const string table =
            "Antworten;;;;\r\nparticipant;agency;1.1;;working:1.1\r\nP1;CAFE\u0301  "
            + "KIDS;3,0;;a\u0002b\r\nP2;Café Kids;SKIP;;\r\nP3;Café Kids;;;\r\n";

        using var sent = await ImportForm.SendFile(
            facilitator,
            $"{room.Path}/workbooks",
            [.. System.Text.Encoding.Unicode.GetPreamble(), .. System.Text.Encoding.Unicode.GetBytes(table)],
            "answers.csv"
        );
        var address = sent.Headers.Location!.OriginalString;
        var page = WebUtility.HtmlDecode(await facilitator.Text(address));
        using var done = await facilitator.Post(address, []);

        Assert.Contains("2 people would be added", page, StringComparison.Ordinal);
        Assert.Contains("1:1: row 1 is above the header and was ignored", page, StringComparison.Ordinal);
        Assert.Contains("names that look the same were read as one", page, StringComparison.Ordinal);
        Assert.Contains("1 participant has no answers and is not counted: “P3”", page, StringComparison.Ordinal);
        Assert.Contains(
            "3:5: control characters, which cannot be seen, were removed from 1 cell",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(room.Path, done.Headers.Location?.OriginalString);
    }

    [Fact]
    public void EveryPage_ThatTakesAFile_KeepsItInMemory()
    {
        var pages = typeof(Application)
            .Assembly.GetTypes()
            .Where(type =>
                type.IsSubclassOf(typeof(PageModel))
                && !type.IsAbstract
                // Some pages inherit their form from a base class.
                && type.GetNestedTypes()
                    .Concat(type.BaseType!.GetNestedTypes())
                    .SelectMany(form => form.GetProperties())
                    .Any(field => field.PropertyType == typeof(IFormFile))
            )
            .ToList();

        Assert.NotEmpty(pages);
        Assert.All(
            pages,
            page =>
            {
                var limits = page.GetCustomAttribute<RequestFormLimitsAttribute>();
                Assert.NotNull(limits);
                Assert.True(limits.MemoryBufferThreshold >= limits.MultipartBodyLengthLimit);
            }
        );
    }

    /// <summary>Returns the sheet codes in a workbook.</summary>
    private static List<string> CodesIn(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return
        [
            .. zip
                .Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
                .SelectMany(entry =>
                {
                    using var reader = new StreamReader(entry.Open());
                    return Regex
                        .Matches(reader.ReadToEnd(), ">([2-9A-HJKMNP-Z]{8})<")
                        .Select(match => match.Groups[1].Value);
                })
                .Distinct(),
        ];
    }

    private static void ResponsesWriterOf(Stream file)
    {
        using var sample = File.OpenRead(Repository.PathOf("samples/round-1.csv"));
        sample.CopyTo(file);
    }
}
