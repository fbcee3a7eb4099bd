namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The direction in which the scores of the same people moved between two rounds.</summary>
public enum DisclosedMovement
{
    /// <summary>About as many people moved up as down.</summary>
    EachWay,

    /// <summary>More people moved up.</summary>
    Up,

    /// <summary>More people moved down.</summary>
    Down,
}
