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
        var (before, after) = (
            new HashSet<string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
        for (var e = 0; e < crosswalk.Entries.Count; e++)
        {
            var (entry, at) = (crosswalk.Entries[e], $"/crosswalk/items/{e}");
            foreach (var id in entry.After.Where(id => !ids.Contains(id)))
            {
                yield return new("unknown-item", $"There is no enabler or indicator “{id}” in this framework.", at);
            }

            foreach (
                var id in entry.Before.Where(id => !before.Add(id)).Concat(entry.After.Where(id => !after.Add(id)))
            )
            {
                yield return new(
                    "crosswalk-twice",
                    $"The crosswalk lists “{id}” twice on the same side. Keep it in one entry.",
                    at
                );
            }
        }
    }
}
