using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// Writes the framework as grids for people to fill in on paper, in A4 landscape. Each theme begins on a new page. In
/// large print, each enabler also begins on a new page.
/// </summary>
public static class PaperGrid
{
    /// <summary>
    /// The style sheet for <see cref="RenderFragment"/>, as CSS for screen and paper. Apart from the page size and
    /// margins, it applies only to elements whose class begins with <c>paper</c>, and to elements inside them.
    /// </summary>
    public static string Style => PaperStyle.Css.Text;

    /// <summary>Writes one self-contained HTML file.</summary>
    /// <param name="framework">The framework to score.</param>
    /// <param name="details">The round's details, including the sheet codes.</param>
    public static string RenderDocument(Framework framework, PaperGridDetails details)
    {
        var plan = PagePlanner.Create(framework, details);
        return SafeMarkup
            .From(
                $"""
                <!DOCTYPE html>
                <html lang="{framework.Definition.Language}">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <title>{Title(framework, details)} – paper grids</title>
                <style>{PaperStyle.Css}</style>
                </head>
                <body class="paper-file">
                <main>
                <div class="paper-screen">
                <h1>Score on paper</h1>
                <p>{HowToPrint(plan.Count)}</p>
                </div>
                {Sets(framework, details, plan)}
                </main>
                </body>
                </html>

                """
            )
            .Text;
    }

    /// <summary>
    /// Writes the sheets as HTML without a style sheet, for a page that has an h1 and loads <see cref="Style"/>.
    /// Headings begin at h2.
    /// </summary>
    /// <param name="framework">The framework to score.</param>
    /// <param name="details">The round's details, including the sheet codes.</param>
    public static string RenderFragment(Framework framework, PaperGridDetails details) =>
        Sets(framework, details, PagePlanner.Create(framework, details)).Text;

    private static SafeMarkup Sets(Framework framework, PaperGridDetails details, IReadOnlyList<PlannedPage> plan)
    {
        var sets = details
            .SheetCodes.Cast<string?>()
            .DefaultIfEmpty()
            .Select(code => PageSet.Draw(framework, details, plan, code));
        return SafeMarkup.From(
            $"""<div class="{(details.LargePrint ? "paper paper-large" : "paper")}" """
                + $"""lang="{framework.Definition.Language}">{sets}</div>"""
        );
    }

    private static string Title(Framework framework, PaperGridDetails details) =>
        details.Partnership is { } partnership
            ? string.Join(": ", new[] { partnership, details.Round }.OfType<string>())
            : framework.Definition.DisplayTitle;

    private static string HowToPrint(int pages) =>
        "Print this page on A4 paper, landscape, in black and white. Print on one side of the paper only. "
        + $"Each person’s set has {(pages == 1 ? "1 page" : $"{pages} pages")}.";
}
