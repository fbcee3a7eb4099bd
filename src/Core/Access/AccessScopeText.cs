namespace BeyondBoundaries.Core.Access;

/// <summary>Converts scopes to and from the names that programs use, and describes scopes for people.</summary>
public static class AccessScopeText
{
    private static readonly (AccessScopes Scope, string Name, string Words)[] Known =
    [
        (AccessScopes.Rounds, "rounds:read", "Partnerships, rounds and frameworks"),
        (
            AccessScopes.Results,
            "results:read",
            "Results of closed rounds (including what people wrote), and changes between rounds"
        ),
        (AccessScopes.Plans, "plans:read", "Plans: priorities and actions, including any names in them"),
    ];

    /// <summary>Every scope.</summary>
    public static IReadOnlyList<AccessScopes> All { get; } = [.. Known.Select(known => known.Scope)];

    /// <summary>Returns the name of one scope, such as <c>rounds:read</c>.</summary>
    public static string GetName(AccessScopes scope) => Known.Single(known => known.Scope == scope).Name;

    /// <summary>Describes one scope in words.</summary>
    public static string Describe(AccessScopes scope) => Known.Single(known => known.Scope == scope).Words;

    /// <summary>Returns the names of scopes, separated by spaces.</summary>
    public static string Format(AccessScopes scopes) =>
        string.Join(' ', Known.Where(known => scopes.HasFlag(known.Scope)).Select(known => known.Name));

    /// <summary>Parses the names of scopes, separated by spaces. Unknown names are ignored.</summary>
    public static AccessScopes Parse(string names)
    {
        var written = names.Split(' ');
        return Known
            .Where(known => written.Contains(known.Name, StringComparer.Ordinal))
            .Aggregate(AccessScopes.None, (scopes, known) => scopes | known.Scope);
    }
}
