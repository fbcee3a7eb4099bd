namespace BeyondBoundaries.Core.Rounds;

/// <summary>What a partnership is set up with: a name and its agencies.</summary>
public sealed record PartnershipSetup
{
    private PartnershipSetup(string name, IReadOnlyList<string> agencies)
    {
        Name = name;
        Agencies = agencies;
    }

    /// <summary>Most characters a name may have.</summary>
    public const int MostCharacters = 100;

    /// <summary>Most agencies a partnership may have.</summary>
    public const int MostAgencies = 100;

    /// <summary>Name of the partnership.</summary>
    public string Name { get; }

    /// <summary>Its agencies in order, each once.</summary>
    public IReadOnlyList<string> Agencies { get; }

    /// <summary>Checks what somebody typed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="agencies">The agencies, one a line; empty lines and space around names do not matter.</param>
    /// <returns>The set-up, or every problem with the field <c>name</c> or <c>agencies</c>.</returns>
    public static Result<PartnershipSetup> From(string? name, string? agencies)
    {
        var problems = new List<Problem>();
        problems.AddRange(Names.ProblemsOf(name, "name", "the partnership’s name"));
        var lines = (agencies ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
        {
            problems.Add(new("no-agencies", "Enter at least one agency", "agencies"));
        }

        if (lines.Length > MostAgencies)
        {
            problems.Add(new("too-many-agencies", $"Enter at most {MostAgencies} agencies; there are {lines.Length}", "agencies"));
        }

        problems.AddRange(lines.Where(line => line.Length > MostCharacters)
            .Select(line => new Problem("agency-too-long", $"The agency “{line[..30]}…” must be {MostCharacters} characters or fewer", "agencies")));
        problems.AddRange(lines.Where(line => line.Any(char.IsControl))
            .Select(_ => new Problem("agency-control", "The names of agencies must not contain control characters", "agencies")).Distinct());
        problems.AddRange(lines.GroupBy(line => line, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
            .Select(same => new Problem("agency-twice", $"The agency “{same.Key}” is listed {same.Count()} times; list it once", "agencies")));
        return problems.Count == 0 ? new PartnershipSetup(name!.Trim(), lines) : Result<PartnershipSetup>.Failed(problems);
    }
}
