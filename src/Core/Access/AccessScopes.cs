namespace BeyondBoundaries.Core.Access;

/// <summary>
/// The kinds of data that a program with a personal access token may read. A token never allows more than its owner's
/// own roles do.
/// </summary>
[Flags]
public enum AccessScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Partnerships, rounds and frameworks, without any results.</summary>
    Rounds = 1,

    /// <summary>The results of closed rounds, and the changes between rounds.</summary>
    Results = 2,

    /// <summary>Plans: priorities and actions, including any names in them.</summary>
    Plans = 4,
}
