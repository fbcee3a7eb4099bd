using System.Text;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.Tests.Csv;

public sealed class PeopleCsvTests
{
    [Fact]
    public void People_OfAnOpenRound_ReadBackAsTheyWere()
    {
        var set = SampleRound.Value with { Responses = [.. SampleRound.Value.Responses.Select((one, i) => one with { Again = i < 3 ? one.Answers : null })] };
        var read = Written(set, ConfidentialityMode.Open);
        Assert.Equal(
            set.Responses.Select(one => (one.Participant, one.Agency, one.Level, Convert.ToHexString(one.Answers.Codes), Again(one))),
            read.Responses.Select(one => (one.Participant, one.Agency, one.Level, Convert.ToHexString(one.Answers.Codes), Again(one))));
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void People_OfAnyOtherRound_AreNobody(ConfidentialityMode mode) => Assert.Single(Text(SampleRound.Value, mode).Split("\n", StringSplitOptions.RemoveEmptyEntries));

    private static string Again(Response one) => one.Again is { } again ? Convert.ToHexString(again.Codes) : "";

    private static string Text(ResponseSet set, ConfidentialityMode mode)
    {
        using var file = new MemoryStream();
        PeopleCsv.Write(RoundResults.Of(set, new Confidentiality(mode)), file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static ResponseSet Written(ResponseSet set, ConfidentialityMode mode)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Text(set, mode)));
        return ResponsesReader.Read(file, ShippedFramework.Value).Value!;
    }
}
