using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Http;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>A round in one state, with its facilitator, a participant and a person who is about to join.</summary>
internal sealed class RoundScene : IAsyncDisposable
{
    private const string Enabler = "2.3";

    private static readonly Ballot[] More =
    [
        Ballot.SecondVote(Room.Framework.Find(Enabler)!),
        Ballot.Indicators(Room.Framework.Find(Enabler)!),
        Ballot.Challenges,
        Ballot.Priorities,
    ];

    private readonly RoundState state;
    private ActionId action;

    private RoundScene(Room room, RoundState state) => (Room, this.state) = (room, state);

    public Room Room { get; }

    public HttpVisitor Facilitator { get; private set; } = null!;

    /// <summary>A participant or, before anyone has joined, a visitor without a place.</summary>
    public HttpVisitor Participant { get; private set; } = null!;

    /// <summary>A person who has not joined but, if the round is open, has read the notice.</summary>
    public HttpVisitor NewParticipant { get; private set; } = null!;

    /// <summary>The secret of the participant's return link; empty before anyone has joined.</summary>
    public string ReturnToken { get; private set; } = "";

    public string Tasks => $"/answer/{Room.Round.Value}";

    public IEnumerable<(string Name, HttpVisitor Visitor)> Everyone =>
        [("facilitator", Facilitator), ("participant", Participant), ("new participant", NewParticipant)];

    public static async Task<RoundScene> Create(SharedApplication shared, RoundState state, ConfidentialityMode mode)
    {
        var room = await Room.In(shared, mode, draft: state == RoundState.Draft);
        var scene = new RoundScene(room, state);
        if (state >= RoundState.Started)
        {
            await scene.Answer();
        }

        scene.Facilitator = await HttpVisitor.SignedIn(room.Application, room.Facilitator);
        scene.Participant = new HttpVisitor(room.Application.Address);
        if (scene.ReturnToken.Length > 0)
        {
            scene.Participant.With($"seat-{room.Round.Value:N}", scene.ReturnToken);
        }

        scene.NewParticipant = new HttpVisitor(room.Application.Address);
        if (state is not (RoundState.Draft or RoundState.Closed))
        {
            var notice = $"/join/{await room.JoinToken()}";
            var promise = ParticipantClient.Field(await scene.NewParticipant.Text(notice), "Promise");
            using var read = await scene.NewParticipant.Post(notice, notice, ("Promise", promise));
        }

        return scene;
    }

    /// <summary>
    /// Returns the addresses of a route in this round, or none if the round has no value for a route parameter.
    /// </summary>
    public async Task<IReadOnlyList<string>> Addresses(string pattern)
    {
        var details = (await Room.Get<RoundQueries>().Find(Room.Account, Room.Round))!;
        var round = $"{Room.Round.Value}";
        IEnumerable<string> addresses =
        [
            pattern
                .Replace("/rounds/{id:guid}", $"/rounds/{round}", StringComparison.Ordinal)
                .Replace("{round:guid}", round, StringComparison.Ordinal)
                .Replace(
                    "/partnerships/{id:guid}",
                    $"/partnerships/{details.Partnership.Value}",
                    StringComparison.Ordinal
                )
                .Replace("/join/{token}", $"/join/{details.JoinSettings.JoinToken}", StringComparison.Ordinal),
        ];
        var people = await Room.Get<RoundQueries>().ListParticipants(Room.Account, Room.Round) ?? [];
        (string Parameter, IEnumerable<string> Values)[] parameters =
        [
            ("{ballot}", ["enablers", "challenges", "priorities", $"indicators-{Enabler}", $"again-{Enabler}"]),
            ("{enabler}", [Enabler]),
            ("{item}", [Enabler]),
            ("{theme}", [Room.Framework.Themes[0].Id]),
            ("{study}", [Room.Framework.Definition.CaseStudies[0].Id]),
            ("{token}", ReturnToken.Length > 0 ? [ReturnToken] : []),
            ("{person:guid}", people.Take(1).Select(person => $"{person.Id.Value}")),
            ("{action:guid}", state >= RoundState.Revealed ? [$"{action.Value}"] : []),
        ];
        foreach (var (parameter, values) in parameters)
        {
            addresses = addresses.SelectMany(address =>
                address.Contains(parameter, StringComparison.Ordinal)
                    ? values.Select(value => address.Replace(parameter, value, StringComparison.Ordinal))
                    : [address]
            );
        }

        return [.. addresses.Where(address => !address.Contains('{', StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, visitor) in Everyone)
        {
            visitor.Dispose();
        }

        await Room.DisposeAsync();
    }

    private async Task Answer()
    {
        ReturnToken = await Room.Join(0, 0, "Ann");
        if (state == RoundState.Started)
        {
            Room.Must(await Room.Give(ReturnToken, Ballot.Enablers, [3, .. new int[11]], submit: false));
            return;
        }

        Room.Must(await Room.Give(ReturnToken, Ballot.Enablers, [1], submit: state > RoundState.Complete));
        var others = new List<string>();
        for (var person = 0; person < 5; person++)
        {
            others.Add(await Room.Join(person % 2, person % 2, $"Person {person}"));
            Room.Must(await Room.Give(others[^1], Ballot.Enablers, [person < 2 ? 1 : 5]));
        }

        if (state >= RoundState.Revealed)
        {
            await Room.Reveal(Ballot.Enablers);
            await Plan();
        }

        if (state >= RoundState.Asking)
        {
            await Room.Ask(More);
        }

        if (state >= RoundState.Answered)
        {
            await AnswerMore(others);
        }

        if (state == RoundState.Closed)
        {
            Room.Must(await Room.Get<RoundStore>().Close(Room.Account, Room.Round, DateTimeOffset.UtcNow));
        }
    }

    /// <summary>
    /// Lets everyone answer the ballots in <see cref="More"/>, and lets everyone except <see cref="Participant"/>
    /// submit their answers.
    /// </summary>
    private async Task AnswerMore(List<string> others)
    {
        foreach (var returnToken in others.Append(ReturnToken))
        {
            foreach (var ballot in More[..2])
            {
                Room.Must(await Room.Give(returnToken, ballot, [3], submit: returnToken != ReturnToken));
            }

            Room.Must(
                await Room.Get<ResponseStore>()
                    .Save(
                        Room.Round,
                        returnToken,
                        Ballot.Challenges,
                        new()
                        {
                            Challenges = [new(Room.Framework.Definition.Challenges[0].Id, ScopeForAction.Gift, "", "")],
                            Submission = returnToken == ReturnToken ? null : new(Guid.NewGuid()),
                        }
                    )
            );
            Room.Must(
                await Room.Get<ResponseStore>()
                    .Save(
                        Room.Round,
                        returnToken,
                        Ballot.Priorities,
                        new()
                        {
                            Priorities = [Enabler],
                            Submission = returnToken == ReturnToken ? null : new(Guid.NewGuid()),
                        }
                    )
            );
        }
    }

    private async Task Plan()
    {
        action = new(Guid.CreateVersion7());
        var enabler = Room.Framework.Find(Enabler)!;
        Room.Must(
            await Room.Get<PlanStore>()
                .SaveAction(
                    Room.Account,
                    Room.Round,
                    action,
                    enabler,
                    new("Meet", "", "", null, ActionStatus.NotStarted),
                    0,
                    DateTimeOffset.UtcNow
                )
        );
        Room.Must(
            await Room.Get<BallotStore>().RecordAgreedScore(Room.Account, Room.Round, enabler, new(3, "Why", ""), 0)
        );
    }
}
