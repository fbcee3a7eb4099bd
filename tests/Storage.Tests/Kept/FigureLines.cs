using System.Globalization;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Storage.Tests.Kept;

/// <summary>
/// Writes every figure of a ballot as a line of text, so that two versions of the program can be compared figure by
/// figure.
/// </summary>
internal static class FigureLines
{
    public static IEnumerable<string> From(BallotFigures figures)
    {
        yield return $"participants = {figures.Participants}, invited = {Text(figures.Invited)}";
        yield return $"agencies = {string.Join(" | ", figures.Agencies)}, heard = {figures.AgenciesHeard}, notes = "
            + $"{figures.Notes}";
        yield return $"gaps by chance = {Text(figures.BigGapsByChance)}";
        foreach (var line in figures.Items.SelectMany(From))
        {
            yield return line;
        }

        foreach (var one in figures.Spectrum)
        {
            yield return $"spectrum {one.Position}: now = {Text(one.Now)}, wanted = {Text(one.Wanted)}";
        }

        foreach (var one in figures.Challenges)
        {
            var reach = string.Join(
                ", ",
                one.Reach.OrderBy(pair => pair.Key).Select(pair => $"{Text(pair.Key)} {pair.Value}")
            );
            yield return $"challenge {one.Challenge}: {one.People} of {one.Of}, reach = {reach}, "
                + $"examples = {string.Join(", ", one.Examples)}, other = {one.Other}";
        }

        foreach (var (item, one) in figures.Paired.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return $"paired {item}: pairs = {one.Pairs}, up = {one.Up}, same = {one.Same}, down = {one.Down}, "
                + $"mean = {Text(one.Mean)} {Text(one.MeanFlag)}, overlap = {Text(one.Overlap)}, who = {Text(one.Who)}";
        }

        foreach (var (item, one) in figures.PairedWords.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return $"paired {item}: who = {Text(one.Who)}, moved = {Text(one.Moved)}";
        }
    }

    private static IEnumerable<string> From(BallotItemFigures item)
    {
        var (n, skip, standing, tally) = item.Everyone;
        yield return $"item {item.Item}: n = {Text(n)}, skip = {Text(skip)}, standing = {Text(standing)}, tally = "
            + $"{Text(tally)}";
        foreach (var group in item.Agencies.Concat(item.Levels))
        {
            yield return $"item {item.Item}, {group.Name}: shown = {group.Shown}, "
                + $"average = {Text(group.Average)}, tally = {Text(group.Tally)}";
        }

        if (item.CouldNotSay.Count > 0)
        {
            yield return $"item {item.Item}: could not say = {string.Join(" | ", item.CouldNotSay)}";
        }

        if (item.IsVoteSuppressed || item.OnlyInOneVote is not null || item.SecondAverage is not null)
        {
            yield return $"item {item.Item}: suppressed = {item.IsVoteSuppressed}, only in one vote = "
                + $"{Text(item.OnlyInOneVote)}, second average = "
                + $"{(item.SecondAverage is { } second ? $"{Text(second.Average)} {Text(second.Than)}" : "none")}";
        }
    }

    private static string Text(Tally? tally) =>
        tally is { } given ? $"[{string.Join(", ", given.Counts.ToArray())}]" : "none";

    private static string Text(DisclosedAverage? average) =>
        average is { } given
            ? $"{given.Points.Numerator}/{given.Points.Denominator} {Text(given.End)} “{given.Text}”"
            : "none";

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "none";

    // The names are written out here so that the files stay the same if an enumeration's member is renamed.
    private static string Text(Standing? standing) =>
        standing switch
        {
            null => "none",
            Standing.None => "None",
            Standing.TooFew => "TooFew",
            Standing.Low => "Low",
            Standing.Middle => "Middle",
            _ => "High",
        };

    private static string Text(AverageEnd end) =>
        end switch
        {
            AverageEnd.OrLess => "OrLess",
            AverageEnd.OrMore => "OrMore",
            _ => "None",
        };

    private static string Text(AverageShift shift) =>
        shift switch
        {
            AverageShift.Higher => "Higher",
            AverageShift.Lower => "Lower",
            _ => "AboutTheSame",
        };

    private static string Text(ScopeForAction reach) =>
        reach switch
        {
            ScopeForAction.Gift => "Gift",
            ScopeForAction.Influence => "Influence",
            _ => "Around",
        };

    private static string Text(MeanChange? change) =>
        change switch
        {
            null => "",
            MeanChange.Up => "Up",
            MeanChange.Down => "Down",
            _ => "AboutTheSame",
        };

    private static string Text(ParticipantOverlap? people) =>
        people switch
        {
            null => "",
            ParticipantOverlap.Mostly => "Mostly",
            ParticipantOverlap.Partly => "Partly",
            _ => "MostlyDifferent",
        };

    private static string Text(DisclosedOverlap overlap) =>
        overlap switch
        {
            DisclosedOverlap.Same => "Same",
            DisclosedOverlap.Mostly => "Mostly",
            DisclosedOverlap.Partly => "Partly",
            _ => "MostlyDifferent",
        };

    private static string Text(DisclosedMovement? moved) =>
        moved switch
        {
            null => "none",
            DisclosedMovement.EachWay => "EachWay",
            DisclosedMovement.Up => "Up",
            _ => "Down",
        };
}
