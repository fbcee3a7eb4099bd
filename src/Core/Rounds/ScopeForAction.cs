namespace BeyondBoundaries.Core.Rounds;

/// <summary>What a partnership can do about a challenge.</summary>
public enum ScopeForAction
{
    /// <summary>The partnership can solve the challenge itself.</summary>
    Gift,

    /// <summary>The partnership cannot solve the challenge itself, but can influence it.</summary>
    Influence,

    /// <summary>The partnership must work around the challenge.</summary>
    Around,
}
