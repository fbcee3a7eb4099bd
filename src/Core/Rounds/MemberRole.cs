namespace BeyondBoundaries.Core.Rounds;

/// <summary>The role of an account in a partnership.</summary>
public enum MemberRole
{
    /// <summary>Runs its rounds, sees its results, keeps its plan, and decides who else may.</summary>
    Facilitator,

    /// <summary>Sees its results.</summary>
    Viewer,
}
