using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Core.Tallies;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>Converts figures between their form in Core and their stored form.</summary>
internal static class FiguresMapping
{
    public static BallotFiguresPart ToPart(BallotFigures figures) =>
        new()
        {
            Ballot = new()
            {
                Kind = figures.Ballot.Kind == BallotKind.Enablers ? null : StoredNames.Get(figures.Ballot.Kind),
                About = figures.Ballot.About,
            },
            Participants = figures.Participants,
            Invited = figures.Invited,
            Agencies = figures.Agencies,
            Items = [.. figures.Items.Select(ToPart)],
            AgenciesHeard = figures.AgenciesHeard,
            Notes = figures.Notes,
            BigGapsByChance = figures.BigGapsByChance,
            Spectrum =
            [
                .. figures.Spectrum.Select(one => new SpectrumPart
                {
                    Position = one.Position,
                    Now = one.Now,
                    Wanted = one.Wanted,
                }),
            ],
            Challenges = [.. figures.Challenges.Select(ToPart)],
            PriorityVotes =
                figures.PriorityVotes.Count == 0
                    ? null
                    :
                    [
                        .. figures.PriorityVotes.Select(one => new PriorityVotePart
                        {
                            Enabler = one.Enabler,
                            People = one.People,
                            Of = one.Of,
                        }),
                    ],
            Paired = figures.Paired.ToDictionary(pair => pair.Key, pair => ToPart(pair.Value)),
            PairedWords = figures.PairedWords.ToDictionary(pair => pair.Key, pair => ToPart(pair.Value)),
        };

    public static BallotFigures FromPart(BallotFiguresPart part) =>
        new(
            new(
                part.Ballot?.Kind is { } kind ? StoredNames.Parse<BallotKind>(kind) : BallotKind.Enablers,
                part.Ballot?.About ?? ""
            ),
            part.Participants,
            part.Invited,
            part.Agencies,
            [.. part.Items.Select(FromPart)]
        )
        {
            AgenciesHeard = part.AgenciesHeard,
            Notes = part.Notes,
            BigGapsByChance = part.BigGapsByChance,
            Spectrum = [.. part.Spectrum.Select(one => new SpectrumCount(one.Position, one.Now, one.Wanted))],
            Challenges = [.. part.Challenges.Select(FromPart)],
            PriorityVotes =
            [
                .. (part.PriorityVotes ?? []).Select(one => new PriorityVoteCount(one.Enabler, one.People, one.Of)),
            ],
            Paired = part.Paired.ToDictionary(pair => pair.Key, pair => FromPart(pair.Value)),
            PairedWords = part.PairedWords.ToDictionary(pair => pair.Key, pair => FromPart(pair.Value)),
        };

    private static ItemPart ToPart(BallotItemFigures item) =>
        new()
        {
            Item = item.Item,
            Everyone = new()
            {
                N = item.Everyone.N,
                Skip = item.Everyone.Skip,
                Standing = item.Everyone.Standing is { } standing ? StoredNames.Get(standing) : null,
                Tally = ToPart(item.Everyone.Tally),
            },
            Agencies = [.. item.Agencies.Select(ToPart)],
            Levels = [.. item.Levels.Select(ToPart)],
            CouldNotSay = item.CouldNotSay,
            OnlyInOneVote = item.OnlyInOneVote,
            SecondAverage = item.SecondAverage is { } second
                ? new()
                {
                    Average = ToPart(second.Average),
                    Than = second.Than == AverageShift.AboutTheSame ? null : StoredNames.Get(second.Than),
                }
                : null,
            IsVoteSuppressed = item.IsVoteSuppressed,
            FirstScore = item.Everyone.Tally is { First: not 1 } tally ? tally.First : null,
        };

