namespace BeyondBoundaries.Core.Rounds;

/// <summary>Checks the list of agencies in a partnership or a round.</summary>
public static class AgencyList
{
    private static readonly NameListParser List = new("agency", "agencies", PartnershipSetup.MaxAgencies);

    /// <summary>Checks what a facilitator typed.</summary>
    /// <param name="text">One agency per line; empty lines and spaces around names are ignored.</param>
    /// <param name="saved">
    /// The agencies saved so far, if there are any. If the text lists exactly these agencies, it is accepted, because
    /// the list may have been saved under earlier rules, or may be locked.
    /// </param>
    /// <returns>The agencies in order, without repeats; or every problem, with the field <c>agencies</c>.</returns>
    public static Result<IReadOnlyList<string>> Parse(string? text, IReadOnlyList<string>? saved = null)
    {
        if (saved is not null && NameListParser.Split(text).SequenceEqual(saved, StringComparer.Ordinal))
        {
            return Result<IReadOnlyList<string>>.Success(saved);
        }

        var list = List.Parse(text);
        return list.Value is [] ? new Problem("no-agencies", "Enter at least one agency", "agencies") : list;
    }
}
