namespace BeyondBoundaries.Core.Rounds;

/// <summary>Checks a list of names that a facilitator types, one per line.</summary>
/// <param name="One">The singular, such as “agency”.</param>
/// <param name="Many">The plural; also the field of every problem.</param>
/// <param name="Most">The most names in the list.</param>
internal sealed record NameList(string One, string Many, int Most)
{
    /// <summary>Returns the names in order without repeats, none for an empty text; or every problem.</summary>
    public Result<IReadOnlyList<string>> From(string? text)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var problems = ProblemsOf(lines).ToList();
        return problems.Count == 0 ? Result<IReadOnlyList<string>>.Of(lines) : Result<IReadOnlyList<string>>.Failed(problems);
    }

    private IEnumerable<Problem> ProblemsOf(string[] lines)
    {
        if (lines.Length > Most)
        {
            yield return new($"too-many-{Many}", $"Enter at most {Most} {Many}; there are {lines.Length}", Many);
        }

        foreach (var line in lines.Where(line => line.Length > PartnershipSetup.MostCharacters))
        {
            yield return new($"{One}-too-long", $"The {One} “{line[..30]}…” must be {PartnershipSetup.MostCharacters} characters or fewer", Many);
        }

        if (lines.Any(line => line.Any(char.IsControl)))
        {
            yield return new($"{One}-control", $"The names of {Many} must not contain control characters", Many);
        }

        foreach (var same in lines.GroupBy(line => line, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            yield return new($"{One}-twice", $"The {One} “{same.Key}” is listed {same.Count()} times; list it once", Many);
        }
    }
}
