using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>The text on the sheets, apart from the framework's own text.</summary>
internal static class PaperText
{
    public const string MarkRow = "Put a cross in one box in each row.";

    public const string MarkOne = "Put a cross in one box.";

    public const string MarkEach = "Put a cross in one box for each enabler.";

    public const string Correct = "If you change your mind, shade the wrong box and put a cross in another.";

    public const string CodeLabel = "Sheet code:";

    public const string CodeCountsOnce =
        "This code can be used once: when your facilitator keys in the scores on this sheet, or when you join.";

    public const string Continued = "(continued)";

    public const string NoticeHeading = "Who will see what";

    public const string BeforeYouScore = "Before you score";

    /// <summary>Returns a sentence that says which page has the notice about who will see what.</summary>
    public static string NoticeIsOn(int page) => $"Before you score, read “{NoticeHeading}” on page {page}.";

    /// <summary>Returns the names of the partnership and round, or the framework's title if neither is known.</summary>
    public static string Whose(Framework framework, PaperGridDetails details)
    {
        var names = new[] { details.Partnership, details.Round }.OfType<string>().ToList();
        return names.Count == 0 ? framework.Definition.DisplayTitle : string.Join(" · ", names);
    }
}
