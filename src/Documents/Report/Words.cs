using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts;

namespace BeyondBoundaries.Documents.Report;

/// <summary>Words that several sections share.</summary>
internal static class Words
{
    public static string People(int count) => count == 1 ? "1 person" : $"{count} people";

    /// <summary>“Not shown, to protect …”, to begin a sentence.</summary>
    public static string NotShown { get; } = char.ToUpperInvariant(Withheld.Words[0]) + Withheld.Words[1..];

    /// <summary>Writes everyone's average for a cell.</summary>
    public static Markup Average(ShownFigures figures) => figures switch
    {
        { MeanDisplay: { } mean } => Markup.Of($"<strong>{mean}</strong>"),
        { N: 0 } => Markup.Of($"""<span class="words">Nobody scored</span>"""),
        _ => Markup.Of($"""<span class="words">{NotShown}</span>"""),
    };

    /// <summary>Writes how many people scored and skipped.</summary>
    public static string Coverage(ShownFigures figures) => figures switch
    {
        { N: null } => "Fewer than three scored",
        { Skip: null or 0 } => $"{figures.N} scored",
        _ => $"{figures.N} scored, {figures.Skip} skipped",
    };
}
