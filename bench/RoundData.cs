using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;

namespace BeyondBoundaries.Bench;

/// <summary>
/// A round with the supplied framework (12 enablers and 55 indicators), eight agencies and two levels of work. The
/// answers are the same every time.
/// </summary>
internal static class RoundData
{
    private const int Agencies = 8;

    public static ResponseSet Round(int responses)
    {
        var framework = ShippedFrameworks.Catalogue.Current;
        var random = new Random(20260727);
        return new(
            framework,
            [
                .. Enumerable
                    .Range(0, responses)
                    .Select(i => new Response(
                        $"person-{i}",
                        $"Agency {random.Next(Agencies)}",
                        RoundSetup.LevelsOfWork[random.Next(2)],
                        AnswerSet.FromCodes(
                            framework,
                            [
                                .. framework.Items.Select(_ =>
                                    random.Next(8) is > 0 and <= 5 and var score ? (byte)score : Answer.SkipCode
                                ),
                            ]
                        )
                    )),
            ],
            [.. Enumerable.Range(0, Agencies).Select(agency => $"Agency {agency}")],
            RoundSetup.LevelsOfWork
        );
    }
}
