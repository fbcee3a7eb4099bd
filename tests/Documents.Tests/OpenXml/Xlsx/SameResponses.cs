using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

internal static class SameResponses
{
    public static void AssertEqual(ResponseSet expected, ResponseSet actual)
    {
        Assert.Equal(expected.Agencies, actual.Agencies);
        Assert.Equal(expected.Levels, actual.Levels);
        Assert.Equal(expected.Responses.Count, actual.Responses.Count);
        foreach (var (one, other) in expected.Responses.Zip(actual.Responses))
        {
            Assert.Equal(
                (one.Participant, one.Agency, one.Level, one.SpectrumNow, one.SpectrumWanted),
                (other.Participant, other.Agency, other.Level, other.SpectrumNow, other.SpectrumWanted)
            );
            Assert.Equal(one.Answers.Codes.ToArray(), other.Answers.Codes.ToArray());
            Assert.Equal(one.SecondVote?.Codes.ToArray(), other.SecondVote?.Codes.ToArray());
            Assert.Equal(Ordered(one.Notes), Ordered(other.Notes));
            Assert.Equal(
                one.Challenges.OrderBy(mark => mark.Challenge),
                other.Challenges.OrderBy(mark => mark.Challenge)
            );
        }
    }

    private static IEnumerable<Note> Ordered(IEnumerable<Note> notes) =>
        notes.OrderBy(note => note.About, StringComparer.Ordinal).ThenBy(note => note.Kind);
}
