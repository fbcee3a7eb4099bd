using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// Restricts figures stored under the first version of the disclosure rule to those that the second version allows
/// (ADR 17).
/// </summary>
internal static class FirstVersionFigures
{
    /// <summary>
    /// Removes the figures that the second version does not allow. Also removes second votes, changes among people who
    /// took part in two rounds, and the averages of groups, because the stored data is not enough to decide whether the
    /// second version allows them. In open mode, nothing is removed.
    /// </summary>
    public static BallotFigures Restrict(BallotFigures figures, Confidentiality confidentiality)
    {
        var isOpen = confidentiality.Mode == ConfidentialityMode.Open;
        var kept = figures with
        {
            Items =
            [
                .. figures.Items.Select(item =>
                    item with
                    {
                        Everyone = RestrictWholeGroup(item.Everyone, confidentiality),
                    }
                ),
            ],
        };
        return isOpen
            ? kept
            : kept with
            {
                Items =
                [
                    .. kept.Items.Select(item =>
                        figures.Ballot.Kind == BallotKind.SecondVote
                            ? SuppressSecondVote(item)
                            : RestrictFirstVote(item)
                    ),
                ],
                Notes = RoundCommentary.AreNotesDisclosed(figures.Participants, confidentiality) ? figures.Notes : 0,
                BigGapsByChance = null,
                Paired = PairedChangeDisclosure.NoChanges,
            };
    }

    private static DisclosedTally RestrictWholeGroup(DisclosedTally kept, Confidentiality confidentiality)
    {
        if (kept.Tally is { } tally)
        {
            return DisclosedTally.From(tally, confidentiality);
        }

        // An absent number means 0.
        var (n, skip) = (kept.N ?? 0, kept.Skip ?? 0);
        return n < Suppression.MinScoresForWholeGroup
            ? DisclosedTally.TooFew
            : new(
                n,
                n + skip >= confidentiality.MinimumGroup ? skip : null,
                n > Suppression.MinScoresForWholeGroup ? kept.Standing : null,
                null
            );
    }

    private static BallotItemFigures RestrictFirstVote(BallotItemFigures item) =>
        item with
        {
            Agencies = [.. item.Agencies.Select(Suppress)],
            Levels = [.. item.Levels.Select(Suppress)],
            CouldNotSay = item.Everyone.Skip is null ? [] : item.CouldNotSay,
        };

    /// <summary>
    /// Removes the figures for a second vote, because the number of people who missed one of the two votes was not
    /// stored.
    /// </summary>
    private static BallotItemFigures SuppressSecondVote(BallotItemFigures item) =>
        new(item.Item, DisclosedTally.TooFew, [], [], []) { IsVoteSuppressed = true };

    private static GroupResult Suppress(GroupResult group) => new(group.Name, false, null);
}
