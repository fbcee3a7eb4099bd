using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>Fills the answers and plans of rounds with hostile text.</summary>
internal static class HostileAnswers
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task AnswerAndClose(Room room)
    {
        await Answer(room, [2, 3, 4, 3, 2]);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
    }

    /// <summary>Lets people join, score, write notes and submit.</summary>
    public static async Task<List<string>> Answer(Room room, int[] scores)
    {
        var taken = new List<string>();
        foreach (var (person, score) in scores.Index())
        {
            var returnToken = await room.Join(
                person % 2,
                person % 2,
                $"{person}{(person % 2 == 0 ? WholeSite.Script : WholeSite.Formula)}"
            );
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        room.Round,
                        returnToken,
                        Ballot.Enablers,
                        new()
                        {
                            Scores =
                            [
                                .. Room.Framework.Enablers.Select(item => new ScoreChange(
                                    item,
                                    BeyondBoundaries.Core.Rounds.Answer.FromScore(score)
                                )),
                            ],
                            Notes =
                            [
                                new(NoteKind.Working, "1.1", WholeSite.Lines),
                                new(NoteKind.Evidence, "2.3", person % 2 == 0 ? WholeSite.Script : WholeSite.Formula),
                                new(NoteKind.Reflection, Room.Framework.Definition.Themes[0].Id, WholeSite.Lines),
                            ],
                            Submission = new(Guid.NewGuid()),
                        },
                        Cancellation
                    )
            );
            taken.Add(returnToken);
        }

        return taken;
    }

    /// <summary>
    /// Lets people name challenges, reveals ballots, and writes all the text that a facilitator can write about the
    /// round.
    /// </summary>
    public static async Task Plan(Room room, IReadOnlyList<string> returnTokens)
    {
        var enabler = Room.Framework.Find("2.3")!;
        await room.Ask(Ballot.Challenges);
        var challenge = Room.Framework.Definition.Challenges[0].Id;
        foreach (var returnToken in returnTokens)
        {
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        room.Round,
                        returnToken,
                        Ballot.Challenges,
                        new()
                        {
                            Challenges = [new(challenge, ScopeForAction.Gift, NamedChallenge.Other, WholeSite.Lines)],
                            Submission = new(Guid.NewGuid()),
                        },
                        Cancellation
                    )
            );
        }

        await room.Reveal(Ballot.Enablers);
        await room.Reveal(Ballot.Challenges);
        await room.Ask(Ballot.Indicators(enabler), Ballot.SecondVote(enabler), Ballot.Priorities);
        // The reveal page has no form if the ballot has no submitted answers, so one person submits.
        Room.Must(await room.Give(returnTokens[1], Ballot.Indicators(enabler), [3]));
        Room.Must(
            await room.Get<BallotStore>()
                .RecordAgreedScore(
                    room.Account,
                    room.Round,
                    enabler,
                    new(3, WholeSite.Lines, WholeSite.Script),
                    0,
                    Cancellation
                )
        );
        Room.Must(
            await room.Get<BallotStore>()
                .RecordRoomChallenges(
                    room.Account,
                    room.Round,
                    [new(challenge, ScopeForAction.Gift, NamedChallenge.Other, WholeSite.Lines)],
                    cancellationToken: Cancellation
                )
        );
        Room.Must(
            await room.Get<PlanStore>()
                .SavePriorities(
                    room.Account,
                    room.Round,
                    new([new("2.3", WholeSite.Lines), new("1.1", WholeSite.Script)], [new("1.2", WholeSite.Formula)]),
                    0,
                    Cancellation
                )
        );
        foreach (var text in new[] { WholeSite.Lines.ReplaceLineEndings("\n"), WholeSite.Script, WholeSite.Formula })
        {
            Room.Must(
                await room.Get<PlanStore>()
                    .SaveAction(
                        room.Account,
                        room.Round,
                        new(Guid.CreateVersion7()),
                        enabler,
                        new(
                            text,
                            WholeSite.Formula,
                            WholeSite.Script,
                            new DateOnly(2027, 3, 31),
                            ActionStatus.UnderWay
                        ),
                        0,
                        DateTimeOffset.UtcNow,
                        Cancellation
                    )
            );
        }

        Room.Must(
            await room.Get<PlanStore>()
                .SaveAreas(
                    room.Account,
                    room.Round,
                    Room.Framework.Definition.CaseStudies[0],
                    [WholeSite.Script, WholeSite.Formula],
                    0,
                    Cancellation
                )
        );
    }
}
