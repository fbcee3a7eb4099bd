using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>A section of the report with its own heading.</summary>
/// <param name="Id">Its id, for links.</param>
/// <param name="Link">Its name in the list of contents.</param>
/// <param name="Heading">Its heading, which states the finding if there is one.</param>
/// <param name="Content">The content under the heading.</param>
internal sealed record ReportSection(string Id, string Link, string Heading, SafeMarkup Content)
{
    public SafeMarkup ToMarkup() =>
        SafeMarkup.From(
            $"""

            <section id="{Id}" aria-labelledby="{Id}-heading">
            <h2 id="{Id}-heading">{Heading}</h2>
            {Content}
            </section>
            """
        );
}
