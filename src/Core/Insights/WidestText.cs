namespace BeyondBoundaries.Core.Insights;

/// <summary>Says which of several items has the largest difference, without picking one if several share it.</summary>
internal static class WidestText
{
    /// <summary>
    /// Writes an ending, such as <c>, most on “Common agenda”</c>, for a sentence that gives the number of items. If
    /// there are only two items and their differences are equal, the text just names them. If more than two items share
    /// the largest difference, the text is empty.
    /// </summary>
    /// <param name="items">The items, at least two, each with its short name and its difference.</param>
    public static string Describe<T>(IReadOnlyList<(string Name, T Difference)> items)
        where T : IComparable<T>
    {
        var most = items.Max(item => item.Difference)!;
        return items.Where(item => item.Difference.CompareTo(most) == 0).Select(item => item.Name).ToList() switch
        {
            [var one] => $", most on “{one}”",
            [var one, var other] => $"{(items.Count == 2 ? ":" : ", most on")} “{one}” and “{other}”",
            _ => "",
        };
    }
}
