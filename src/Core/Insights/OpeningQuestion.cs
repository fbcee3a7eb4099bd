using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Finds the question that a framework asks in its summary.</summary>
public static class OpeningQuestion
{
    /// <summary>The maximum length, in characters, of a question that is used as a heading.</summary>
    private const int MaxCharacters = 160;

    /// <summary>The characters that can separate the question from the text before it.</summary>
    private static readonly string[] Ends = [". ", ": ", "! ", "? ", "\n"];

    /// <summary>
    /// Finds the question at the end of the summary; null if the summary does not end with a question, or if the
    /// question is too long for a heading.
    /// </summary>
    /// <param name="framework">The framework.</param>
    public static string? Find(FrameworkDefinition framework)
    {
        var summary = framework.Summary.TrimEnd();
        if (!summary.EndsWith('?'))
        {
            return null;
        }

        var start = Ends.Max(end =>
            summary.LastIndexOf(end, StringComparison.Ordinal) is var at and >= 0 ? at + end.Length : 0
        );
        var question = summary[start..].Trim();
        return question.Length is > 1 and <= MaxCharacters ? CountText.Capital(question) : null;
    }
}
