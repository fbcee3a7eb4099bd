namespace BeyondBoundaries.Core.Planning;

/// <summary>Checks longer texts that a facilitator types.</summary>
internal static class LongText
{
    /// <summary>Returns at most one problem: that the text is too long (UTF-16 code units).</summary>
    public static IEnumerable<Problem> ProblemsOf(string? text, int mostCharacters, string field, string what)
    {
        if (text?.Length > mostCharacters)
        {
            yield return new("too-long", $"{what} must be {mostCharacters:N0} characters or fewer; this has {text.Length:N0}", field);
        }
    }
}
