using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>One set of questions in a round. Its results are revealed to everyone at the same time.</summary>
/// <param name="Kind">The kind of ballot.</param>
/// <param name="About">The id of the enabler, for a second vote or a ballot on indicators; otherwise empty.</param>
public sealed record Ballot(BallotKind Kind, string About = "")
{
    /// <summary>The first ballot of every round.</summary>
    public static Ballot Enablers { get; } = new(BallotKind.Enablers);

    /// <summary>The ballot on challenges.</summary>
    public static Ballot Challenges { get; } = new(BallotKind.Challenges);

    /// <summary>The ballot on the enablers that people would start with.</summary>
    public static Ballot Priorities { get; } = new(BallotKind.Priorities);

    /// <summary>Creates a second vote on an enabler.</summary>
    public static Ballot SecondVote(Item enabler) => new(BallotKind.SecondVote, enabler.Id);

    /// <summary>Creates a ballot on the indicators of an enabler.</summary>
    public static Ballot Indicators(Item enabler) => new(BallotKind.Indicators, enabler.Id);

    /// <summary>Returns whether a framework has everything that this ballot asks about.</summary>
    public bool Fits(Framework framework) =>
        Kind switch
        {
            BallotKind.Enablers or BallotKind.Priorities => About.Length == 0,
            BallotKind.Challenges => About.Length == 0 && framework.Definition.Challenges.Count > 0,
            BallotKind.SecondVote => framework.Find(About) is { IsEnabler: true },
            _ => framework.Find(About) is { IsEnabler: true } item && item.Enabler.Indicators.Count > 0,
        };

    /// <summary>
    /// Returns the items that people score in the ballot, in document order; none for challenges and priorities.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The framework does not have everything that this ballot asks about.
    /// </exception>
    public IReadOnlyList<Item> GetItems(Framework framework)
    {
        if (!Fits(framework))
        {
            throw new ArgumentException(
                $"The framework {framework.Definition.Id} does not have what this ballot asks about: {Kind} “{About}”.",
                nameof(framework)
            );
        }

        return Kind switch
        {
            BallotKind.Enablers => framework.Enablers,
            BallotKind.SecondVote => [framework.Find(About)!],
            BallotKind.Indicators => [.. framework.IndicatorsOf(framework.Find(About)!.Enabler)],
            _ => [],
        };
    }
}
