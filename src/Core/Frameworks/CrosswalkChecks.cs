namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Checks the crosswalk of a framework, as far as this is possible without the earlier version.</summary>
internal static class CrosswalkChecks
{
    public static IEnumerable<Problem> FindProblems(FrameworkDefinition framework)
    {
        if (framework.Crosswalk is not { } crosswalk)
        {
            yield break;
        }

        var ids = framework
            .Themes.SelectMany(theme => theme.Enablers)
            .SelectMany(enabler => enabler.Indicators.Select(indicator => indicator.Id).Prepend(enabler.Id))
            .ToHashSet(StringComparer.Ordinal);
        var (before, after) = (new ListedIds(), new ListedIds());
        for (var e = 0; e < crosswalk.Entries.Count; e++)
        {
            var (entry, at) = (crosswalk.Entries[e], $"/crosswalk/items/{e}");
            foreach (var id in entry.After.Where(id => !ids.Contains(id)))
            {
                yield return new(
                    "unknown-item",
                    $"This framework has no enabler or indicator “{id}”. Correct the ID.",
                    at
                );
            }

            foreach (var id in before.AddAndFindRepeated(entry.Before).Concat(after.AddAndFindRepeated(entry.After)))
            {
                yield return new(
                    "crosswalk-twice",
                    "The crosswalk can list an ID once as an earlier ID and once as a later ID. Remove the "
                        + $"repeats of “{id}”.",
                    at
                );
            }
        }
    }

    /// <summary>The ids on one side of a crosswalk.</summary>
    private sealed class ListedIds
    {
        private readonly Dictionary<string, int> times = new(StringComparer.Ordinal);

        /// <summary>Adds ids, and returns each one that is now listed for the second time.</summary>
        public IEnumerable<string> AddAndFindRepeated(IEnumerable<string> ids) =>
            ids.Where(id => (times[id] = times.GetValueOrDefault(id) + 1) == 2);
    }
}
