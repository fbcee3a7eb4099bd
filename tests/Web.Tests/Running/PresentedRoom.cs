using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>Gives a round everything that its slides can show.</summary>
internal static class PresentedRoom
{
    public const string Note = "Two of our localities share a front desk";
    public const string Dissent = "Health visiting would still say 2, because the north has no shared plan";

    /// <summary>Twelve people's first and second scores for an enabler that they disagree on.</summary>
    private static readonly (int First, int Second)[] Divided =
    [
        (1, 3),
        (1, 3),
        (1, 2),
        (5, 4),
        (5, 3),
        (5, 4),
        (4, 3),
        (2, 3),
        (1, 3),
        (5, 4),
        (2, 3),
        (4, 3),
    ];

    /// <summary>The enabler whose second vote is revealed.</summary>
    public static string WithSecondVote => "2.3";

    /// <summary>The enabler whose second vote and indicators are open.</summary>
    public static string Open => "2.4";

    /// <summary>An enabler with an agreed score but no second vote.</summary>
    public static string Agreed => "3.3";

    /// <summary>The enabler with the most indicators, which are revealed.</summary>
    public static string WithIndicators => "1.1";

    /// <summary>Lets people submit scores for every enabler, and leaves the first ballot open.</summary>
    public static async Task<IReadOnlyList<string>> Score(Room room, bool named, int people = 12)
    {
        var tokens = new List<string>();
        for (var person = 0; person < people; person++)
        {
            var token = await room.Join(
                named ? person % 2 : null,
                named ? person % 2 : null,
                named ? $"Participant {person + 1}" : null
            );
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        room.Round,
                        token,
                        Ballot.Enablers,
                        new()
                        {
                            Scores =
                            [
                                .. Room.Framework.Enablers.Select(item => new ScoreChange(
                                    item,
                                    Answer.FromScore(
                                        item.Id == WithSecondVote ? Divided[person].First
                                        : item.Id == "3.1" ? 1
                                        : item.Id == "3.2" ? 1 + (4 * (person % 2))
                                        : 3 + (person % 3 == 0 ? 1 : 0)
                                    )
                                )),
                            ],
                            Notes = [new(NoteKind.Evidence, WithSecondVote, $"{Note} {person}")],
                            Spectrum = new("coalition", person % 2 == 0 ? "unified" : "coordinated"),
                            Submission = new(Guid.NewGuid()),
                        }
                    )
            );
            tokens.Add(token);
        }

        return tokens;
    }

    /// <summary>Reveals the first ballot, and does everything that people in a meeting can do afterwards.</summary>
    public static async Task Discuss(Room room, IReadOnlyList<string> tokens)
    {
        var framework = Room.Framework;
        await room.Reveal(Ballot.Enablers);
        var again = Ballot.SecondVote(framework.Find(WithSecondVote)!);
        var indicators = Ballot.Indicators(framework.Find(WithIndicators)!);
        await room.Ask(
            again,
            Ballot.SecondVote(framework.Find(Open)!),
            indicators,
            Ballot.Indicators(framework.Find(Open)!),
            Ballot.Challenges
        );
        foreach (var (person, token) in tokens.Index())
        {
            Room.Must(await room.Give(token, again, [Divided[person].Second]));
            Room.Must(await room.Give(token, indicators, [1, 2, 3, 4, 5, 1 + (person % 5)]));
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        room.Round,
                        token,
                        Ballot.Challenges,
                        new()
                        {
                            Challenges =
                            [
                                .. framework
                                    .Definition.Challenges.Take(1 + (person % 6))
                                    .Select(challenge => new NamedChallenge(
                                        challenge.Id,
                                        ScopeForAction.Influence,
                                        "",
                                        ""
                                    )),
                            ],
                            Submission = new(Guid.NewGuid()),
                        }
                    )
            );
        }

        await room.Reveal(again);
        await room.Reveal(indicators);
        await room.Reveal(Ballot.Challenges);
        foreach (var enabler in new[] { WithSecondVote, Agreed })
        {
            Room.Must(
                await room.Get<BallotStore>()
                    .RecordAgreedScore(
                        room.Account,
                        room.Round,
                        framework.Find(enabler)!,
                        new(3, string.Join(' ', Enumerable.Repeat("Two of four localities work well.", 9)), Dissent),
                        0
                    )
            );
        }

        Room.Must(
            await room.Get<BallotStore>()
                .RecordRoomChallenges(
                    room.Account,
                    room.Round,
                    [new(framework.Definition.Challenges[^1].Id, ScopeForAction.Influence, "", "")]
                )
        );
        Room.Must(
            await room.Get<PlanStore>()
                .SavePriorities(
                    room.Account,
                    room.Round,
                    new([.. framework.Enablers.Select(item => new PriorityChoice(item.Id, ""))], []),
                    0
                )
        );
    }

    public static async Task Show(Room room, string? slide) =>
        Room.Must(await room.Get<RoundStore>().ShowSlide(room.Account, room.Round, slide));
}
