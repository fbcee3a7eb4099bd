namespace BeyondBoundaries.Core.Rounds;

/// <summary>The status of a ballot.</summary>
public enum BallotStatus
{
    /// <summary>People can give, submit, change and withdraw answers. No user can see scores.</summary>
    Open,

    /// <summary>The figures are frozen, and everyone can see them.</summary>
    Revealed,
}
