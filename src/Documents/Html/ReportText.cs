using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Markup;

namespace BeyondBoundaries.Documents.Html;

/// <summary>Text that several sections share.</summary>
internal static class ReportText
{
    /// <summary>The words “Not shown, to protect …”, with the capital letter that begins a sentence.</summary>
    public static string NotShown { get; } =
        char.ToUpperInvariant(SuppressionText.NotShown[0]) + SuppressionText.NotShown[1..];

    /// <summary>Writes the whole group's average or, if there is none to show, the reason.</summary>
    public static SafeMarkup Average(DisclosedFigures figures) =>
        figures switch
        {
            { MeanDisplay: { } mean } => SafeMarkup.From($"<strong>{mean}</strong>"),
            { N: 0 } => SafeMarkup.From($"""<span class="words">No one scored</span>"""),
            _ => SafeMarkup.From($"""<span class="words">{NotShown}</span>"""),
        };

    /// <summary>Writes how many people scored and how many skipped.</summary>
    public static string Coverage(DisclosedFigures figures) =>
        figures switch
        {
            { N: null } => "Fewer than 3 scored",
            { Skip: null or 0 } => $"{figures.N} scored",
            _ => $"{figures.N} scored, {figures.Skip} skipped",
        };
}
