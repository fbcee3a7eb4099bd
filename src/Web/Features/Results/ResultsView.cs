using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Charts.Svg;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Web.Components;
using BeyondBoundaries.Web.Features.Facilitate;
using BeyondBoundaries.Web.Features.Planning;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round as the page shows them. It adds nothing to what may be shown.</summary>
/// <param name="Results">What may be shown.</param>
/// <param name="Facts">The line under the heading.</param>
public sealed record ResultsView(RoundResults Results, string Facts)
{
    private const int MaxNotesAmongFigures = 12;

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
    public bool CanOpenBallots { get; init; }

    /// <summary>How many people were keyed from paper.</summary>
    public int Keyed { get; init; }

    /// <summary>What is still open and so not in the results, each in a few words.</summary>
    public IReadOnlyList<string> StillOpen { get; init; } = [];

    /// <summary>What the room together marked as being in the way.</summary>
    public IReadOnlyList<NamedChallenge> RoomChallenges { get; init; } = [];

    /// <summary>What the partnership has decided; null when nothing is.</summary>
    public PlanView? Plan { get; init; }

    /// <summary>As long as it is the same, so is what people said; empty when that is not known.</summary>
    public string Stamp { get; init; } = "";

    public IReadOnlyList<Finding> Findings => field ??= BeyondBoundaries.Core.Insights.RoundFindings.Find(Results);

    public Shortlist Shortlist => field ??= Shortlist.From(Results);

    public GroupGapSummary Gaps => field ??= GroupGapSummary.FromEnablers(Results);

    public GroupGapSummary ComputeGaps(Enabler enabler) => GroupGapSummary.FromIndicators(Results, enabler);

    public IReadOnlyList<Disagreement> FindDisagreements(ItemResult result) => ItemDisagreements.Find(Results, result);

    /// <summary>The page of everything that people wrote; null where there is none.</summary>
    public string? NotesLink { get; init; }

    /// <summary>The page of what moved since the round before; null without one.</summary>
    public string? ChangeLink { get; init; }

    /// <summary>
    /// Names what of the page is kept ready: viewers and participants see the same figures, and are led to pages of
    /// their own.
    /// </summary>
    public string CacheKey => string.Join(' ', Stamp, NotesLink, ChangeLink, CanOpenBallots);

    /// <summary>
    /// The page of a stored round: the same for every facilitator, and but for its links for every participant and
    /// viewer.
    /// </summary>
    public static ResultsView Create(RoundResultsHeader round, RevealedResults revealed, bool facilitated)
    {
        var when = round.ClosedAt is { } closed ? $"closed {DateText.FormatDay(closed)}" : "still open";
        var people = ResultsHeadingText.Describe(revealed.Results.Participants, revealed.Results.AgenciesHeard);
        var kept = round.AnswersDeletedOn is { } deleted
            ? $"answers deleted {UkDate.Format(deleted)}"
            : ConfidentialityText.GetName(round.Confidentiality.Mode);
        return new(revealed.Results, string.Join(" · ", round.Name, people, when, kept))
        {
            AnswersDeletedOn = round.AnswersDeletedOn,
            Stamp = $"{round.Id.Value:N} {round.Version} {facilitated} {revealed.IsWhole}",
            HasEnablers = !round.StillOpen.Contains(Ballot.Enablers),
            Facilitated = facilitated ? round.Id : null,
            Keyed = round.Keyed,
            StillOpen =
            [
                .. round.StillOpen.Select(ballot => FacilitatorBallotText.GetTitle(ballot, revealed.Results.Framework)),
            ],
            RoomChallenges = revealed.RoomChallenges,
            NotesAreOnOwnPage = !revealed.IsWhole && revealed.Notes > 0,
        };
    }

