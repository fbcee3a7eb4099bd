using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>
/// Lists the sections of a results page for its list of contents, which stays visible as the reader scrolls.
/// </summary>
internal static class ResultsContents
{
    /// <summary>Lists the sections that a page has, each with the id of its heading.</summary>
    public static IReadOnlyList<(string Id, string Text)> List(ResultsView view)
    {
        var results = view.Results;
        (string Id, string Text, bool IsThere)[] sections =
        [
            ("summary", "Main findings", view.HasEnablers && view.Findings.Count > 0),
            ("own", "Your own scores", view.Own is not null),
            .. results.Themes.Select(theme => (GetThemeId(theme), theme.Theme.Title, view.HasTheme(theme.Theme))),
            ("all-enablers", CountText.AllEnablers(results.Framework.Enablers.Count), view.HasEnablers),
            ("levels", "Levels of work", view.HasLevels),
            ("second-votes", "Second votes", view.SecondVotes.Count > 0),
            ("agreed", "What you agreed", view.Agreed.Count > 0),
            ("priorities", DescribePriorities(view.Results.Framework), view.HasEnablers),
            ("spectrum", "How you are organised", results.Spectrum.Count > 0),
            ("challenges", "What gets in the way", results.Challenges.Count + view.RoomChallenges.Count > 0),
            ("plan", "What you will do", view.Plan is { Plan.IsEmpty: false }),
            ("friends", "Critical friends", view.CriticalFriends.Count > 0),
            ("people", "Scores by person", view.HasPeople),
        ];
        return [.. sections.Where(section => section.IsThere).Select(section => (section.Id, section.Text))];
    }

    /// <summary>
    /// Gets the heading of the ranked list. The heading mentions digging deeper only if the framework has indicators.
    /// </summary>
    public static string DescribePriorities(Framework framework) =>
        framework.HasIndicators ? "Where to dig deeper" : "Where to start";

    /// <summary>Gets the id of a theme's heading.</summary>
    public static string GetThemeId(ThemeResult theme) => $"theme-{theme.Theme.Id}";
}
