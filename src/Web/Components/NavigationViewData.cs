using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BeyondBoundaries.Web.Components;

/// <summary>Passes the header's links from a page to the layout.</summary>
public static class NavigationViewData
{
    private const string Key = "Navigation";

    public static void SetNavigation(this ViewDataDictionary viewData, params IReadOnlyList<NavigationLink> entries)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        viewData[Key] = entries;
    }

    public static IReadOnlyList<NavigationLink> GetNavigation(this ViewDataDictionary viewData)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        return viewData[Key] as IReadOnlyList<NavigationLink> ?? [];
    }
}
