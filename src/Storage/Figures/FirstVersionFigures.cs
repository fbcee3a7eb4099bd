using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// Figures that were kept under the first version of the disclosure rule, as the second version may show them (ADR
/// 17).
/// </summary>
internal static class FirstVersionFigures
{
    /// <summary>
    /// Takes out what the second version may not show, or cannot decide from what was kept: averages of groups,
    /// second votes, and what
    /// changed among the same people. In mode open everything stays.
    /// </summary>
    public static BallotFigures Restrict(BallotFigures figures, Confidentiality confidentiality)
    {
        var isOpen = confidentiality.Mode == ConfidentialityMode.Open;
        var kept = figures with { Items = [.. figures.Items.Select(item => item with { Everyone = Everyone(item.Everyone, confidentiality) })] };
        return isOpen ? kept : kept with
        {
            Items = [.. kept.Items.Select(item => figures.Ballot.Kind == BallotKind.Again ? SecondVote(item) : First(item))],
            Notes = BesideFigures.AreNotesShown(figures.Participants, confidentiality) ? figures.Notes : 0,
            BigGapsByChance = null,
            Paired = PairedChanges.NoChanges,
        };
    }

    private static ShownTally Everyone(ShownTally kept, Confidentiality confidentiality)
    {
        if (kept.Tally is { } tally)
        {
            return ShownTally.Of(tally, confidentiality);
        }

        // A number that was 0 was not written.
        var (n, skip) = (kept.N ?? 0, kept.Skip ?? 0);
        return n < Suppression.FewestForWholeGroup
            ? ShownTally.Few
            : new(n, n + skip >= confidentiality.MinimumGroup ? skip : null, n > Suppression.FewestForWholeGroup ? kept.Standing : null, null);
    }

    private static ItemFigures First(ItemFigures item) => item with
    {
        Agencies = [.. item.Agencies.Select(Hidden)],
        Levels = [.. item.Levels.Select(Hidden)],
        CouldNotSay = item.Everyone.Skip is null ? [] : item.CouldNotSay,
    };

    /// <summary>How many people missed one of the two votes was not kept.</summary>
    private static ItemFigures SecondVote(ItemFigures item) => new(item.Item, ShownTally.Few, [], [], []) { IsVoteSuppressed = true };

    private static GroupResult Hidden(GroupResult group) => new(group.Name, false, null);
}
