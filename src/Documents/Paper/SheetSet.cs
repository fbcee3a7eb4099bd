using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>The pages of one participant.</summary>
internal static class SheetSet
{
    /// <summary>In large print a page about the participant comes before a page for each enabler.</summary>
    public static int Pages(Framework framework, PaperGridDetails details) =>
        details.LargePrint ? framework.Enablers.Count + 1 : framework.Themes.Count;

    public static Markup Of(Framework framework, PaperGridDetails details, string? code)
    {
        var pages = Pages(framework, details);
        Sheet Page(int number) => new(framework, details, code, number, pages);
        var sheets = details.LargePrint
            ? framework.Enablers.Select((enabler, i) => EnablerSheet.Of(Page(i + 2), enabler)).Prepend(OpeningSheet.Of(Page(1)))
            : framework.Themes.Select((theme, i) => ThemeSheet.Of(Page(i + 1), theme));
        return Markup.Of(
            $"""

            <div class="paper-set">
            {sheets}
            </div>
            """);
    }
}
