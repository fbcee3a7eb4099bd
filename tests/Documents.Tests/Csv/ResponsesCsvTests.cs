using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;
using BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.Csv;

public sealed class ResponsesCsvTests
{
    [Fact]
    public void Responses_WithSecondVotesWordsAndChallenges_ReadBackAsTheyWere()
    {
        var set = SampleRound.Value with
        {
            Responses =
            [
                .. SampleRound.Value.Responses.Select(
                    (one, i) =>
                        one with
                        {
                            SecondVote = i < 3 ? one.Answers : null,
                            SpectrumNow = i == 1 ? "unified" : null,
                            Challenges = i == 2 ? [new("cultural-barriers", ScopeForAction.Around, "", "why")] : [],
                        }
                ),
            ],
        };
        SameResponses.AssertEqual(set, Read(Written(set)));
    }

    [Fact]
    public void Responses_WithTextsThatFilesTendToChange_ReadBackByteForByte() =>
        SameResponses.AssertEqual(
            DifficultTexts.Round(DifficultTexts.All),
            Read(Written(DifficultTexts.Round(DifficultTexts.All)))
        );

    public static TheoryData<string, Func<byte[], byte[]>> SavedAgain =>
        new()
        {
            { "without the byte order mark", csv => csv[3..] },
            { "as UTF-16", csv => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text(csv))] },
            { "with a stated separator", csv => Encoding.UTF8.GetBytes("\uFEFFsep=,\r\n" + Text(csv)) },
            {
                "with empty columns first",
                csv => Encoding.UTF8.GetBytes("," + Text(csv).Replace("\r\n", "\r\n,", StringComparison.Ordinal))
            },
        };

    [Theory]
    [MemberData(nameof(SavedAgain))]
    public void Responses_ThatASpreadsheetSavedAgain_ReadBackAsTheyWere(string what, Func<byte[], byte[]> save)
    {
        Assert.NotEmpty(what);
        SameResponses.AssertEqual(SampleRound.Value, Read(save(Written(SampleRound.Value))));
    }

    [Fact]
    public void Responses_ColumnsInWhichNobodySaidAnything_AreLeftOut()
    {
        var header = Encoding.UTF8.GetString(Written(DifficultTexts.Round(["x"]))).Split("\r\n")[0].Split(',');
        Assert.Equal(
            [
                // The byte order mark tells Excel that the file is UTF-8.
                "\uFEFFparticipant",
                "agency",
                "level",
                .. ShippedFrameworks.Catalogue.Current.Enablers.Select(item => item.Id),
                "working:1.1",
            ],
            header[..16]
        );
        Assert.DoesNotContain("evidence:1.1", header);
        Assert.DoesNotContain(header, name => name.StartsWith("again:", StringComparison.Ordinal));
    }

    private static string Text(byte[] csv) => Encoding.UTF8.GetString(csv).TrimStart('\uFEFF');

    private static byte[] Written(ResponseSet set)
    {
        using var file = new MemoryStream();
        ResponsesCsv.Write(set, file);
        return file.ToArray();
    }

    private static ResponseSet Read(byte[] csv)
    {
        using var file = new MemoryStream(csv);
        var read = ResponsesFile.Read(file, ShippedFrameworks.Catalogue.Current);
        return read.Value ?? throw new InvalidOperationException(string.Join("; ", read.Problems));
    }
}
