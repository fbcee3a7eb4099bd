using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Components;
using BeyondBoundaries.Web.Features.Planning;
using BeyondBoundaries.Web.Features.Rounds;
using BeyondBoundaries.Web.Platform;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round as the page shows them. It adds nothing to what may be shown.</summary>
/// <param name="Results">What may be shown.</param>
/// <param name="Facts">The line under the heading.</param>
public sealed record ResultsView(RoundResults Results, string Facts)
{
    private const int MostNotesAmongFigures = 12;

    /// <summary>The address of the results as a file of a format; null when the page offers none.</summary>
    public Func<string, string>? FileLink { get; init; }

    /// <summary>The day on which the answers were deleted, so that figures alone are left; null until then.</summary>
    public DateOnly? AnswersDeletedOn { get; init; }

    /// <summary>Whether the scores of the enablers are revealed; otherwise only what was dug deeper is there.</summary>
    public bool HasEnablers { get; init; } = true;

    /// <summary>Whether the report can be had as PDF.</summary>
    public bool HasPdf { get; init; }

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

    /// <summary>As long as it is the same, so is what people said; empty when that is not known.</summary>
    public string Stamp { get; init; } = "";

    public IReadOnlyList<Finding> Findings => field ??= Core.Insights.Findings.Of(Results);

    public Shortlist Shortlist => field ??= Shortlist.Of(Results);

    public Gaps Gaps => field ??= Gaps.OfEnablers(Results);

    public Gaps GapsOf(Enabler enabler) => Gaps.OfIndicators(Results, enabler);

    public IReadOnlyList<Disagreement> DisagreementsOf(ItemResult result) => Disagreements.Of(Results, result);

    /// <summary>The page of everything that people wrote; null where there is none.</summary>
    public string? NotesLink { get; init; }

    /// <summary>The page of what moved since the round before; null without one.</summary>
    public string? ChangeLink { get; init; }

    /// <summary>Names what of the page is kept ready: viewers and participants see the same figures, and are led to pages of their own.</summary>
    public string CacheKey => string.Join(' ', Stamp, NotesLink, ChangeLink, MayAsk);

    /// <summary>The page of a stored round: the same for every facilitator, and but for its links for every participant and viewer.</summary>
    public static ResultsView Of(ResultsHead round, RevealedResults revealed, bool facilitated)
    {
        var when = round.ClosedAt is { } closed ? $"closed {Dates.Day(closed)}" : "still open";
        var people = ResultsWords.People(revealed.Results.Participants, revealed.Results.AgenciesHeard);
        var kept = round.AnswersDeletedOn is { } deleted ? $"answers deleted {DueDay.Words(deleted)}" : ModeWords.Name(round.Confidentiality.Mode);
        return new(revealed.Results, string.Join(" · ", round.Name, people, when, kept))
        {
            AnswersDeletedOn = round.AnswersDeletedOn,
            Stamp = $"{round.Id.Value:N} {round.Version} {facilitated} {revealed.IsWhole}",
            HasEnablers = !round.StillOpen.Contains(Ballot.Enablers),
            Facilitated = facilitated ? round.Id : null,
            Keyed = round.Keyed,
            StillOpen = [.. round.StillOpen.Select(ballot => BallotWords.Title(ballot, revealed.Results.Framework))],
            Room = revealed.Room,
            NotesAreElsewhere = !revealed.IsWhole && revealed.Notes > 0,
        };
    }

    public static string CssOf(Finding finding) => finding.Kind switch
    {
        FindingKind.Lowest => "bb-finding bb-finding--low",
        FindingKind.MostDivided => "bb-finding bb-finding--divided",
        FindingKind.AgenciesApart => "bb-finding bb-finding--apart",
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

    /// <summary>Instead of a figure.</summary>
    public static string Absent(ShownFigures figures) => figures.N == 0 ? "nobody scored" : Withheld.Words;

    /// <summary>How many scored and skipped, as far as that is shown.</summary>
    public static string Scored(ShownFigures figures) => figures switch
    {
        { N: null } => "fewer than three scored",
        { Skip: null or 0 } => $"{figures.N} scored",
        _ => $"{figures.N} scored, {figures.Skip} skipped",
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

    private readonly ILookup<string, ShownNote> notes = Results.Notes.ToLookup(note => note.About, StringComparer.Ordinal);

    public IReadOnlyList<ShownNote> NotesAbout(string id) => [.. notes[id]];

    /// <summary>Whether the notes of a theme are too many to stand among its figures.</summary>
    public bool HasManyNotes(Theme theme) =>
        NotesLink is not null && NotesOf(theme) > MostNotesAmongFigures;

    /// <summary>Whether people wrote more than could be read at once.</summary>
    public bool NotesAreElsewhere { get; init; }

    private int NotesOf(Theme theme) =>
        NotesAreElsewhere ? int.MaxValue : Results.Notes.Count(note => note.About == theme.Id || Results.Framework.Find(note.About)?.Theme == theme);

    /// <summary>What was scored again, with its first vote.</summary>
    public IReadOnlyList<ItemResult> SecondVotes => [.. Results.Items.Where(result => result.HasSecondVote)];

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
