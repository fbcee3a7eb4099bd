using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>What a facilitator does in the room: asks, reveals, and writes down what was agreed. Every method answers <c>not-found</c> for a round that this account does not facilitate.</summary>
public sealed class RoomStore
{
    private readonly Database database;
    private readonly RoundEditor editor;

    internal RoomStore(Database database, RoundChanges changes)
    {
        this.database = database;
        editor = new(database, changes);
    }

    /// <summary>Opens ballots. One that was opened before stays as it is: every item has one first and one second vote.</summary>
    /// <returns>The round; or <c>round-not-open</c>; or <c>not-revealed</c> when an enabler would be voted on again before its first vote was seen.</returns>
    /// <exception cref="ArgumentException">A ballot does not fit the framework.</exception>
    public Task<Result<RoundId>> Ask(AccountId account, RoundId id, IReadOnlyList<Ballot> ballots, DateTimeOffset now, CancellationToken cancellation = default)
    {
        return editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (round.Status != RoundStatus.Open)
                {
                    return Problems.RoundNotOpen;
                }

                if (ballots.FirstOrDefault(ballot => !ballot.Fits(database.FrameworkOf(round))) is { } stray)
                {
                    throw new ArgumentException($"The round's framework has no {stray.Kind} of “{stray.About}”.", nameof(ballots));
                }

                var rows = await context.Ballots.Where(row => row.RoundId == id.Value).ToListAsync(cancellation);
                if (ballots.Any(ballot => ballot.Kind == BallotKind.Again) && !rows.Any(row => row.Kind == BallotKind.Enablers && row.Status == BallotStatus.Revealed))
                {
                    return new Problem(ProblemCodes.NotRevealed, "Reveal the first scores before you start a second vote");
                }

                var order = 0;
                foreach (var ballot in ballots.Distinct().Where(ballot => !rows.Any(row => row.Kind == ballot.Kind && row.About == ballot.About)))
                {
                    await edit.Audit(AuditAct.AskedBallot, NameOf(ballot));
                    var at = now.ToUniversalTime();
                    context.Add(new BallotRow { Id = Guid.CreateVersion7(at.AddMilliseconds(rows.Count + order++)), RoundId = id.Value, Kind = ballot.Kind, About = ballot.About, OpenedAt = at });
                }

                return id;
            },
            cancellation);
    }

    /// <summary>Reveals a ballot for everyone at once and for good: its figures are kept, and from here nothing in it changes. Revealing it again changes nothing.</summary>
    /// <returns>The round; or <c>not-found</c> when the ballot was never opened.</returns>
    public Task<Result<RoundId>> Reveal(
        AccountId account,
        RoundId id,
        Ballot ballot,
        DateTimeOffset now,
        CancellationToken cancellation = default) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                if (await context.Ballots.SingleOrDefaultAsync(row => row.RoundId == id.Value && row.Kind == ballot.Kind && row.About == ballot.About, cancellation) is not { } row)
                {
                    return Problems.NoBallot;
                }

                if (row.Status == BallotStatus.Open)
                {
                    (row.Status, row.RevealedAt) = (BallotStatus.Revealed, now.ToUniversalTime());
                    await edit.Audit(AuditAct.RevealedBallot, NameOf(ballot));
                    await FrozenFigures.Freeze(context, round, row, database.FrameworkOf(round), cancellation);
                    await context.SaveChangesAsync(cancellation);
                    edit.IsShuffled = await ShuffledRows.Rewrite(context, round, cancellation);
                }

                return id;
            },
            cancellation);

    /// <summary>Writes down what was agreed about an item, or takes it back.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="item">The enabler or indicator.</param>
    /// <param name="agreed">What was agreed; null takes it back.</param>
    /// <param name="version">The <see cref="AgreedEntry.Version"/> that the form began from; 0 when there was none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The round; or <c>changed-elsewhere</c> when another facilitator was first.</returns>
    public Task<Result<RoundId>> Agree(AccountId account, RoundId id, Item item, AgreedScore? agreed, int version, CancellationToken cancellation = default) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                var row = await context.AgreedScores.SingleOrDefaultAsync(row => row.RoundId == id.Value && row.About == item.Id, cancellation);
                var kept = agreed is null
                    ? null
                    : agreed with { Why = StoredText.Of(agreed.Why), Dissent = StoredText.Of(agreed.Dissent) };
                if (row is not null && kept is not null
                    && (row.Score, row.Why, row.Dissent) == (kept.Score, kept.Why, kept.Dissent))
                {
                    return id;
                }

                if (ConflictProtocol.IsConflict(version, row?.Version ?? 0))
                {
                    return Problems.ChangedElsewhere("");
                }

                if (kept is null)
                {
                    if (row is not null)
                    {
                        context.Remove(row);
                        await edit.Audit(AuditAct.TookAgreedScoreBack, item.Id);
                    }

                    return id;
                }

                if (row is null)
                {
                    row = new() { RoundId = id.Value, About = item.Id, Why = "", Dissent = "" };
                    context.Add(row);
                }

                (row.Score, row.Why, row.Dissent) = (kept.Score, kept.Why, kept.Dissent);
                // The round's own count never starts again: what was taken back and written anew is not mistaken for what it was.
                row.Version = round.Version;
                await edit.Audit(AuditAct.AgreedScore, item.Id);
                return id;
            },
            cancellation);

    /// <summary>Writes down what the room together says stands in the way, in place of what was there.</summary>
    /// <param name="account">The facilitator.</param>
    /// <param name="id">The round.</param>
    /// <param name="marks">What it says.</param>
    /// <param name="was">What was there when the form began; null does not ask.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The round; or <c>changed-elsewhere</c> when another facilitator was first.</returns>
    public Task<Result<RoundId>> NameChallenges(AccountId account, RoundId id, IReadOnlyList<ChallengeMark> marks, IReadOnlyList<ChallengeMark>? was = null, CancellationToken cancellation = default) =>
        editor.Edit<RoundId>(
            account,
            id,
            async edit =>
            {
                var (context, round) = edit;
                var rows = context.RoomChallenges.Where(row => row.RoundId == id.Value);
                var now = await rows
                    .Select(row => new ChallengeMark(row.Challenge, row.Reach, row.Examples, row.Note))
                    .ToListAsync(cancellation);
                var kept = marks
                    .Select(mark =>
                        mark with { Examples = StoredText.Of(mark.Examples), Note = StoredText.Of(mark.Note) })
                    .ToList();
                if (now.ToHashSet().SetEquals(kept))
                {
                    return id;
                }

                if (was is not null && !now.ToHashSet().SetEquals(was))
                {
                    return Problems.ChangedElsewhere("");
                }

                await rows.ExecuteDeleteAsync(cancellation);
                context.AddRange(kept.Select(mark => new RoomChallengeRow
                {
                    RoundId = id.Value,
                    Challenge = mark.Challenge,
                    Reach = mark.Reach,
                    Examples = mark.Examples,
                    Note = mark.Note,
                }));
                await edit.Audit(AuditAct.NamedChallenges);
                return id;
            },
            cancellation);

    /// <summary>A ballot in the audit trail.</summary>
    private static string NameOf(Ballot ballot) => ballot.Kind switch
    {
        BallotKind.Again => $"{ballot.About} a second time",
        BallotKind.Indicators => $"the indicators of {ballot.About}",
        BallotKind.Challenges => "the challenges",
        _ => "the enablers",
    };
}
