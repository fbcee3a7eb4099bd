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
        var list = AgencyList.From(agencies);
        problems.AddRange(list.Problems);
        return problems.Count == 0 ? new PartnershipSetup(name!.Trim(), list.Value!) : Result<PartnershipSetup>.Failed(problems);
    }
}
