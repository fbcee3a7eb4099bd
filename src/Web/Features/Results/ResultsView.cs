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
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Features.Shared;

namespace BeyondBoundaries.Web.Features.Results;

/// <summary>The results of a round as shown on a page. Only disclosed results are shown.</summary>
/// <param name="Results">The disclosed results.</param>
/// <param name="Facts">The line under the heading.</param>
public sealed record ResultsView(RoundResults Results, string Facts)
{
    private const int MaxNotesAmongFigures = 12;

    /// <summary>
    /// Gets the address of the results as a file in a given format; null if the page offers no files.
    /// </summary>
    public Func<string, string>? FileLink { get; init; }

    /// <summary>The day on which the answers were deleted, leaving only figures; null until then.</summary>
    public DateOnly? AnswersDeletedOn { get; init; }

    /// <summary>Whether the scores for the enablers are revealed. If not, the results are from other ballots.</summary>
    public bool HasEnablers { get; init; } = true;

    /// <summary>Whether the report is available as a PDF.</summary>
    public bool HasPdf { get; init; }

    /// <summary>
    /// The id of the round if the reader is its facilitator, who may act on the results; otherwise null.
    /// </summary>
    public RoundId? Facilitated { get; init; }

    /// <summary>Whether the facilitator may still open ballots.</summary>
    public bool CanOpenBallots { get; init; }

    /// <summary>The number of participants whose scores were keyed in from paper.</summary>
    public int Keyed { get; init; }

    /// <summary>The titles of the ballots that are still open and therefore not in the results.</summary>
    public IReadOnlyList<string> StillOpen { get; init; } = [];

    /// <summary>The challenges that the whole room named.</summary>
    public IReadOnlyList<NamedChallenge> RoomChallenges { get; init; } = [];

    /// <summary>The partnership's plan; null if there is none.</summary>
    public PlanView? Plan { get; init; }

    /// <summary>A value that changes whenever the results change. If it is empty, the page is not cached.</summary>
    public string Stamp { get; init; } = "";

    public IReadOnlyList<Finding> Findings => field ??= BeyondBoundaries.Core.Insights.RoundFindings.Find(Results);

    public Shortlist Shortlist => field ??= Shortlist.From(Results);

    public GroupGapSummary Gaps => field ??= GroupGapSummary.FromEnablers(Results);

    public GroupGapSummary ComputeGaps(Enabler enabler) => GroupGapSummary.FromIndicators(Results, enabler);

    public IReadOnlyList<Disagreement> FindDisagreements(ItemResult result) => ItemDisagreements.Find(Results, result);

    /// <summary>
    /// The reader's own answers for the enablers; null unless the reader is a participant whose answers count. These
    /// answers are not in any cached part of the page.
    /// </summary>
    public AnswerSet? Own { get; init; }

    /// <summary>Whether at least one enabler has a disclosed average for a level of work.</summary>
    public bool HasLevels => HasEnablers && Results.Enablers.Any(result => result.Levels.Any(IsDisclosed));

    /// <summary>Whether at least one enabler has a disclosed average for an agency.</summary>
    public bool HasAgencies => Results.Enablers.Any(result => result.Agencies.Any(IsDisclosed));

    /// <summary>Whether the scores are shown by name.</summary>
    public bool HasPeople => Results.Confidentiality.Mode == ConfidentialityMode.Open && Results.Participants > 0;

    /// <summary>Returns whether there is anything to show about a theme.</summary>
    public bool HasTheme(Theme theme) =>
        HasEnablers
        || CountNotes(theme) > 0
        || Results.Items.Any(result => !result.Item.IsEnabler && result.Item.Theme == theme);

    /// <summary>Returns whether there is anything to discuss about an item.</summary>
    public bool HasPrompts(ItemResult result) =>
        FindDisagreements(result).Count > 0 || SkipText.Describe(result) is not null;

    /// <summary>
    /// The comparisons of this round with closed rounds of critical friends; empty if there are none, or if the reader
    /// is a participant. They are not in a cached part of the page, because a round of critical friends may be closed
    /// later.
    /// </summary>
    public IReadOnlyList<RoundsSideBySide> CriticalFriends { get; init; } = [];

