namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// The items of two frameworks, matched by the crosswalks that lead from one framework to the other. If no crosswalks
/// connect the two frameworks, their items are matched by id.
/// </summary>
public sealed class FrameworkMatch
{
    private readonly Dictionary<Item, Item> compared;

    private FrameworkMatch(IReadOnlyList<ItemMatch> items)
    {
        Items = items;
        compared = items
            .Where(match => match.IsCompared)
            .ToDictionary(match => match.After[0], match => match.Before[0]);
    }

    /// <summary>Every item of both frameworks, in the order of the later one; removed items come last.</summary>
    public IReadOnlyList<ItemMatch> Items { get; }

    /// <summary>
    /// Finds the item of the earlier framework whose scores can be compared with those of a later item; null if there
    /// is none.
    /// </summary>
    /// <param name="after">An item of the later framework.</param>
    public Item? FindBefore(Item after) => compared.GetValueOrDefault(after);

    /// <summary>Matches the items of two frameworks.</summary>
    /// <param name="before">The framework of the earlier round.</param>
    /// <param name="after">The framework of the later round.</param>
    public static FrameworkMatch Between(Framework before, Framework after)
    {
        var steps = StepsBetween(before, after);
        var groups = before.Items.Select(item => new Group(item)).ToList();
        var current = groups.ToDictionary(group => group.Before[0].Id, StringComparer.Ordinal);
        foreach (var (earlier, later, crosswalk) in steps)
        {
            var next = new Dictionary<string, Group>(StringComparer.Ordinal);
            foreach (var entry in CompleteEntries(earlier, later, crosswalk))
            {
                var group = Group.Join([.. entry.Before.Select(id => current[id].Root)]);
                groups.Add(group);
                group.IsExact &= entry.IsOneToOne;
                foreach (var id in entry.After)
                {
                    next[id] = group;
                }
            }

            current = next;
        }

        foreach (var item in after.Items)
        {
            current[item.Id].Root.After.Add(item);
        }

        return new([
            .. groups
                .Select(group => group.Root)
                .Distinct()
                .Where(group => group.Before.Count + group.After.Count > 0)
                .Select(group => group.ToMatch())
                .OrderBy(match => match.After.Count > 0 ? match.After[0].Index : int.MaxValue)
                .ThenBy(match => match.Before.Count > 0 ? match.Before[0].Index : 0),
        ]);
    }

    /// <summary>
    /// Pairs those items of two versions of a framework whose scores can be compared, whichever version is earlier.
    /// </summary>
    /// <param name="framework">One version of the framework.</param>
    /// <param name="other">The other version.</param>
    /// <returns>The items of the other version, by the ids of the matching items in the first.</returns>
    public static IReadOnlyDictionary<string, Item> Pair(Framework framework, Framework other)
    {
        var isEarlier = other.IsMadeFrom(framework);
        var match = isEarlier ? Between(framework, other) : Between(other, framework);
        return match
            .Items.Where(items => items.IsCompared)
            .ToDictionary(
                items => (isEarlier ? items.Before : items.After)[0].Id,
                items => (isEarlier ? items.After : items.Before)[0],
                StringComparer.Ordinal
            );
    }

    /// <summary>
    /// Returns the steps from each version to the next, with their crosswalks. If no crosswalks connect the two
    /// frameworks, returns one step without a crosswalk, so that items are matched by id.
    /// </summary>
    private static List<(Framework Before, Framework After, Crosswalk? Crosswalk)> StepsBetween(
        Framework before,
        Framework after
    )
    {
        var steps = new List<(Framework Before, Framework After, Crosswalk? Crosswalk)>();
        for (var later = after; later is not null; later = later.Earlier)
        {
            var crosswalk = later.Definition.Crosswalk;
            if (crosswalk?.IsFrom(before) == true)
            {
                steps.Insert(0, (before, later, crosswalk));
                return steps;
            }

            if (later.Earlier is { } earlier)
            {
                steps.Insert(0, (earlier, later, crosswalk));
            }
        }

        return [(before, after, null)];
    }

    /// <summary>
    /// Returns the entries of the crosswalk, and an entry for each item that the crosswalk does not mention.
    /// </summary>
    private static List<CrosswalkEntry> CompleteEntries(Framework before, Framework after, Crosswalk? crosswalk)
    {
        var entries = new List<CrosswalkEntry>();
        var (done, made) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in crosswalk?.Entries ?? [])
        {
            var known = new CrosswalkEntry(
                [.. entry.Before.Where(id => before.Find(id) is not null && done.Add(id))],
                [.. entry.After.Where(id => after.Find(id) is not null && made.Add(id))]
            );
            entries.Add(known);
        }

        foreach (var item in before.Items.Where(item => done.Add(item.Id)))
        {
            var isSame = after.Find(item.Id)?.IsEnabler == item.IsEnabler && made.Add(item.Id);
            entries.Add(new([item.Id], isSame ? [item.Id] : []));
        }

        entries.AddRange(
            after.Items.Where(item => made.Add(item.Id)).Select(item => new CrosswalkEntry([], [item.Id]))
        );
        return entries;
    }

    /// <summary>
    /// Items from both frameworks that belong together, according to the steps from one framework to the other.
    /// </summary>
    private sealed class Group
    {
        private Group? joined;

        public Group() { }

        public Group(Item before) => Before.Add(before);

        public List<Item> Before { get; } = [];

        public List<Item> After { get; } = [];

        /// <summary>Whether one item became exactly one item in each new version.</summary>
        public bool IsExact { get; set; } = true;

        public Group Root => joined is null ? this : joined.Root;

        public static Group Join(IReadOnlyList<Group> groups)
        {
            if (groups.Count == 0)
            {
                return new();
            }

            var first = groups[0];
            foreach (var other in groups.Distinct().Where(group => group != first))
            {
                first.Before.AddRange(other.Before);
                first.IsExact = false;
                other.joined = first;
            }

            return first;
        }

        public ItemMatch ToMatch() =>
            new(
                [.. Before.OrderBy(item => item.Index)],
                [.. After.OrderBy(item => item.Index)],
                IsExact && Before.Count == 1 && After.Count == 1
            );
    }
}
