namespace BeyondBoundaries.Core.Rounds;

/// <summary>The agencies of a partnership or a round, as a facilitator types them.</summary>
public static class AgencyList
{
    /// <summary>Checks what somebody typed.</summary>
    /// <param name="text">One agency a line; empty lines and space around names do not matter.</param>
    /// <returns>The agencies in order, each once; or every problem with the field <c>agencies</c>.</returns>
    public static Result<IReadOnlyList<string>> From(string? text)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var problems = ProblemsOf(lines).ToList();
        return problems.Count == 0 ? Result<IReadOnlyList<string>>.Of(lines) : Result<IReadOnlyList<string>>.Failed(problems);
    }

    private static IEnumerable<Problem> ProblemsOf(string[] lines)
    {
        if (lines.Length == 0)
        {
            yield return new("no-agencies", "Enter at least one agency", "agencies");
        }

        if (lines.Length > PartnershipSetup.MostAgencies)
        {
            yield return new("too-many-agencies", $"Enter at most {PartnershipSetup.MostAgencies} agencies; there are {lines.Length}", "agencies");
        }

        foreach (var line in lines.Where(line => line.Length > PartnershipSetup.MostCharacters))
        {
            yield return new("agency-too-long", $"The agency “{line[..30]}…” must be {PartnershipSetup.MostCharacters} characters or fewer", "agencies");
        }

        if (lines.Any(line => line.Any(char.IsControl)))
        {
            yield return new("agency-control", "The names of agencies must not contain control characters", "agencies");
        }

        foreach (var same in lines.GroupBy(line => line, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            yield return new("agency-twice", $"The agency “{same.Key}” is listed {same.Count()} times; list it once", "agencies");
        }
    }
}
