namespace BeyondBoundaries.Core.Disclosure;

/// <summary>Which way the same people moved between two rounds.</summary>
public enum DisclosedMovement
{
    /// <summary>About as many moved up as down.</summary>
    EachWay,

    /// <summary>More moved up.</summary>
    Up,

    /// <summary>More moved down.</summary>
    Down,
}
