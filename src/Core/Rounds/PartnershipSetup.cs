namespace BeyondBoundaries.Core.Rounds;

/// <summary>The settings with which a partnership is created: its name and its agencies.</summary>
public sealed record PartnershipSetup
{
    private PartnershipSetup(string name, IReadOnlyList<string> agencies)
    {
        Name = name;
        Agencies = agencies;
    }

    /// <summary>The maximum number of characters in any name, such as that of an agency or a round.</summary>
    public const int MaxNameCharacters = 100;

    /// <summary>The maximum number of agencies a partnership may have.</summary>
    public const int MaxAgencies = 100;

    /// <summary>The name of the partnership.</summary>
    public string Name { get; }

    /// <summary>The partnership's agencies in the order in which they were entered, without repeats.</summary>
    public IReadOnlyList<string> Agencies { get; }

    /// <summary>Checks what a facilitator typed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="agencies">The agencies, one per line; empty lines and spaces around names are ignored.</param>
    /// <param name="saved">
    /// The agencies saved so far, if there are any. A list of exactly these agencies is always accepted, even if it
    /// breaks the current rules.
    /// </param>
    /// <returns>The settings, or every problem, with the field <c>name</c> or <c>agencies</c>.</returns>
    public static Result<PartnershipSetup> From(string? name, string? agencies, IReadOnlyList<string>? saved = null)
    {
        var problems = new List<Problem>();
        problems.AddRange(NameRules.FindProblems(name, "name", "the partnership’s name"));
        var list = AgencyList.Parse(agencies, saved);
        problems.AddRange(list.Problems);
        return problems.Count == 0
            ? new PartnershipSetup(name!.Trim(), list.Value!)
            : Result<PartnershipSetup>.Failure(problems);
    }
}
