using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Describes what a framework asks of a participant.</summary>
internal static class FrameworkText
{
    private const string BeyondBoundariesId = "beyond-boundaries";
    private const int SecondsPerEnabler = 50;
    private const int SecondsPerFiveMinutes = 300;

    /// <summary>Gets the number of enablers with their name: “12 enablers”.</summary>
    public static string CountEnablers(Framework framework) =>
        framework.Enablers.Count == 1 ? "1 enabler" : $"{framework.Enablers.Count} enablers";

    /// <summary>
    /// Gets the question that opens a round: the question of Beyond Boundaries, or the title of another framework.
    /// </summary>
    public static string GetOpeningQuestion(Framework framework) =>
        framework.Definition.Id == BeyondBoundariesId
            ? "How well do early years services work as one here?"
            : framework.Definition.Title;

    /// <summary>Gets the sentence that invites people to a round.</summary>
    public static string DescribeInvitation(Framework framework, string round, string partnership) =>
        framework.Definition.Id == BeyondBoundariesId
            ? $"Please take part in “{round}”: how well do early years services work as one in {partnership}?"
            : $"Please take part in “{round}” in {partnership}. We use “{framework.Definition.DisplayTitle}”.";

    /// <summary>Gets the scores that can be given: “from 1 to 5”, or “0 or 1”.</summary>
    public static string DescribeScale(Framework framework) => ScaleText.Range(framework.Scale);

    /// <summary>Estimates the minutes that a participant needs, in steps of five.</summary>
    public static int EstimateMinutes(Framework framework) =>
        (framework.Enablers.Count * SecondsPerEnabler + SecondsPerFiveMinutes - 1) / SecondsPerFiveMinutes * 5;
}
