using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Web.Components;
using BeyondBoundaries.Web.Features.Planning;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round as the page shows them. It adds nothing to what may be shown.</summary>
/// <param name="Results">What may be shown.</param>
/// <param name="Facts">The line under the heading.</param>
/// <param name="FileLink">The address of the results as a file of a format; null when the page offers none.</param>
public sealed record ResultsView(RoundResults Results, string Facts, Func<string, string>? FileLink)
{
    /// <summary>The round, for its facilitator, who may act on what is read; null for everyone else.</summary>
    public RoundId? Facilitated { get; init; }

    /// <summary>Whether the facilitator may still ask for more.</summary>
    public bool MayAsk { get; init; }

    /// <summary>How many people were keyed from paper.</summary>
    public int Keyed { get; init; }

    /// <summary>What is still open and so not in the results, each in a few words.</summary>
    public IReadOnlyList<string> StillOpen { get; init; } = [];

    /// <summary>What the room together marked as being in the way.</summary>
    public IReadOnlyList<ChallengeMark> Room { get; init; } = [];

    /// <summary>What the partnership has decided; null when nothing is.</summary>
    public PlanView? Plan { get; init; }

    public IReadOnlyList<Finding> Findings { get; } = Core.Insights.Findings.Of(Results);

    public Shortlist Shortlist { get; } = Shortlist.Of(Results);

    public static string CssOf(Finding finding) => finding.Kind switch
    {
        FindingKind.Lowest => "bb-finding bb-finding--low",
        FindingKind.MostDivided => "bb-finding bb-finding--divided",
        FindingKind.CouldNotSay => "bb-finding bb-finding--skipped",
        _ => "bb-finding",
    };

    public static TagKind TagOf(ShownFigures figures) => figures.Category switch
    {
        Category.Agreed => TagKind.Agreed,
        Category.Mixed => TagKind.Mixed,
        Category.Divided => TagKind.Divided,
        _ => TagKind.None,
    };

    /// <summary>The id of an item's row on the page.</summary>
    public static string RowOf(Item item) => $"item-{item.Id.Replace('.', '-')}";

    /// <summary>The picture of an enabler's indicators; null when nobody scored them.</summary>
    public Chart? IndicatorChart(Enabler enabler) =>
        RadarChart.OfIndicators(Results, enabler, $"indicators-{enabler.Id.Replace('.', '-')}");

    public ItemsTable TableOf(Theme theme) =>
        new(this, $"{theme.Title}: how people scored each enabler", [.. Results.EnablersOf(theme)]);

    public ItemsTable TableOf(Enabler enabler) =>
        new(this, $"{enabler.Short}: how people scored each indicator", [.. Results.IndicatorsOf(enabler)]);

    public IReadOnlyList<ShownNote> NotesAbout(string id) => [.. Results.Notes.Where(note => note.About == id)];

    /// <summary>What was scored again, with its first vote.</summary>
    public IReadOnlyList<ItemResult> SecondVotes => [.. Results.Items.Where(result => result.Again is not null)];

    /// <summary>What the partnership settled on.</summary>
    public IReadOnlyList<ItemResult> Agreed => [.. Results.Items.Where(result => result.Agreed is not null)];

    /// <summary>The items that somebody scored by name: the columns of the table of people.</summary>
    public IReadOnlyList<Item> ItemsOfPeople => [.. Results.Items.Where(result => result.Figures.N + result.Figures.Skip > 0).Select(result => result.Item)];

    /// <summary>A person's answer to an item, the second vote after an arrow.</summary>
    public static string AnswerOf(PersonResult person, Item item)
    {
        var (first, again) = ($"{person.Answers[item]}", $"{person.Again?[item]}");
        return again.Length == 0 ? first : $"{first} → {again}";
    }

    public static string KindOf(ShownNote note) => note.Kind switch
    {
        NoteKind.Working => "Working well",
        NoteKind.Evidence => "Evidence",
        _ => "Where progress is needed",
    };
}
