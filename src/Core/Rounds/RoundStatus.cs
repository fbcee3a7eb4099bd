namespace BeyondBoundaries.Core.Rounds;

/// <summary>The status of a round.</summary>
public enum RoundStatus
{
    /// <summary>A draft: no one can join yet.</summary>
    Draft,

    /// <summary>People can join the round and answer its open ballots.</summary>
    Open,

    /// <summary>No one can join or answer any more, and the results are revealed.</summary>
    Closed,
}
