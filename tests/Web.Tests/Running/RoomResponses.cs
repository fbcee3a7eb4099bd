using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>Enters a whole set of responses in a room.</summary>
internal static class RoomResponses
{
    /// <summary>
    /// For each response, lets one participant join and give the answers in it. Then closes the round. If there are
    /// return links from the previous round, the participants join as the same people.
    /// </summary>
    /// <returns>The secrets of their return links, in the order of the responses.</returns>
    public static async Task<IReadOnlyList<string>> Enter(
        this Room room,
        ResponseSet set,
        IReadOnlyList<string>? earlier = null
    )
    {
        Ballot[] indicators =
        [
            .. Room
                .Framework.Enablers.Where(enabler =>
                    set.Responses.Any(response =>
                        Room.Framework.IndicatorsOf(enabler.Enabler).Any(item => response.Answers[item].IsAnswered)
                    )
                )
                .Select(Ballot.Indicators),
        ];
        await room.Ask(indicators);
        var tokens = new List<string>();
        foreach (var (i, response) in set.Responses.Index())
        {
            var token = JoinStore.CreateReturnToken();
            var newcomer = new JoinRequest(
                PlaceOf(set.Agencies, response.Agency),
                PlaceOf(RoundSetup.LevelsOfWork, response.Level),
                response.Participant,
                null
            )
            {
                PreviousReturnToken = earlier?[i],
            };
            Room.Must(await room.Get<JoinStore>().Join(await room.JoinToken(), token, newcomer));
            foreach (var ballot in indicators.Prepend(Ballot.Enablers))
            {
                Room.Must(
                    await room.Get<ResponseStore>()
                        .Save(
                            room.Round,
                            token,
                            ballot,
                            new()
                            {
                                Scores =
                                [
                                    .. ballot
                                        .GetItems(Room.Framework)
                                        .Select(item => new ScoreChange(item, response.Answers[item])),
                                ],
                                Notes =
                                    ballot == Ballot.Enablers
                                        ?
                                        [
                                            .. response.Notes.Select(note => new NoteChange(
                                                note.Kind,
                                                note.About,
                                                note.Text
                                            )),
                                        ]
                                        : [],
                                Submission = new(Guid.NewGuid()),
                            }
                        )
                );
            }

            tokens.Add(token);
        }

        Room.Must(await room.Get<RoundStore>().Close(room.Account, room.Round, DateTimeOffset.UtcNow));
        return tokens;
    }

    private static int? PlaceOf(IReadOnlyList<string> names, string name) =>
        names.Index().Where(one => one.Item == name).Select(one => (int?)one.Index).FirstOrDefault();
}
