namespace BeyondBoundaries.Core.Rounds;

/// <summary>A user's role in a partnership.</summary>
public enum MemberRole
{
    /// <summary>Runs the partnership's rounds, sees its results, edits its plan and manages its members.</summary>
    Facilitator,

    /// <summary>Sees the partnership's results.</summary>
    Viewer,
}
