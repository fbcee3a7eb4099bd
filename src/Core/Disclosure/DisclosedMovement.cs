namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The direction in which scores moved among the people who scored an item in both rounds.</summary>
public enum DisclosedMovement
{
    /// <summary>About as many people moved up as down.</summary>
    EachWay,

    /// <summary>More people moved up than down.</summary>
    Up,

    /// <summary>More people moved down than up.</summary>
    Down,
}
