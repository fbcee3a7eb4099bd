namespace BeyondBoundaries.Core.Disclosure;

/// <summary>What may be shown of one item in one ballot.</summary>
/// <param name="Item">Id of the enabler or indicator.</param>
/// <param name="Everyone">The whole group.</param>
/// <param name="Agencies">Agencies in order; empty in mode anonymous.</param>
/// <param name="Levels">Levels of work in order; empty in mode anonymous.</param>
/// <param name="CouldNotSay">Agencies that often could not say, as far as they may be named.</param>
public sealed record BallotItemFigures(
    string Item,
    DisclosedTally Everyone,
    IReadOnlyList<GroupResult> Agencies,
    IReadOnlyList<GroupResult> Levels,
    IReadOnlyList<string> CouldNotSay
)
{
    /// <summary>
    /// How many people scored in exactly one of the two votes: of a second vote in mode open alone, otherwise null.
    /// </summary>
    public int? OnlyInOneVote { get; init; }

    /// <summary>The average of a second vote, where nothing else of it is disclosed.</summary>
    public SecondVoteAverage? SecondAverage { get; init; }

    /// <summary>
    /// Whether this is a second vote that is not disclosed as an item: at most <see cref="SecondAverage"/> is.
    /// </summary>
    public bool IsVoteSuppressed { get; init; }
}
