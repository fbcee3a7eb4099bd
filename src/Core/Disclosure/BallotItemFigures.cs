namespace BeyondBoundaries.Core.Disclosure;

/// <summary>The disclosed figures for one item in one ballot.</summary>
/// <param name="Item">The id of the enabler or indicator.</param>
/// <param name="Everyone">The disclosed tally for the whole group.</param>
/// <param name="Agencies">The result of each agency, in order; empty in anonymous mode.</param>
/// <param name="Levels">The result of each level of work, in order; empty in anonymous mode.</param>
/// <param name="CouldNotSay">The agencies that may be named because many of their people skipped the item.</param>
public sealed record BallotItemFigures(
    string Item,
    DisclosedTally Everyone,
    IReadOnlyList<GroupResult> Agencies,
    IReadOnlyList<GroupResult> Levels,
    IReadOnlyList<string> CouldNotSay
)
{
    /// <summary>
    /// For a second vote in open mode, the number of people who scored in exactly one of the two votes; otherwise null.
    /// </summary>
    public int? OnlyInOneVote { get; init; }

    /// <summary>The average of a second vote, if only the average is disclosed; otherwise null.</summary>
    public SecondVoteAverage? SecondAverage { get; init; }

    /// <summary>Whether this is a second vote for which at most <see cref="SecondAverage"/> is disclosed.</summary>
    public bool IsVoteSuppressed { get; init; }
}
