using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Html;

/// <summary>
/// The words of the board paper and the slides. Some readers did not score, so the text says “the partnership” and not
/// “you”.
/// </summary>
internal static class BoardText
{
    public const string Asks = "What the board is asked to do";
    public const string Findings = FindingsSection.Heading;
    public const string NextActions = "Who does what by when";
    public const string Notes = "In people’s own words";
    public const string Agreed = "What people agreed after discussion";
    public const string SecondVotes = "Second votes after discussion";
    public const string Disagreements = "Where views differ, and questions for the discussion";
    public const string Indicators = "A closer look: the indicators";
    public const string ScoresPoint = "Where the scores point";
    public const string Comparison = "How to read the changes";

    public const string FrameworkChanges = "What changed in the framework";

    public const string Closer =
        "Closer scores are not a success in themselves: people may just be going along with each other. Ask "
        + "what people now see that they did not see before.";

    private const int MaxCharactersOfAgencies = 200;

    private const int MaxCharactersOfRound = 70;

    /// <summary>
    /// Says how many people answered the question about challenges (unless only one person did), and that each person
    /// could choose several.
    /// </summary>
    public static string DescribeChallengeAnswers(RoundResults results) =>
        results.Challenges is [{ Respondents: > 1 and var people }, ..]
            ? $"{CountText.People(people)} answered. Each person could choose several challenges."
            : "Each person could choose several challenges.";

    /// <summary>Writes the kind of document and the name of the round.</summary>
    public static string Subtitle(ReportDetails? details) =>
        details is { Round.Length: > 0 }
            ? $"Board paper: results of {TextDirection.Isolate(BriefText.Shorten(details.Round, MaxCharactersOfRound))}"
            : "Board paper";

    /// <summary>Writes the title of a document, for its properties and the foot of its pages.</summary>
    public static string Title(FrameworkDefinition framework, ReportDetails? details) =>
        $"{ReportPage.Name(framework, details)} – board paper";

    /// <summary>
    /// Lists the agencies, up to a maximum length. In open mode, lists only those that took part, with the number of
    /// people from each if it may be shown. If the results do not say which agencies took part, lists all of them, and
    /// says how many took part if not all did. Returns null when there are no agencies, as in anonymous mode.
    /// </summary>
    public static string? AgenciesOf(RoundResults results)
    {
        var counts = results.Participation.ToDictionary(one => one.Agency, one => one.People, StringComparer.Ordinal);
        var names = counts.Count == 0 ? [.. results.Agencies.Select(TextDirection.Isolate)] : Counted(results, counts);
        if (names.Count == 0)
        {
            return null;
        }

        var lead =
            counts.Count > 0 && counts.Values.All(people => people is null) ? $"Took part, {WithFewer(results)}"
            : counts.Count > 0 || results.AgenciesHeard == 0 || results.AgenciesHeard == names.Count ? "Took part"
            : $"Agencies in the round ({results.AgenciesHeard} of these {names.Count} took part)";
        var length = 0;
        var shown = names
            .TakeWhile((name, i) => (length += name.Length + 2) <= MaxCharactersOfAgencies || i == 0)
            .ToList();
        var left = names.Count - shown.Count;
        return left > 0
            ? $"{lead}: {string.Join("; ", shown)}; and {left} more."
            : $"{lead}: {string.Join("; ", shown)}.";
    }

    /// <summary>
    /// Lists the agencies with the number of people from each, and then the agencies with too few people for the number
    /// to be shown.
    /// </summary>
    private static List<string> Counted(RoundResults results, Dictionary<string, int?> counts)
    {
        var there = results.Agencies.Where(counts.ContainsKey).ToList();
        var small = there.Where(agency => counts[agency] is null).Select(TextDirection.Isolate);
        return
        [
            .. there
                .Where(agency => counts[agency] is not null)
                .Select(agency => $"{TextDirection.Isolate(agency)} ({counts[agency]})"),
            .. small.Select(
                (agency, place) =>
                    place == 0 && counts.Values.Any(people => people is not null)
                        ? $"{WithFewer(results)}: {agency}"
                        : agency
            ),
        ];
    }

    private static string WithFewer(RoundResults results) =>
        $"with fewer than {results.Confidentiality.MinimumGroup} people each";

    public static string PlanHeading(Plan plan) => $"What the partnership will do: {PlanText.Size(plan)}";

    /// <summary>
    /// Introduces the list that is computed from the scores, and says why the chosen priorities may differ from it, or
    /// that none are chosen yet.
    /// </summary>
    public static string ScoresPointLead(Shortlist shortlist, Plan? plan) =>
        PrioritiesSection.Lead(shortlist)
        + (
            shortlist.Enablers.Count == 0 ? ""
            : plan is { Chosen.Count: > 0 }
                ? " This list is computed only from the scores. The partnership chose its priorities after "
                    + "discussion, so they may differ from this list."
            : " This list is computed only from the scores. The partnership has not chosen its priorities yet."
        );

    /// <summary>
    /// Says which enablers people would start with; null if this is not known. Does not name an enabler that only one
    /// person chose.
    /// </summary>
    public static string? Votes(RoundResults results) => PriorityVoteText.Summarise(results, fewest: 2);

    /// <summary>Says what the paper does and does not show.</summary>
    public static IEnumerable<string> Confidentiality(Confidentiality confidentiality) =>
        confidentiality.Mode == ConfidentialityMode.Open
            ?
            [
                "This is an open round: everyone in it can see every participant’s scores by name.",
                "People who did not take part may read this paper. The average for an agency or a level of "
                    + $"work is therefore shown only if {confidentiality.MinimumGroup} or more of its people scored. "
                    + "An item’s figures are shown only if 3 or more people scored it.",
                "This paper does not name any participant. It quotes only notes that the facilitator picked, "
                    + "and does not say who wrote them.",
            ]
            :
            [
                .. ConfidentialitySection.Figures(confidentiality),
                "This paper quotes only notes that the facilitator picked, and does not say who wrote them.",
            ];
}
