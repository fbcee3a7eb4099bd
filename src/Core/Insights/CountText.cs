using System.Globalization;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Formats counts of things, such as “1 enabler” and “12 enablers”.</summary>
public static class CountText
{
    /// <summary>Formats a number of enablers.</summary>
    public static string Enablers(int count) => Of(count, "enabler");

    /// <summary>Formats a number of indicators.</summary>
    public static string Indicators(int count) => Of(count, "indicator");

    /// <summary>Formats a number of themes.</summary>
    public static string Themes(int count) => Of(count, "theme");

    /// <summary>Formats a number of levels on a scale.</summary>
    public static string Levels(int count) => Of(count, "level");

    /// <summary>Formats a number of people.</summary>
    public static string People(int count) => count == 1 ? "1 person" : $"{Format(count)} people";

    /// <summary>Formats a number of things, with a noun whose plural is formed with “s”.</summary>
    /// <param name="count">The number.</param>
    /// <param name="one">The singular of the noun.</param>
    public static string Of(int count, string one) => count == 1 ? $"1 {one}" : $"{Format(count)} {one}s";

    /// <summary>
    /// Returns the start of a sentence or a heading: “All 12 enablers”, “Both enablers” or “The enabler”.
    /// </summary>
    public static string AllEnablers(int count) =>
        count switch
        {
            1 => "The enabler",
            2 => "Both enablers",
            _ => $"All {Enablers(count)}",
        };

    /// <summary>Returns “the 12 enablers”, or “the enabler” for one.</summary>
    public static string TheEnablers(int count) => count == 1 ? "the enabler" : $"the {Enablers(count)}";

    /// <summary>Returns “all 12 enablers”, “both enablers” or “the enabler”.</summary>
    public static string EveryEnabler(int count) =>
        char.ToLowerInvariant(AllEnablers(count)[0]) + AllEnablers(count)[1..];

    /// <summary>Returns text with an initial capital letter, for the start of a sentence.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Format(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
