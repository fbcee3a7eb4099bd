using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests;

/// <summary>Small made-up rounds with the supplied framework.</summary>
internal static class TestRounds
{
    public static Framework Framework => ShippedFrameworks.Catalogue.Current;

    public static Theme FirstTheme => Framework.Themes[0];

    public static RoundResults Sample(ConfidentialityMode mode = ConfidentialityMode.Confidential) =>
        RoundResults.Compute(SampleRound.Value, new Confidentiality(mode));

    /// <summary>
    /// Creates people in an agency who give every enabler the same score, except for the enablers that they skip.
    /// </summary>
    public static IEnumerable<Response> People(string agency, int count, int score, params string[] skipped) =>
        Enumerable
            .Range(1, count)
            .Select(number => new Response(
                $"{agency} {number}",
                agency,
                "",
                Framework.Enablers.Aggregate(
                    AnswerSet.Empty(Framework),
                    (answers, item) =>
                        answers.With(
                            item,
                            skipped.Contains(item.Id, StringComparer.Ordinal) ? Answer.Skip : Answer.FromScore(score)
                        )
                )
            ));

    public static RoundResults Create(ConfidentialityMode mode, params IEnumerable<Response>[] people) =>
        RoundResults.Compute(
            ResponseSet.InOrderOfAppearance(Framework, [.. people.SelectMany(some => some)]),
            new Confidentiality(mode)
        );
}
