using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes where people place the partnership on the spectrum.</summary>
public static class SpectrumText
{
    /// <summary>Writes the finding as a heading.</summary>
    /// <param name="spectrum">Every position; not empty.</param>
    public static string Headline(IReadOnlyList<SpectrumResult> spectrum) =>
        (FindMajority(spectrum, position => position.Now), FindMajority(spectrum, position => position.Wanted)) switch
        {
            (null, null) => "How you are arranged: views differ",
            ({ } now, null) => $"Most see you today as {now}",
            (null, { } wanted) => $"Most would like to be {wanted}",
            var (now, wanted) when now == wanted => $"Most see you as {now}, and want to stay that way",
            var (now, wanted) => $"Most see you today as {now}, and would like to be {wanted}",
        };

    /// <summary>Finds the position that more than half chose; null when there is none.</summary>
    private static string? FindMajority(IReadOnlyList<SpectrumResult> spectrum, Func<SpectrumResult, int?> people)
    {
        var all = spectrum.Sum(position => people(position) ?? 0);
        return spectrum.FirstOrDefault(position => 2 * people(position) > all)?.Position.Title.ToLowerInvariant();
    }
}
