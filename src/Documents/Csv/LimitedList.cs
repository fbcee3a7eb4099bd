namespace BeyondBoundaries.Documents.Csv;

/// <summary>Lists names in a message, up to a maximum number, and counts the others.</summary>
internal static class LimitedList
{
    /// <summary>Joins names with commas, such as “1.1, 1.2 and 3 more”.</summary>
    /// <param name="names">The names, in quotation marks if they need them.</param>
    /// <param name="most">The maximum number of names to list.</param>
    public static string Join(IReadOnlyCollection<string> names, int most) =>
        string.Join(", ", names.Take(most)) + (names.Count > most ? $" and {names.Count - most:N0} more" : "");
}
