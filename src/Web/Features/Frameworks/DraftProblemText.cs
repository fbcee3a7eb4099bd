using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Describes the rules that a framework draft breaks, for the people who edit the draft.</summary>
public static class DraftProblemText
{
    /// <summary>Describes a problem, with the page where it can be corrected.</summary>
    /// <param name="stored">The draft.</param>
    /// <param name="problem">A problem whose field is a JSON pointer.</param>
    public static (string Text, string Link) Describe(StoredFrameworkDraft stored, Problem problem)
    {
        var definition = stored.Draft.Definition;
        var parts = problem.Field.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["themes", var t, ..] && Find(definition.Themes, t) is { } theme)
        {
            return parts is [_, _, "enablers", var e, ..] && Find(theme.Enablers, e) is { } enabler
                ? ($"{enabler.Id}: {problem.Message}", FrameworkLinks.Enabler(stored.Id, enabler.Id))
                : (
                    $"“{theme.Title}”: {problem.Message}",
                    parts is [_, _, "enablers", ..]
                        ? FrameworkLinks.NewEnabler(stored.Id, theme.Id)
                        : FrameworkLinks.Theme(stored.Id, theme.Id)
                );
        }

        return parts switch
        {
            ["themes"] => (problem.Message, $"{FrameworkLinks.Draft(stored.Id)}#Input_Title"),
            ["challenges" or "spectrum", ..] => (
                $"The challenges and the spectrum: {problem.Message}",
                FrameworkLinks.Challenges(stored.Id)
            ),
            ["scale", ..] => ($"The scale: {problem.Message}", FrameworkLinks.Scale(stored.Id)),
            _ => ($"The framework: {problem.Message}", FrameworkLinks.Details(stored.Id)),
        };
    }

    private static T? Find<T>(IReadOnlyList<T> list, string index)
        where T : class =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count
            ? list[at]
            : null;
}
