using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Words that several sections say alike.</summary>
internal static class Words
{
    public static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    /// <summary>“Not shown, so that …”, to begin a sentence with.</summary>
    public static string NotShown { get; } = char.ToUpperInvariant(Withheld.Words[0]) + Withheld.Words[1..];

    /// <summary>Everyone's average for a cell.</summary>
    public static Markup Average(ShownFigures figures) => figures switch
    {
        { MeanDisplay: { } mean } => Markup.Of($"<strong>{mean}</strong>"),
        { N: 0 } => Markup.Of($"""<span class="words">Nobody scored</span>"""),
        _ => Markup.Of($"""<span class="words">{NotShown}</span>"""),
    };

    /// <summary>How many scored and skipped.</summary>
    public static string Coverage(ShownFigures figures) => figures switch
    {
        { N: null } => "Fewer than three scored",
        { Skip: null or 0 } => $"{figures.N} scored",
        _ => $"{figures.N} scored, {figures.Skip} skipped",
    };
}
