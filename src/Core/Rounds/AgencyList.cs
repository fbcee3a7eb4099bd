namespace BeyondBoundaries.Core.Rounds;

/// <summary>Checks the list of agencies in a partnership or a round.</summary>
public static class AgencyList
{
    private static readonly NameListParser List = new("agency", "agencies", PartnershipSetup.MaxAgencies);

    /// <summary>Checks what a facilitator typed.</summary>
    /// <param name="text">One agency per line; empty lines and spaces around names are ignored.</param>
    /// <returns>The agencies in order, without repeats; or every problem, with the field <c>agencies</c>.</returns>
    public static Result<IReadOnlyList<string>> Parse(string? text)
    {
        var list = List.Parse(text);
        return list.Value is [] ? new Problem("no-agencies", "Enter at least one agency", "agencies") : list;
    }
}
