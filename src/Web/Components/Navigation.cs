using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BeyondBoundaries.Web.Components;

/// <summary>The header's links on their way from a page to the layout.</summary>
public static class Navigation
{
    private const string Key = "Navigation";

    public static void SetNavigation(this ViewDataDictionary viewData, params IReadOnlyList<NavEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        viewData[Key] = entries;
    }

    public static IReadOnlyList<NavEntry> GetNavigation(this ViewDataDictionary viewData)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        return viewData[Key] as IReadOnlyList<NavEntry> ?? [];
    }
}
