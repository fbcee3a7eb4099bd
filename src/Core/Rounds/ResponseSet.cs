using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>All submitted responses of one round, with their groups.</summary>
/// <param name="Framework">The framework they answer.</param>
/// <param name="Responses">The responses, one per participant.</param>
/// <param name="Agencies">The agencies in the partnership's order, without “not stated”.</param>
/// <param name="Levels">The levels of work in order, without “not stated”.</param>
public sealed record ResponseSet(
    Framework Framework,
    IReadOnlyList<Response> Responses,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Levels
)
{
    /// <summary>Lists agencies and levels in the order of first appearance.</summary>
    public static ResponseSet InOrderOfAppearance(Framework framework, IReadOnlyList<Response> responses) =>
        new(
            framework,
            responses,
            Named(responses.Select(response => response.Agency)),
            Named(responses.Select(response => response.Level))
        );

    private static List<string> Named(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
}
