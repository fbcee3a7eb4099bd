using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that a filled-in file can be previewed, and is either imported once or refused with a list of every problem.
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

        var preview = await SendFile(facilitator, path, csv.ToArray(), "answers.csv");
        Assert.Equal(HttpStatusCode.Redirect, preview.StatusCode);
        var address = preview.Headers.Location!.OriginalString;
        var seen = await facilitator.Text(address);
        Assert.Contains("22 people would be added. Nothing has been stored yet.", seen, StringComparison.Ordinal);
        Assert.Contains(
            "We left out these columns, because participants are not being asked about them at the moment: 2.3a",
            seen,
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

        var again = await SendFile(facilitator, path, csv.ToArray(), "answers.csv");
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
        using var blank = await SendFile(facilitator, path, workbook, "blank.xlsx");
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
        using var preview = await SendFile(facilitator, path, filled, "filled.csv");
        using var done = await facilitator.Post(preview.Headers.Location!.OriginalString, []);
        Assert.Equal(room.Path, done.Headers.Location?.OriginalString);
        Assert.Equal(
            2,
            (await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken))!
                .Enablers!
                .Submitted
        );
        using var twice = await SendFile(facilitator, path, filled, "filled.csv");
        Assert.Contains(
            "2 people would be left out because their codes have been used",
            await facilitator.Text(twice.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );
        using var one = await SendFile(
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

    [Theory]
    [InlineData("participant,agency,level,1.1\nP1,,,6\nP1,,,yes\n", "2:4: ", "3:1: ")]
    [InlineData("", "The file is empty", "")]
    [InlineData("PK\u0003\u0004 not a workbook", "damaged", "")]
    public async Task File_WithProblems_IsRefusedWithAllOfThem(string content, string first, string second)
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);

        using var answer = await SendFile(
            facilitator,
            $"{room.Path}/workbooks",
            System.Text.Encoding.Latin1.GetBytes(content),
            "x.csv"
        );

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Contains(first, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(second, page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            0,
            (
                await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
            )!.Joined
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
            "Antworten;;;;\r\nparticipant;agency;1.1;;working:1.1\r\nP1;CAFE\u0301  KIDS;3,0;;a\u0002b\r\nP2;Café Kids;SKIP;;\r\nP3;Café Kids;;;\r\n";

        using var sent = await SendFile(
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
    public async Task File_WhoseAgencyBecameADate_SaysWhatItMayHaveBeen()
    {
        await using var room = await Room.In(shared, agencies: "5-11");
        using var facilitator = await SignedInClient.To(room);

        using var sent = await SendFile(
            facilitator,
            $"{room.Path}/workbooks",
            "participant,agency,1.1\nP1,05-Nov,3\n"u8.ToArray(),
            "answers.csv"
        );

        Assert.Contains(
            "The round has no agency called “05-Nov”, which may be a date that a spreadsheet made from “5-11”",
            WebUtility.HtmlDecode(await facilitator.Text(sent.Headers.Location!.OriginalString)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task File_OfManyWrongLines_IsASmallPageWithOneSentence()
    {
        var agencies = string.Join('\n', Enumerable.Range(0, 100).Select(i => $"Agency {i:000} {new string('x', 88)}"));
        await using var room = await Room.In(shared, agencies: agencies);
        using var facilitator = await SignedInClient.To(room);

        using var most = await SendFile(
            facilitator,
            $"{room.Path}/workbooks",
            Wrong(ImportPlan.MaxParticipants),
            "wrong.csv"
        );
        var page = await facilitator.Text(most.Headers.Location!.OriginalString);
        using var more = await SendFile(facilitator, $"{room.Path}/workbooks", Wrong(20_000), "more.csv");
        var refused = WebUtility.HtmlDecode(
            await more.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );

        Assert.InRange(page.Length, 1, 100_000);
        Assert.Single(
            Regex.Matches(
                WebUtility.HtmlDecode(page),
                "The round has no agency called “y”. This affects 100 people, starting with 1"
            )
        );
        Assert.Single(Regex.Matches(page, "Agency 099"));
        Assert.Equal(HttpStatusCode.BadRequest, more.StatusCode);
        Assert.Contains("there are more than 2,000 participants", refused, StringComparison.Ordinal);
        Assert.InRange(refused.Length, 1, 100_000);
    }

    [Theory]
    [InlineData(21, "There is 1 more reason.")]
    [InlineData(22, "There are 2 more reasons.")]
    public async Task File_OfManyReasons_CountsThoseThatAreNotListed(int reasons, string words)
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var lines = Enumerable.Range(1, reasons).Select(i => $"{i},y{i},3");

        using var sent = await SendFile(
            facilitator,
            $"{room.Path}/workbooks",
            System.Text.Encoding.UTF8.GetBytes($"participant,agency,1.1\n{string.Join('\n', lines)}\n"),
            "wrong.csv"
        );

        var page = WebUtility.HtmlDecode(await facilitator.Text(sent.Headers.Location!.OriginalString));
        Assert.Contains("The round has no agency called “y20”", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The round has no agency called “y21”", page, StringComparison.Ordinal);
        Assert.Contains($"<li>{words}</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryPage_ThatTakesAFile_KeepsItInMemory()
    {
        var pages = typeof(Application)
            .Assembly.GetTypes()
            .Where(type =>
                type.IsSubclassOf(typeof(PageModel))
                && !type.IsAbstract
                // Similar pages share the form of their base class.
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

    private static byte[] Wrong(int people) =>
        System.Text.Encoding.UTF8.GetBytes(
            $"participant,agency,1.1\n{string.Join('\n', Enumerable.Range(1, people).Select(i => $"{i},y,3"))}\n"
        );

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

    private static Task<HttpResponseMessage> SendFile(
        SignedInClient facilitator,
        string path,
        byte[] content,
        string name
    ) => facilitator.Send($"{path}?handler=Read", path, "Input.File", content, name);
}
