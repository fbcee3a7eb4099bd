namespace BeyondBoundaries.Core.Rounds;

/// <summary>Where a round stands.</summary>
public enum RoundStatus
{
    /// <summary>Being prepared: nobody can join.</summary>
    Draft,

    /// <summary>People can join, and answer its open ballots.</summary>
    Open,

    /// <summary>Nothing changes any more, and every ballot is revealed.</summary>
    Closed,
}
