namespace BeyondBoundaries.Core.Frameworks;

/// <summary>The words that a framework file uses for statuses and origins.</summary>
public static class FrameworkWords
{
    /// <summary>The status for each word.</summary>
    public static IReadOnlyDictionary<string, FrameworkStatus> Statuses { get; } =
        new Dictionary<string, FrameworkStatus>(StringComparer.Ordinal)
        {
            ["draft"] = FrameworkStatus.Draft,
            ["complete"] = FrameworkStatus.Complete,
        };

    /// <summary>The origin for each word.</summary>
    public static IReadOnlyDictionary<string, TextOrigin> Origins { get; } =
        new Dictionary<string, TextOrigin>(StringComparer.Ordinal)
        {
            ["source"] = TextOrigin.Source,
            ["restated"] = TextOrigin.Restated,
            ["own"] = TextOrigin.Own,
        };

    /// <summary>Returns the word for a value.</summary>
    /// <param name="words">The words, each with its value.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">There is no word for the value.</exception>
    public static string WordFor<T>(this IReadOnlyDictionary<string, T> words, T value)
        where T : struct => words.First(word => word.Value.Equals(value)).Key;
}
