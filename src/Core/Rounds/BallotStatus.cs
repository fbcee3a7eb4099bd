namespace BeyondBoundaries.Core.Rounds;

/// <summary>The status of a ballot.</summary>
public enum BallotStatus
{
    /// <summary>People can answer, submit, change and withdraw. No user can see scores.</summary>
    Open,

    /// <summary>Its figures are permanently frozen, and can be seen.</summary>
    Revealed,
}