    public static string GetCssClass(Finding finding) =>
        finding.Kind switch
        {
            FindingKind.Lowest => "bb-finding bb-finding--low",
            FindingKind.MostDivided => "bb-finding bb-finding--divided",
            FindingKind.AgencyGap => "bb-finding bb-finding--apart",
            FindingKind.MostSkipped => "bb-finding bb-finding--skipped",
            _ => "bb-finding",
        };

    public static TagKind GetTagKind(DisclosedFigures figures) =>
        figures.Category switch
        {
            AgreementCategory.Agreed => TagKind.Agreed,
            AgreementCategory.Mixed => TagKind.Mixed,
            AgreementCategory.Divided => TagKind.Divided,
            _ => TagKind.None,
        };

    /// <summary>Instead of a figure.</summary>
    public static string DescribeAbsence(DisclosedFigures figures) =>
        figures.N == 0 ? "nobody scored" : SuppressionText.NotShown;

    /// <summary>How many scored and skipped, as far as that is shown.</summary>
    public static string DescribeCounts(DisclosedFigures figures) =>
        figures switch
        {
            { N: null } => "fewer than three scored",
            { Skip: null or 0 } => $"{figures.N} scored",
            _ => $"{figures.N} scored, {figures.Skip} skipped",
        };

    /// <summary>The id of an item's row on the page.</summary>
    public static string GetRowId(Item item) => $"item-{item.Id.Replace('.', '-')}";

    /// <summary>The picture of an enabler's indicators; null when nobody scored them.</summary>
    public Chart? CreateIndicatorChart(Enabler enabler) =>
        RadarChart.CreateForIndicators(Results, enabler, $"indicators-{enabler.Id.Replace('.', '-')}");

    public ResultsTableView CreateTable(Theme theme) =>
        new(this, $"{theme.Title}: how people scored each enabler", [.. Results.EnablersOf(theme)]);

    public ResultsTableView CreateTable(Enabler enabler) =>
        new(this, $"{enabler.Short}: how people scored each indicator", [.. Results.IndicatorsOf(enabler)]);

    private readonly ILookup<string, DisclosedNote> notes = Results.Notes.ToLookup(
        note => note.About,
        StringComparer.Ordinal
    );

    public IReadOnlyList<DisclosedNote> FindNotes(string id) => [.. notes[id]];

    /// <summary>Whether the notes of a theme are too many to stand among its figures.</summary>
    public bool HasManyNotes(Theme theme) => NotesLink is not null && CountNotes(theme) > MaxNotesAmongFigures;

    /// <summary>Whether people wrote more than could be read at once.</summary>
    public bool NotesAreOnOwnPage { get; init; }

    private int CountNotes(Theme theme) =>
        NotesAreOnOwnPage
            ? int.MaxValue
            : Results.Notes.Count(note => note.About == theme.Id || Results.Framework.Find(note.About)?.Theme == theme);

    /// <summary>What was scored again, with its first vote.</summary>
    public IReadOnlyList<ItemResult> SecondVotes => [.. Results.Items.Where(result => result.HasSecondVote)];

    /// <summary>What the partnership settled on.</summary>
    public IReadOnlyList<ItemResult> Agreed => [.. Results.Items.Where(result => result.Agreed is not null)];

    /// <summary>The items that somebody scored by name: the columns of the table of people.</summary>
    public IReadOnlyList<Item> ItemsOfPeople =>
        [.. Results.Items.Where(result => result.Figures.N + result.Figures.Skip > 0).Select(result => result.Item)];

    /// <summary>A person's answer to an item, the second vote after an arrow.</summary>
    public static string DescribeAnswer(PersonResult person, Item item)
    {
        var (first, again) = ($"{person.Answers[item]}", $"{person.SecondVote?[item]}");
        return again.Length == 0 ? first : $"{first} → {again}";
    }

    public static string DescribeKind(DisclosedNote note) =>
        note.Kind switch
        {
            NoteKind.Working => "Working well",
            NoteKind.Evidence => "Evidence",
            _ => "Where progress is needed",
        };
}
