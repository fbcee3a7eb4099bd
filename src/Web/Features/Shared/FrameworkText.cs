using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>Describes what a framework asks of a participant.</summary>
internal static class FrameworkText
{
    private const int SecondsPerEnabler = 50;
    private const int SecondsPerFiveMinutes = 300;

    /// <summary>Gets the opening question of a framework or, if it has none, its title.</summary>
    public static string GetOpeningQuestion(Framework framework) =>
        OpeningQuestion.Find(framework.Definition) ?? framework.Definition.Title;

    /// <summary>Gets the sentences that invite people to a round.</summary>
    public static string DescribeInvitation(Framework framework, string round, string partnership) =>
        (
            $"Please take part in “{round}” in {partnership}. We are using “{framework.Definition.DisplayTitle}”. "
            + $"{OpeningQuestion.Find(framework.Definition)}"
        ).TrimEnd();

    /// <summary>Gets the sentences that tell a participant what to do and how long it takes.</summary>
    public static string DescribeTask(Framework framework) =>
        $"You will be asked to score {CountText.Of(framework.Enablers.Count, "condition")} for working well "
        + $"together, called {(framework.Enablers.Count == 1 ? "an “enabler”" : "“enablers”")}. Each score is "
        + $"{DescribeScale(framework)}. Scoring takes about {EstimateMinutes(framework)} minutes. You do not need "
        + "an account, and you can stop and come back.";

    /// <summary>
    /// Finds the language of a framework's words; null if it is British English, the language of our pages.
    /// </summary>
    public static string? FindLanguage(Framework framework) =>
        framework.Definition.Language.Equals("en-GB", StringComparison.OrdinalIgnoreCase)
            ? null
            : framework.Definition.Language;

    /// <summary>Gets the scores that can be given, such as “from 1 to 5” or “0 or 1”.</summary>
    public static string DescribeScale(Framework framework) => ScaleText.Range(framework.Scale);

    /// <summary>Estimates how many minutes a participant needs, rounded up to a multiple of five.</summary>
    public static int EstimateMinutes(Framework framework) =>
        (framework.Enablers.Count * SecondsPerEnabler + SecondsPerFiveMinutes - 1) / SecondsPerFiveMinutes * 5;
}
