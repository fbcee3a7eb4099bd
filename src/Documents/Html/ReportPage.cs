using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Writes the page around the sections.</summary>
internal static class ReportPage
{
    /// <summary>The subtitle under the name of the partnership.</summary>
    public const string Subtitle = "What you said together";

    public static SafeMarkup Render(RoundResults results, ReportDetails? details, IReadOnlyList<ReportSection> sections)
    {
        var framework = results.Framework.Definition;
        var heading = Heading(framework, details);
        var contents = sections.Select(section =>
            SafeMarkup.From($"""<li><a href="#{section.Id}">{section.Link}</a></li>""")
        );
        return RenderFrame(
            framework,
            Title(framework, details),
            Foot(framework, details),
            [
                SafeMarkup.From(
                    $"""
                    <h1>{heading}<span class="away">: </span><span class="after">{Subtitle}</span></h1>
                    <p class="lede">{Facts(results, details)}</p>
                    <nav aria-label="Contents"><ul>{contents}</ul></nav>

                    """
                ),
                .. sections.Select(section => section.ToMarkup()),
            ]
        );
    }

    /// <summary>Writes the file around the content of a report.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="title">The title of the document.</param>
    /// <param name="foot">The text at the foot of every printed page, next to the page number.</param>
    /// <param name="content">The content.</param>
    public static SafeMarkup RenderFrame(
        FrameworkDefinition framework,
        string title,
        string foot,
        params IEnumerable<SafeMarkup> content
    ) =>
        SafeMarkup.From(
            $"""
            <!DOCTYPE html>
            <html lang="{framework.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{title}</title>
            <style>{ReportStyle.Css}{ReportStyle.PageFoot(foot)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the results</a>
            <header class="band"><p>{framework.DisplayTitle}</p></header>
            <main id="main">
            {content}
            </main>
            <footer><p>{Source(framework)}</p></footer>
            </body>
            </html>

            """
        );

    /// <summary>Writes the partnership, the round and the date on which it closed, for the foot of a page.</summary>
    private static string Foot(FrameworkDefinition framework, ReportDetails? details) =>
        string.Join(
            " · ",
            new[] { Name(framework, details), details?.Closed is { } day ? UkDate.Format(day) : null }.OfType<string>()
        );

    /// <summary>Writes the title of a document: the partnership, the round and the subtitle.</summary>
    public static string Title(FrameworkDefinition framework, ReportDetails? details) =>
        $"{Name(framework, details)} – {char.ToLowerInvariant(Subtitle[0])}{Subtitle[1..]}";

    /// <summary>Writes the partnership and the round if they are known; otherwise the framework's title.</summary>
    public static string Name(FrameworkDefinition framework, ReportDetails? details) =>
        string.Join(
            ": ",
            new[] { details?.Partnership, details?.Round }
                .Where(name => !string.IsNullOrEmpty(name))
                .Select(name => TextDirection.Isolate(name!))
        )
            is { Length: > 0 } name
            ? name
            : framework.DisplayTitle;

    /// <summary>Writes the heading of a document: the partnership if known; otherwise the framework's title.</summary>
    public static string Heading(FrameworkDefinition framework, ReportDetails? details) =>
        details is { Partnership.Length: > 0 } ? details.Partnership : framework.DisplayTitle;

    /// <summary>Writes the framework's source, if it has one, and its version.</summary>
    public static string Source(FrameworkDefinition framework)
    {
        var names = new[] { framework.Source.Title, framework.Source.Publisher }.Where(name => name.Length > 0);
        var source = string.Join(", ", names);
        var status = framework.Status == FrameworkStatus.Draft ? ", a draft" : "";
        return $"{(source.Length == 0 ? "" : $"{source}. ")}Framework version {framework.Version}{status}.";
    }

    /// <summary>
    /// Writes the round, the numbers of people and agencies, the date on which the round closed, and the mode, all on
    /// one line.
    /// </summary>
    public static string Facts(RoundResults results, ReportDetails? details)
    {
        var people =
            results.Invited is { } invited && invited >= results.Participants
                ? $"{CountText.People(results.Participants)} (of {invited} invited)"
                : CountText.People(results.Participants);
        var agencies = (results.AgenciesHeard > 0 ? results.AgenciesHeard : results.Agencies.Count) switch
        {
            0 => "",
            1 => " from 1 agency",
            var count => $" from {count} agencies",
        };
        var closed = details?.Closed is { } day ? $"closed {UkDate.Format(day)}" : null;
        return string.Join(
            " · ",
            new[]
            {
                details is { Round.Length: > 0 } ? TextDirection.Isolate(details.Round) : null,
                people + agencies,
                closed,
                ModeWord(results.Confidentiality.Mode),
            }.OfType<string>()
        );
    }

    private static string ModeWord(ConfidentialityMode mode) =>
        mode switch
        {
            ConfidentialityMode.Open => "open",
            ConfidentialityMode.Anonymous => "anonymous",
            _ => "confidential",
        };
}
