namespace BeyondBoundaries.Core.Rounds;

/// <summary>What a partnership can do about a challenge.</summary>
public enum ScopeForAction
{
    /// <summary>It is in our gift.</summary>
    Gift,

    /// <summary>We can influence it.</summary>
    Influence,

    /// <summary>We must work around it.</summary>
    Around,
}
