namespace BeyondBoundaries.Core.Rounds;

/// <summary>What somebody with an account may do in a partnership.</summary>
public enum MemberRole
{
    /// <summary>Runs its rounds, sees its results, keeps its plan, and says who else may.</summary>
    Facilitator,

    /// <summary>Sees its results.</summary>
    Viewer,
}
