using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Cleans and checks the text that people type into the forms about a framework.</summary>
public static class FrameworkInputRules
{
    /// <summary>The maximum number of characters in a title.</summary>
    public const int MaxTitleCharacters = 300;

    /// <summary>The maximum number of characters in a short name.</summary>
    public const int MaxShortCharacters = 60;

    /// <summary>The maximum number of characters in any other text.</summary>
    public const int MaxTextCharacters = 5_000;

    /// <summary>
    /// Cleans typed text (see <see cref="PlainText.Clean"/>), converts its line breaks to <c>\n</c> and removes
    /// surrounding white space. Returns an empty string if nothing was typed.
    /// </summary>
    /// <param name="text">The typed text.</param>
    public static string Clean(string? text) =>
        text is null ? "" : PlainText.Clean(text).ReplaceLineEndings("\n").Trim();

    /// <summary>Splits text into its lines, and leaves out empty ones.</summary>
    /// <param name="text">The typed text.</param>
    public static IReadOnlyList<string> Lines(string? text) =>
        Clean(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Returns at most one problem: that the text is missing or too long.</summary>
    /// <param name="text">The typed text.</param>
    /// <param name="mostCharacters">The maximum number of characters.</param>
    /// <param name="field">The field that the text was typed into.</param>
    /// <param name="what">A description of the text, such as "the title of the theme".</param>
    /// <param name="isRequired">Whether it is a problem if the text is empty.</param>
    public static IEnumerable<Problem> FindProblems(
        string? text,
        int mostCharacters,
        string field,
        string what,
        bool isRequired = false
    )
    {
        var clean = Clean(text);
        if (isRequired && clean.Length == 0)
        {
            yield return new("empty-text", $"Enter {what}", field);
        }
        else if (clean.Length > mostCharacters)
        {
            yield return new(
                "too-long",
                $"{char.ToUpperInvariant(what[0])}{what[1..]} must be {mostCharacters:N0} characters or fewer. "
                    + $"It has {clean.Length:N0}",
                field
            );
        }
    }

    /// <summary>Returns at most one problem with the title of a theme: that it is missing or too long.</summary>
    /// <param name="title">The typed title.</param>
    public static IEnumerable<Problem> FindThemeProblems(string? title) =>
        FindProblems(title, MaxTitleCharacters, "title", "the title of the theme", isRequired: true);
}
