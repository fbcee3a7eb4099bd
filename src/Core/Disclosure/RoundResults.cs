using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The results of a round as they may be shown: the only way from answers to a page, a chart or a file.</summary>
public sealed record RoundResults
{
    private RoundResults()
    {
    }

    /// <summary>The framework.</summary>
    public required Framework Framework { get; init; }

    /// <summary>The mode and minimum group that were applied.</summary>
    public required Confidentiality Confidentiality { get; init; }

    /// <summary>How many people responded.</summary>
    public required int Participants { get; init; }

    /// <summary>How many people were invited; null when not known.</summary>
    public required int? Invited { get; init; }

    /// <summary>Agencies in order; empty in mode anonymous.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>Items in document order: every enabler, and the indicators that somebody answered.</summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }

    /// <summary>Themes in order.</summary>
    public required IReadOnlyList<ThemeResult> Themes { get; init; }

    /// <summary>Notes by what they are about, in an order that follows from their texts alone and so tells nothing of who wrote them.</summary>
    public required IReadOnlyList<ShownNote> Notes { get; init; }

    /// <summary>Where people see the partnership on the spectrum, position by position; empty when too few said.</summary>
    public required IReadOnlyList<SpectrumResult> Spectrum { get; init; }

    /// <summary>What stands in the way, every type in order; empty when too few said.</summary>
    public required IReadOnlyList<ChallengeResult> Challenges { get; init; }

    /// <summary>Every participant's scores by name, by name in order: mode open only, otherwise empty.</summary>
    public required IReadOnlyList<PersonResult> People { get; init; }

    /// <summary>The enablers alone, in document order.</summary>
    public IEnumerable<ItemResult> Enablers => Items.Where(result => result.Item.IsEnabler);

    /// <summary>The enablers of a theme, in order.</summary>
    public IEnumerable<ItemResult> EnablersOf(Theme theme) => Enablers.Where(result => result.Item.Theme == theme);

    /// <summary>The indicators of an enabler that somebody answered, in order.</summary>
    public IEnumerable<ItemResult> IndicatorsOf(Enabler enabler) => Items.Where(result => !result.Item.IsEnabler && result.Item.Enabler == enabler);

    /// <summary>The enablers in order of priority, unranked ones last.</summary>
    public IEnumerable<ItemResult> EnablersByPriority => Enablers.OrderBy(result => result.Priority.Rank ?? int.MaxValue);

    /// <summary>Tallies the responses and withholds what the mode does not allow.</summary>
    /// <param name="set">The submitted responses.</param>
    /// <param name="confidentiality">Mode and minimum group.</param>
    /// <param name="invited">How many people were invited; null when not known.</param>
    /// <param name="agreed">What the partnership settled on, by item id; null when nothing.</param>
    public static RoundResults Of(
        ResponseSet set,
        Confidentiality confidentiality,
        int? invited = null,
        IReadOnlyDictionary<string, AgreedScore>? agreed = null)
    {
        var first = TallyCube.Of(set);
        var again = set.Responses.Any(response => response.Again is not null) ? TallyCube.OfAgain(set) : null;
        var items = set.Framework.Items
            .Select(item => ResultOf(item, first, again, confidentiality, invited) with { Agreed = agreed?.GetValueOrDefault(item.Id) })
            .Where(result => result.Item.IsEnabler || result.Figures.N + result.Figures.Skip > 0)
            .ToList();
        return new()
        {
            Framework = set.Framework,
            Confidentiality = confidentiality,
            Participants = set.Responses.Count,
            Invited = invited,
            Agencies = confidentiality.Mode == ConfidentialityMode.Anonymous ? [] : set.Agencies,
            Items = Ranked(items),
            Themes = [.. set.Framework.Themes.Select(theme => ThemeOf(set.Framework, theme, first, confidentiality.Mode))],
            Notes = [.. NotesOf(set, confidentiality.Mode)],
            Spectrum = SpectrumResult.Of(set, confidentiality.Mode),
            Challenges = ChallengeResult.OfAll(set, confidentiality.Mode),
            People = confidentiality.Mode == ConfidentialityMode.Open ? [.. PeopleOf(set)] : [],
        };
    }

    private static ItemResult ResultOf(Item item, TallyCube cube, TallyCube? again, Confidentiality confidentiality, int? invited)
    {
        var (agencies, levels) = Groups.Of(item, cube, confidentiality);
        var everyone = again?.Everyone(item);
        return new(item, ShownFigures.Of(ItemSummary.Of(cube.Everyone(item)), confidentiality.Mode, invited), agencies, levels)
        {
            Again = everyone is { } second && second.N + second.Skip > 0 ? ResultOf(item, again!, null, confidentiality, invited) : null,
        };
    }

    private static List<ItemResult> Ranked(List<ItemResult> items) =>
        [.. items.GroupBy(result => result.Item.IsEnabler ? null : result.Item.Enabler)
            .SelectMany(group => Priorities.Rank(group, result => result.Figures))
            .Select(place => place.Item with { Priority = place.Priority })
            .OrderBy(result => result.Item.Index)];

    private static ThemeResult ThemeOf(Framework framework, Theme theme, TallyCube cube, ConfidentialityMode mode)
    {
        var fewest = mode == ConfidentialityMode.Open ? ItemSummary.FewestForCategory : ShownFigures.FewestForEverything;
        var tallies = framework.EnablersOf(theme).Select(cube.Everyone).ToList();
        return new(theme, ThemeMean.Of(tallies, fewest), ThemeMean.Display(tallies, fewest));
    }

    private static IEnumerable<PersonResult> PeopleOf(ResponseSet set) =>
        set.Responses
            .Select(response => new PersonResult(response.Participant, response.Agency, response.Level, response.Answers, response.Again))
            .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ShownNote> NotesOf(ResponseSet set, ConfidentialityMode mode) =>
        set.Responses
            .SelectMany(response => response.Notes, (response, note) =>
                new ShownNote(note.Kind, note.About, note.Text, mode == ConfidentialityMode.Open ? response.Participant : null))
            .OrderBy(note => note.About, StringComparer.Ordinal)
            .ThenBy(note => note.Kind)
            .ThenBy(note => note.Text, StringComparer.Ordinal)
            .ThenBy(note => note.Author, StringComparer.Ordinal);
}
