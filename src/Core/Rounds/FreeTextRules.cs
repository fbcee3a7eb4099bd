using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>Checks longer text that a facilitator types, such as a reason.</summary>
internal static class FreeTextRules
{
    /// <summary>Returns a problem if the cleaned text has too many characters (UTF-16 code units).</summary>
    public static IEnumerable<Problem> FindProblems(string? text, int mostCharacters, string field, string what)
    {
        if (Clean(text).Length is var characters && characters > mostCharacters)
        {
            yield return new(
                "too-long",
                $"{what} must be {mostCharacters:N0} characters or fewer. It has {characters:N0}",
                field
            );
        }
    }

    /// <summary>
    /// Returns typed text, cleaned with <see cref="PlainText.Clean"/> and without surrounding spaces; empty if nothing
    /// was typed.
    /// </summary>
    public static string Clean(string? text) => text is null ? "" : PlainText.Clean(text).Trim();
}
