namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A checked framework with its items in document order: each enabler, then its indicators.</summary>
public sealed class Framework
{
    private readonly Dictionary<string, Item> byId;

    private Framework(FrameworkDefinition definition, Framework? earlier)
    {
        Definition = definition;
        Earlier = earlier;
        Items = [.. ItemsOf(definition)];
        Enablers = [.. Items.Where(item => item.IsEnabler)];
        byId = Items.ToDictionary(item => item.Id, StringComparer.Ordinal);
    }

    /// <summary>The definition, which follows the rules for a framework.</summary>
    public FrameworkDefinition Definition { get; }

    /// <summary>
    /// The version that the crosswalk starts from; null if there is no crosswalk, or if <see cref="WithEarlier"/> has
    /// not linked that version.
    /// </summary>
    public Framework? Earlier { get; }

    /// <summary>
    /// The id of this framework, and the ids of the earlier frameworks that it is linked to, directly or through other
    /// frameworks.
    /// </summary>
    public IReadOnlyList<string> Lineage =>
        Earlier is null ? [Definition.Id] : [.. Earlier.Lineage.Prepend(Definition.Id).Distinct()];

    /// <summary>Every enabler and indicator, in document order.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>The enablers only, in document order.</summary>
    public IReadOnlyList<Item> Enablers { get; }

    /// <summary>The themes, in order.</summary>
    public IReadOnlyList<Theme> Themes => Definition.Themes;

    /// <summary>The scale.</summary>
    public Scale Scale => Definition.Scale;

    /// <summary>Whether any enabler has indicators.</summary>
    public bool HasIndicators => Items.Count > Enablers.Count;

    /// <summary>The number of levels on the scale (K), 2 to 7.</summary>
    public int Levels => Definition.Scale.Levels.Count;

    /// <summary>Returns the item with this id; null when there is none.</summary>
    public Item? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Returns the enabler items of a theme, in order.</summary>
    public IEnumerable<Item> EnablersOf(Theme theme) => Enablers.Where(item => item.Theme == theme);

    /// <summary>Returns the indicator items of an enabler, in order.</summary>
    public IEnumerable<Item> IndicatorsOf(Enabler enabler) =>
        Items.Where(item => !item.IsEnabler && item.Enabler == enabler);

    /// <summary>Returns the case studies that are relevant to an enabler, in order.</summary>
    public IEnumerable<CaseStudy> CaseStudiesOn(Enabler enabler) =>
        Definition.CaseStudies.Where(study => study.Issues.Any(issue => issue.Enabler == enabler.Id));

    /// <summary>Checks a definition.</summary>
    /// <returns>
    /// The framework, or a problem for each broken rule, with the JSON pointer in <see cref="Problem.Field"/>.
    /// </returns>
    public static Result<Framework> From(FrameworkDefinition definition)
    {
        var problems = FrameworkChecks.FindProblems(definition).ToList();
        return problems.Count == 0 ? new Framework(definition, null) : Result<Framework>.Failure(problems);
    }

    /// <summary>Returns whether this framework was created from another, in one step or several.</summary>
    /// <param name="other">The other framework.</param>
    public bool IsMadeFrom(Framework other) =>
        Definition.Crosswalk?.IsFrom(other) == true || Earlier?.IsMadeFrom(other) == true;

    /// <summary>Returns the same framework, linked to the version that its crosswalk starts from.</summary>
    /// <param name="earlier">The earlier version.</param>
    public Framework WithEarlier(Framework earlier) => new(Definition, earlier);

    internal static IEnumerable<Item> ItemsOf(FrameworkDefinition definition)
    {
        var index = 0;
        foreach (var theme in definition.Themes)
        {
            foreach (var enabler in theme.Enablers)
            {
                yield return new Item(index++, theme, enabler, null);
                foreach (var indicator in enabler.Indicators)
                {
                    yield return new Item(index++, theme, enabler, indicator);
                }
            }
        }
    }
}
