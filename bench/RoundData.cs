using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Bench;

/// <summary>A round of 67 items: 12 enablers in three themes with 55 indicators, eight agencies, two levels of work.</summary>
internal static class RoundData
{
    private const int Agencies = 8;

    public static ResponseSet Round(int responses)
    {
        var framework = Framework.From(Definition()).Is(out var sound) ? sound : throw new InvalidOperationException("The sample is sound.");
        var random = new Random(20260727);
        return new(
            framework,
            [.. Enumerable.Range(0, responses).Select(i => new Response(
                $"person-{i}",
                $"Agency {random.Next(Agencies)}",
                RoundSetup.LevelsOfWork[random.Next(2)],
                Answers.FromCodes(framework, [.. framework.Items.Select(_ => random.Next(8) is > 0 and <= 5 and var score ? (byte)score : Answer.SkipCode)])))],
            [.. Enumerable.Range(0, Agencies).Select(agency => $"Agency {agency}")],
            RoundSetup.LevelsOfWork);
    }

    private static FrameworkDefinition Definition() => new(
        "bench", "1", "Bench", "", new("", "", ""), "en-GB", [], null,
        new("How far?", "Do not know", [.. Enumerable.Range(1, 5).Select(score => new ScaleLevel(score, $"{score}", $"{score}"))]),
        [.. Enumerable.Range(1, 3).Select(theme => new Theme($"theme-{theme}", $"Theme {theme}", [.. Enumerable.Range(1, 4).Select(enabler => EnablerOf(theme, enabler))]))],
        [], [], new("", [], "", []));

    private static Enabler EnablerOf(int theme, int enabler)
    {
        var id = $"{theme}.{enabler}";
        var indicators = (theme, enabler) is (1, _) or (2, 1 or 2 or 3) ? 5 : 4;
        return new(id, id, id, id, [.. Enumerable.Range(0, indicators).Select(i => new Indicator($"{id}{(char)('a' + i)}", "Text"))]);
    }
}
