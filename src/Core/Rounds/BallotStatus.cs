namespace BeyondBoundaries.Core.Rounds;

/// <summary>Where a ballot stands.</summary>
public enum BallotStatus
{
    /// <summary>People can answer, submit, change and withdraw. Nobody sees scores.</summary>
    Open,

    /// <summary>Its figures are frozen for good, and can be seen.</summary>
    Revealed,
}
