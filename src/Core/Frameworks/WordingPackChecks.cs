namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Checks that a wording pack fits its framework, and reports each problem with its JSON pointer.</summary>
internal static class WordingPackChecks
{
    public static IEnumerable<Problem> FindProblems(WordingPack pack, Framework framework)
    {
        if (!pack.Fits(framework))
        {
            yield return new(
                "wrong-framework",
                $"This pack is for version {pack.Version} of “{pack.FrameworkId}”, not for version "
                    + $"{framework.Definition.Version} of “{framework.Definition.Id}”. Correct the framework and "
                    + "version in the pack.",
                "/framework"
            );
            yield break;
        }

        if (pack.Scale is { } scale && !scale.HasSameScores(framework.Scale))
        {
            yield return new(
                "wrong-scale",
                "The pack’s scale must have the same scores as the framework’s scale: "
                    + $"{framework.Scale.DescribeScores()}.",
                "/scale/levels"
            );
        }

        foreach (var (i, theme) in pack.Themes.Index())
        {
            if (framework.Themes.All(own => own.Id != theme.Id))
            {
                yield return new(
                    "unknown-theme",
                    $"The framework has no theme “{theme.Id}”. Correct the ID.",
                    $"/themes/{i}/id"
                );
            }
        }

        foreach (var (i, item) in pack.Items.Index())
        {
            if (framework.Find(item.Id) is null)
            {
                yield return new(
                    "unknown-item",
                    $"The framework has no enabler or indicator “{item.Id}”. Correct the ID.",
                    $"/items/{i}/id"
                );
            }
            else if (pack.Items.Take(i).Any(other => other.Id == item.Id))
            {
                yield return new(
                    "item-twice",
                    $"There is already an entry for “{item.Id}”. Keep only one.",
                    $"/items/{i}/id"
                );
            }
        }
    }
}
