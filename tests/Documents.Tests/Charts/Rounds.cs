using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests.Charts;

/// <summary>Small made-up rounds of the shipped framework.</summary>
internal static class Rounds
{
    public static Framework Framework => ShippedFrameworks.Catalogue.Current;

    public static Theme FirstTheme => Framework.Themes[0];

    public static RoundResults Sample(ConfidentialityMode mode = ConfidentialityMode.Confidential) =>
        RoundResults.Of(SampleRound.Value, new Confidentiality(mode));

    /// <summary>So many people of an agency who give every enabler this score; what is listed as skipped they skip.</summary>
    public static IEnumerable<Response> People(string agency, int count, int score, params string[] skipped) =>
        Enumerable.Range(1, count).Select(number => new Response($"{agency} {number}", agency, "", Framework.Enablers.Aggregate(
            Answers.None(Framework),
            (answers, item) => answers.With(item, skipped.Contains(item.Id, StringComparer.Ordinal) ? Answer.Skip : Answer.Score(score)))));

    public static RoundResults Of(ConfidentialityMode mode, params IEnumerable<Response>[] people) =>
        RoundResults.Of(ResponseSet.InOrderOfAppearance(Framework, [.. people.SelectMany(some => some)]), new Confidentiality(mode));
}
