using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// What is disclosed in mode confidential of the people who scored an item in two rounds (`paired_words`): words, and
/// no number.
/// Exact changes of the same people gave one person's score on every item over three rounds.
/// </summary>
/// <param name="Who">How far they are the same people.</param>
/// <param name="Moved">Which way they moved; null unless exactly the same people scored in both rounds.</param>
public sealed record PairedChangeStatement(DisclosedOverlap Who, DisclosedMovement? Moved)
{
    /// <summary>A difference of so few people says nothing.</summary>
    private const int MinDifference = 3;

    /// <summary>Decides what is disclosed.</summary>
    /// <param name="pairs">How many people scored in both rounds.</param>
    /// <param name="up">How many of them scored higher in the later one.</param>
    /// <param name="down">How many of them scored lower.</param>
    /// <param name="before">How many people scored in the earlier round.</param>
    /// <param name="after">How many people scored in the later round.</param>
    /// <param name="k">The smallest group that may be shown.</param>
    /// <returns>Null when nothing is disclosed.</returns>
    public static PairedChangeStatement? Decide(int pairs, int up, int down, int before, int after, int k)
    {
        var (leavers, joiners) = (before - pairs, after - pairs);
        if (pairs < k)
        {
            return null;
        }

        if (leavers == 0 && joiners == 0)
        {
            return new(DisclosedOverlap.Same, ClassifyMove(pairs, up - down));
        }

        return leavers >= k && joiners >= k
            ? new(ToDisclosedOverlap(PairedChange.ClassifyOverlap(pairs, before + after - pairs)), null)
            : null;
    }

    private static DisclosedMovement ClassifyMove(int pairs, int difference) =>
        Math.Abs(difference) < MinDifference || 10L * Math.Abs(difference) < pairs ? DisclosedMovement.EachWay
        : difference > 0 ? DisclosedMovement.Up
        : DisclosedMovement.Down;

    private static DisclosedOverlap ToDisclosedOverlap(ParticipantOverlap people) =>
        people switch
        {
            ParticipantOverlap.Mostly => DisclosedOverlap.Mostly,
            ParticipantOverlap.Partly => DisclosedOverlap.Partly,
            _ => DisclosedOverlap.MostlyDifferent,
        };
}
