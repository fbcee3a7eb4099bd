using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Planning;

/// <summary>
/// Checks the areas that a facilitator adds to a case study, whose published list of areas may be incomplete.
/// </summary>
public static class AreaList
{
    /// <summary>The maximum number of areas that a partnership may add to one case study.</summary>
    public const int MaxAreas = 30;

    private static readonly NameListParser List = new("area", "areas", MaxAreas);

    /// <summary>Checks the areas that a facilitator typed.</summary>
    /// <param name="text">One area per line; empty lines and spaces around names are ignored.</param>
    /// <returns>
    /// The areas, if any, in the order typed and without duplicates; or every problem, with the field <c>areas</c>.
    /// </returns>
    public static Result<IReadOnlyList<string>> Parse(string? text) => List.Parse(text);
}