    private static BallotItemFigures FromPart(ItemPart part)
    {
        var first = part.FirstScore ?? 1;
        return new(
            part.Item,
            new(
                part.Everyone.N,
                part.Everyone.Skip,
                part.Everyone.Standing is { } standing ? StoredNames.Parse<Standing>(standing) : null,
                FromPart(part.Everyone.Tally, first)
            ),
            [.. part.Agencies.Select(group => FromPart(group, first))],
            [.. part.Levels.Select(group => FromPart(group, first))],
            part.CouldNotSay
        )
        {
            OnlyInOneVote = part.OnlyInOneVote,
            SecondAverage = part.SecondAverage is { } second
                ? new(
                    FromPart(second.Average),
                    second.Than is { } than ? StoredNames.Parse<AverageShift>(than) : AverageShift.AboutTheSame
                )
                : null,
            IsVoteSuppressed = part.IsVoteSuppressed,
        };
    }

    private static GroupPart ToPart(GroupResult group) =>
        new()
        {
            Name = group.Name,
            Shown = group.Shown,
            Average = group.Average is { } average ? ToPart(average) : null,
            Tally = ToPart(group.Tally),
        };

    private static GroupResult FromPart(GroupPart part, int first) =>
        new(part.Name, part.Shown, part.Average is { } average ? FromPart(average) : null)
        {
            Tally = FromPart(part.Tally, first),
        };

    private static int[]? ToPart(Tally? tally) => tally?.Counts.ToArray();

    private static Tally? FromPart(IReadOnlyList<int>? counts, int first) =>
        counts is null ? null : Tally.OnScale(first, [.. counts]);

    private static long[] ToPart(DisclosedAverage average)
    {
        var (numerator, denominator) = (average.Points.Numerator, average.Points.Denominator);
        return average.End switch
        {
            AverageEnd.OrLess => [numerator, denominator, -1],
            AverageEnd.OrMore => [numerator, denominator, 1],
            _ => [numerator, denominator],
        };
    }

    private static DisclosedAverage FromPart(IReadOnlyList<long> average) =>
        average switch
        {
            [var numerator, > 0 and var denominator] => new(new(numerator, denominator), AverageEnd.None),
            [var numerator, > 0 and var denominator, var end] => new(
                new(numerator, denominator),
                end < 0 ? AverageEnd.OrLess : AverageEnd.OrMore
            ),
            _ => throw new InvalidDataException(
                "A stored average must have 2 or 3 numbers and a positive denominator."
            ),
        };

    private static ChallengePart ToPart(ChallengeCount count) =>
        new()
        {
            Challenge = count.Challenge,
            People = count.People,
            Of = count.Of,
            Reach = count.Reach.ToDictionary(pair => StoredNames.Get(pair.Key), pair => pair.Value),
            Examples = count.Examples,
            Other = count.Other,
        };

    private static ChallengeCount FromPart(ChallengePart part) =>
        new(
            part.Challenge,
            part.People,
            part.Of,
            part.Reach.ToDictionary(pair => StoredNames.Parse<ScopeForAction>(pair.Key), pair => pair.Value),
            part.Examples,
            part.Other
        );

    private static PairedChangePart ToPart(PairedChange change) =>
        new()
        {
            Pairs = change.Pairs,
            Up = change.Up,
            Same = change.Same,
            Down = change.Down,
            Mean = change.Mean,
            MeanFlag = change.MeanFlag is { } flag ? StoredNames.Get(flag) : null,
            Overlap = change.Overlap,
            Who = change.Who is { } who ? StoredNames.Get(who) : null,
        };

    private static PairedChange FromPart(PairedChangePart part) =>
        new(
            part.Pairs,
            part.Up,
            part.Same,
            part.Down,
            part.Mean,
            part.MeanFlag is { } flag ? StoredNames.Parse<MeanChange>(flag) : null,
            part.Overlap,
            part.Who is { } who ? StoredNames.Parse<ParticipantOverlap>(who) : null
        );

    private static PairedWordsPart ToPart(PairedChangeStatement words) =>
        new()
        {
            Who = words.Who == DisclosedOverlap.Same ? null : StoredNames.Get(words.Who),
            Moved = words.Moved is { } moved ? StoredNames.Get(moved) : null,
        };

    private static PairedChangeStatement FromPart(PairedWordsPart part) =>
        new(
            part.Who is { } who ? StoredNames.Parse<DisclosedOverlap>(who) : DisclosedOverlap.Same,
            part.Moved is { } moved ? StoredNames.Parse<DisclosedMovement>(moved) : null
        );
}
