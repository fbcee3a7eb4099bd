using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests what the page says about a file that is refused or may be wrong, however many problems it has.
/// </summary>
public sealed class ImportProblemsTests(SharedApplication shared)
{
    [Theory]
    [InlineData("participant,agency,level,1.1\nP1,,,6\nP1,,,yes\n", "2:4: ", "3:1: ")]
    [InlineData("", "The file is empty", "")]
    [InlineData("PK\u0003\u0004 not a workbook", "damaged", "")]
    public async Task File_WithProblems_IsRefusedWithAllOfThem(string content, string first, string second)
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);

        using var answer = await ImportForm.SendFile(
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
    public async Task File_WhoseAgencyBecameADate_SaysWhatItMayHaveBeen()
    {
        await using var room = await Room.In(shared, agencies: "5-11");
        using var facilitator = await SignedInClient.To(room);

        using var sent = await ImportForm.SendFile(
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

        using var most = await ImportForm.SendFile(
            facilitator,
            $"{room.Path}/workbooks",
            Wrong(ImportPlan.MaxParticipants),
            "wrong.csv"
        );
        var page = await facilitator.Text(most.Headers.Location!.OriginalString);
        using var more = await ImportForm.SendFile(facilitator, $"{room.Path}/workbooks", Wrong(20_000), "more.csv");
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

        using var sent = await ImportForm.SendFile(
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

    private static byte[] Wrong(int people) =>
        System.Text.Encoding.UTF8.GetBytes(
            $"participant,agency,1.1\n{string.Join('\n', Enumerable.Range(1, people).Select(i => $"{i},y,3"))}\n"
        );
}
