namespace BeyondBoundaries.Core.Rounds;

/// <summary>Where a round stands.</summary>
public enum RoundStatus
{
    /// <summary>People can join, score, submit and change what they submitted. Nobody sees scores.</summary>
    Open,

    /// <summary>Nothing changes any more, and the results can be seen.</summary>
    Closed,
}