    /// <summary>
    /// The address of the page that compares this round with rounds of critical friends; null if there are none.
    /// </summary>
    public string? CriticalFriendsLink { get; init; }

    /// <summary>The address of the page with all notes; null if there is no such page.</summary>
    public string? NotesLink { get; init; }

    /// <summary>
    /// The address of the page about changes since the previous round; null if there is no such page.
    /// </summary>
    public string? ChangeLink { get; init; }

    /// <summary>
    /// The key for the cached parts of the page. Viewers and participants see the same figures, but their links lead to
    /// different pages.
    /// </summary>
    public string CacheKey => string.Join(' ', Stamp, NotesLink, CanOpenBallots);

    /// <summary>
    /// Creates the results page for a stored round. All facilitators see the same page. Participants and viewers see
    /// the same page as each other, except for its links.
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

    private static bool IsDisclosed(GroupResult group) => group.Average is not null;

    /// <summary>Gets the title of the table that has the same figures as a chart.</summary>
    public static string GetTableTitle(Chart chart) => $"{chart.Title}, as a table";

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

    /// <summary>Gets the text shown instead of a figure.</summary>
    public static string DescribeAbsence(DisclosedFigures figures) =>
        figures.N == 0 ? "no one scored" : SuppressionText.NotShown;

    /// <summary>Describes how many people scored and how many skipped, if that is disclosed.</summary>
    public static string DescribeCounts(DisclosedFigures figures) =>
        figures switch
        {
            { N: null } => "fewer than 3 people scored",
            { Skip: null or 0 } => $"{figures.N} scored",
            _ => $"{figures.N} scored, {figures.Skip} skipped",
        };

    /// <summary>Gets the id of an item's row on the page.</summary>
    public static string GetRowId(Item item) => $"item-{item.Id.Replace('.', '-')}";

    /// <summary>Creates the chart for an enabler's indicators; null if no participant answered any of them.</summary>
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

    /// <summary>Returns whether a theme has too many notes to show with its figures.</summary>
    public bool HasManyNotes(Theme theme) => NotesLink is not null && CountNotes(theme) > MaxNotesAmongFigures;

    /// <summary>
    /// Whether the notes are only on a separate page, because the round has too many participants for this page to load
    /// them.
    /// </summary>
    public bool NotesAreOnOwnPage { get; init; }

    private int CountNotes(Theme theme) =>
        NotesAreOnOwnPage
            ? int.MaxValue
            : Results.Notes.Count(note => note.About == theme.Id || Results.Framework.Find(note.About)?.Theme == theme);

    /// <summary>The items that had a second vote, each with both votes.</summary>
    public IReadOnlyList<ItemResult> SecondVotes => [.. Results.Items.Where(result => result.HasSecondVote)];

    /// <summary>The items with an agreed score.</summary>
    public IReadOnlyList<ItemResult> Agreed => [.. Results.Items.Where(result => result.Agreed is not null)];

    /// <summary>The items that are rows in the table of scores by person.</summary>
    public IReadOnlyList<Item> ItemsOfPeople =>
        [.. Results.Items.Where(result => result.Figures.N + result.Figures.Skip > 0).Select(result => result.Item)];

    /// <summary>
    /// Describes a person's answer for an item, followed by an arrow and the answer in the second vote if there is one.
    /// </summary>
    public string DescribeAnswer(PersonResult person, Item item)
    {
        var scale = Results.Framework.Scale;
        var (first, again) = (person.Answers[item].ToText(scale), person.SecondVote?[item].ToText(scale) ?? "");
        return again.Length == 0 ? first : $"{first} → {again}";
    }

    public static string DescribeKind(DisclosedNote note) =>
        note.Kind switch
        {
            NoteKind.Working => "Working well",
            NoteKind.Evidence => "Evidence",
            _ => "Where progress is needed",
        };

    /// <summary>Describes a note's kind and, if it may be shown, who wrote the note.</summary>
    public static string DescribeNote(DisclosedNote note) =>
        note.Author is { } author ? $"{DescribeKind(note)}, {author}" : DescribeKind(note);
}
