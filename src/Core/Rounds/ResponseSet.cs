using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>All submitted responses in one round, with the agencies and levels of work.</summary>
/// <param name="Framework">The framework whose items the participants answered.</param>
/// <param name="Responses">The responses, one per participant.</param>
/// <param name="Agencies">The agencies in the order in which they are shown, without “not stated”.</param>
/// <param name="Levels">The levels of work in the order in which they are shown, without “not stated”.</param>
public sealed record ResponseSet(
    Framework Framework,
    IReadOnlyList<Response> Responses,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Levels
)
{
    /// <summary>
    /// Creates a set with the agencies and levels of work in the order in which they first appear in the responses.
    /// </summary>
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
