namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Creates a short name from a title, for use in charts and messages.</summary>
public static class ShortName
{
    /// <summary>The maximum length of a name, in characters.</summary>
    public const int MaxLength = 28;

    /// <summary>
    /// Returns the title. If it has more than <see cref="MaxLength"/> characters, it is shortened and ends with “…”.
    /// </summary>
    /// <param name="title">The title.</param>
    public static string From(string title)
    {
        if (title.Length <= MaxLength)
        {
            return title;
        }

        var end = title.LastIndexOf(' ', MaxLength - 1);
        var cut =
            end > 0 ? end
            : char.IsLowSurrogate(title[MaxLength - 1]) ? MaxLength - 2
            : MaxLength - 1;
        return $"{title[..cut].TrimEnd(' ', ',', ';', ':', '.')}…";
    }
}
