namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// Keeps the writing direction of a name from affecting the sentence around it (Unicode Standard Annex 9, isolates).
/// </summary>
public static class TextDirection
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// The first character in the main range of scripts that are written from right to left: Hebrew to Arabic
    /// Extended-A.
    /// </summary>
    private const char FirstRightToLeft = '\u0590';

    private const char LastRightToLeft = '\u08FF';

    /// <summary>
    /// Returns a name for use in a sentence: isolated if it has letters that are written from right to left, or one of
    /// the direction controls U+202A to U+202E; otherwise unchanged.
    /// </summary>
    public static string Isolate(string name) =>
        name.Any(ChangesDirection) ? $"{FirstStrongIsolate}{name}{PopDirectionalIsolate}" : name;

    private static bool ChangesDirection(char letter) =>
        letter
            is >= FirstRightToLeft
                and <= LastRightToLeft
                or >= '\uFB1D'
                and <= '\uFDFF'
                or >= '\uFE70'
                and <= '\uFEFC'
                or >= '\u202A'
                and <= '\u202E';
}
