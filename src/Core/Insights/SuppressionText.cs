namespace BeyondBoundaries.Core.Insights;

/// <summary>
/// The words that pages and files show instead of a suppressed figure. They never give a number of people.
/// </summary>
public static class SuppressionText
{
    /// <summary>The text shown instead of a suppressed figure.</summary>
    public const string NotShown = "not shown, to protect people’s scores";
}
