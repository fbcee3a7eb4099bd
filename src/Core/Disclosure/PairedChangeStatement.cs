using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The statement that confidential mode discloses about the people who scored an item in two rounds (`paired_words`).
/// It contains no numbers, because exact changes among the same people over three rounds could reveal one person's
/// score for every item.
/// </summary>
/// <param name="Who">The extent to which the same people scored in both rounds.</param>
/// <param name="Moved">
/// The direction in which these people moved; null unless exactly the same people scored in both rounds.
/// </param>
public sealed record PairedChangeStatement(DisclosedOverlap Who, DisclosedMovement? Moved)
{
    /// <summary>
    /// The statement names a direction only if the numbers of people who moved up and down differ by at least this
    /// number. The difference must also be at least a tenth of the number who scored in both rounds.
    /// </summary>
    private const int MinDifference = 3;

    /// <summary>Decides which statement is disclosed.</summary>
    /// <param name="pairs">The number of people who scored in both rounds.</param>
    /// <param name="up">Of these people, the number who scored higher in the later round.</param>
    /// <param name="down">Of these people, the number who scored lower in the later round.</param>
    /// <param name="before">The number of people who scored in the earlier round.</param>
    /// <param name="after">The number of people who scored in the later round.</param>
    /// <param name="k">The minimum group (k).</param>
    /// <returns>The statement; null when nothing is disclosed.</returns>
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
