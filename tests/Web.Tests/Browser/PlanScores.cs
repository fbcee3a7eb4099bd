using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>The scores and challenges from which a plan is made.</summary>
internal static class PlanScores
{
    /// <summary>
    /// The scores that six people give the twelve enablers: some low, some divided, some neither; 9 means a skip.
    /// </summary>
    private static readonly int[][] Scores =
    [
        [4, 2, 3, 4, 3, 4, 1, 3, 1, 3, 3, 4],
        [4, 2, 3, 4, 3, 4, 1, 3, 2, 3, 3, 4],
        [5, 2, 3, 4, 2, 4, 1, 3, 2, 3, 2, 3],
        [4, 3, 3, 4, 3, 3, 5, 3, 2, 4, 2, 9],
        [4, 2, 3, 3, 4, 3, 5, 2, 1, 4, 3, 3],
        [3, 3, 3, 3, 3, 3, 5, 3, 3, 3, 3, 3],
    ];

    public static async Task<IReadOnlyList<string>> Answer(Room room)
    {
        var returnTokens = new List<string>();
        foreach (var (person, scores) in Scores.Index())
        {
            returnTokens.Add(await room.Join(person % 2, person % 2, $"Person {person + 1}"));
            Room.Must(await room.Give(returnTokens[^1], Ballot.Enablers, scores));
        }

        return returnTokens;
    }

    /// <summary>Lets every participant name challenges, and records the room's challenges.</summary>
    public static async Task Challenges(Room room, IReadOnlyList<string> returnTokens)
    {
        await room.Ask(Ballot.Challenges);
        foreach (var (person, returnToken) in returnTokens.Index())
        {
            NamedChallenge[] marks =
                person < 4
                    ?
                    [
                        new("stretched-capacity", ScopeForAction.Influence, "", ""),
                        new("technical-blockages", null, "", ""),
                    ]
                    : [new("stretched-capacity", null, "", "")];
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        room.Round,
                        returnToken,
                        Ballot.Challenges,
                        new()
                        {
                            Challenges =
                            [
                                .. marks.Select(mark => new NamedChallenge(
                                    mark.Challenge,
                                    mark.Reach,
                                    mark.Examples,
                                    mark.Note
                                )),
                            ],
                            Submission = new(Guid.NewGuid()),
                        }
                    )
            );
        }

        await room.Reveal(Ballot.Challenges);
        Room.Must(
            await room.Get<BallotStore>()
                .RecordRoomChallenges(
                    room.Account,
                    room.Round,
                    [new("technical-blockages", ScopeForAction.Gift, "", "")]
                )
        );
    }
}
