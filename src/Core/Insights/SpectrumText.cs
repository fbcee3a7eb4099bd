using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes where people place the partnership on the spectrum.</summary>
public static class SpectrumText
{
    /// <summary>Writes a heading that says which position most people chose, or that views differ.</summary>
    /// <param name="spectrum">Every position; not empty.</param>
    public static string Headline(IReadOnlyList<SpectrumResult> spectrum) =>
        (FindMajority(spectrum, position => position.Now), FindMajority(spectrum, position => position.Wanted)) switch
        {
            (null, null) when spectrum.All(position => position.Now is null) =>
                "Views differ on how the partnership should be organised",
            (null, null) => "Views differ on how the partnership is organised",
            ({ } now, null) => $"Most people say “{now}” is closest to how the partnership is organised today",
            (null, { } wanted) => $"Most people say “{wanted}” is how the partnership should be organised",
            var (now, wanted) when now == wanted =>
                $"Most people say “{now}” is closest to how the partnership is organised today, "
                    + "and most want it to stay that way",
            var (now, wanted) =>
                $"Most people say “{now}” is closest to how the partnership is organised today, and most want "
                    + $"“{wanted}”",
        };

    /// <summary>Finds the position that more than half of the people chose; null when there is none.</summary>
    private static string? FindMajority(IReadOnlyList<SpectrumResult> spectrum, Func<SpectrumResult, int?> people)
    {
        var all = spectrum.Sum(position => people(position) ?? 0);
        return spectrum.FirstOrDefault(position => 2 * people(position) > all)?.Position.Title;
    }
}
