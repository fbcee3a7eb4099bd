using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Two separate partnerships, with a person in every role.</summary>
public sealed class RightsScene : IAsyncLifetime
{
    public const string Administrator = "administrator@example.org";
    public const string RegionMember = "region@example.org";
    public const string Nothing = "nothing@example.org";
    public const string Second = "second@example.org";
    public const string Viewer = "viewer@example.org";

    private AccountId ruler;

    public RunningApplication Application { get; private set; } = null!;

    public Room Room { get; private set; } = null!;

    /// <summary>
    /// The partnership that the facilitators and the viewer belong to. The administrator, the region's member and the
    /// user without a role do not belong to it.
    /// </summary>
    public RoundAddresses Home { get; private set; } = null!;

    public RoundAddresses Abroad { get; private set; } = null!;

    /// <summary>The secret of the return link of a participant in the round of <see cref="Home"/>.</summary>
    public string ReturnToken { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Application = await RunningApplication.Start();
        Room = await Room.In(Application);
        var owner = await Room.AddAccount("owner@example.org");
        ruler = await Room.AddAccount("ruler@example.org", administrator: true);
        Home = await NewPlace(Room.Account);
        Abroad = await NewPlace(owner);
        foreach (var (email, role) in new[] { (Viewer, MemberRole.Viewer), (Second, MemberRole.Facilitator) })
        {
            Room.Must(
                await Room.Get<MemberStore>()
                    .Accept(await Room.AddAccount(email), await Invited(role), DateTimeOffset.UtcNow)
            );
        }

        var token = MemberStore.CreateToken();
        var now = DateTimeOffset.UtcNow;
        var invitations = Room.Get<RegionInvitationStore>();
        Room.Must(await invitations.Invite(ruler, Home.Region, false, "Person", token, now));
        Room.Must(await invitations.Accept(await Room.AddAccount(RegionMember), token, null, now));
        await Room.AddAccount(Nothing);
        await Room.AddAccount(Administrator, administrator: true);
        ReturnToken = await Join(Room.Account, Home.Round);
    }

    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        await Application.DisposeAsync();
    }

    /// <summary>Changes the role of the second facilitator, or removes them if the role is null.</summary>
    public async Task ChangeSecond(MemberRole? role)
    {
        var found = await Room.Get<MemberQueries>().Find(Room.Account, Home.Partnership, DateTimeOffset.UtcNow);
        var second = found!.Members.Single(member => member.Email == Second).Account;
        var store = Room.Get<MemberStore>();
        Room.Must(
            role is null
                ? await store.Remove(Room.Account, Home.Partnership, second)
                : await store.ChangeRole(Room.Account, Home.Partnership, second, role.Value)
        );
    }

    private async Task<RoundAddresses> NewPlace(AccountId owner)
    {
        var partnership = Room.Must(
            await Room.Get<PartnershipStore>()
                .Create(owner, Room.Must(PartnershipSetup.From("A partnership", "One\nTwo")))
        );
        var rounds = new List<RoundId>();
        foreach (var name in new[] { "Spring", "Autumn" })
        {
            var round = Room.Must(
                await Room.Get<RoundStore>()
                    .Create(
                        owner,
                        partnership,
                        Room.Must(RoundSetup.From(name, "", new Confidentiality(ConfidentialityMode.Open))),
                        Room.Framework.Definition.Id,
                        Room.Framework.Definition.Version,
                        DateTimeOffset.UtcNow
                    )
            );
            rounds.Add(round);
            var token = await Join(owner, round);
            Room.Must(
                await Room.Get<ResponseStore>()
                    .Save(
                        round,
                        token,
                        Ballot.Enablers,
                        new()
                        {
                            Scores =
                            [
                                .. Ballot
                                    .Enablers.GetItems(Room.Framework)
                                    .Select(item => new ScoreChange(item, Answer.FromScore(3))),
                            ],
                            Notes = [new(NoteKind.Working, "1.1", "A note")],
                            Submission = new(Guid.NewGuid()),
                        }
                    )
            );
            if (name == "Spring")
            {
                Room.Must(await Room.Get<RoundStore>().Close(owner, round, DateTimeOffset.UtcNow));
            }
        }

        var last = rounds[^1];
        var item = Room.Framework.Enablers[0];
        Room.Must(await Room.Get<BallotStore>().Reveal(owner, last, Ballot.Enablers, DateTimeOffset.UtcNow));
        Room.Must(
            await Room.Get<BallotStore>()
                .OpenBallots(
                    owner,
                    last,
                    [Ballot.SecondVote(item), Ballot.Indicators(item), Ballot.Challenges, Ballot.Priorities],
                    DateTimeOffset.UtcNow
                )
        );
        var action = new ActionId(Guid.NewGuid());
        Room.Must(
            await Room.Get<PlanStore>()
                .SaveAction(
                    owner,
                    last,
                    action,
                    item,
                    Room.Must(PlanAction.From("Meet", "", "", "", nameof(ActionStatus.NotStarted))),
                    0,
                    DateTimeOffset.UtcNow
                )
        );
        var invitation = Room.Must(
            await Room.Get<MemberStore>()
                .Invite(
                    owner,
                    partnership,
                    MemberRole.Viewer,
                    "Guest",
                    MemberStore.CreateToken(),
                    DateTimeOffset.UtcNow
                )
        );
        var person = (await Room.Get<RoundQueries>().ListParticipants(owner, last))![0].Id;
        var head = (await Room.Get<ResultsQueries>().FindHeader(owner, last))!;
        var note = (await Room.Get<ResultsQueries>().Read(head)).Commentary.Notes[0].Id!.Value;
        var draft = Room.Must(
            await Room.Get<FrameworkStore>()
                .Create(owner, partnership, new(Room.Framework.Definition), DateTimeOffset.UtcNow)
        );
        var (region, regionInvitation) = await NewRegion(owner, partnership, rounds[0]);
        return new(partnership, last, owner, action, invitation, person, note, draft, region, regionInvitation);
    }

    /// <summary>Creates a region in which the partnership shares a round.</summary>
    private async Task<(RegionId Region, InvitationId Invitation)> NewRegion(
        AccountId owner,
        PartnershipId partnership,
        RoundId closed
    )
    {
        var now = DateTimeOffset.UtcNow;
        var definition = Room.Framework.Definition;
        var region = Room.Must(
            await Room.Get<RegionStore>().Create(ruler, "A region", definition.Id, definition.Version, now)
        );
        var invitations = Room.Get<RegionInvitationStore>();
        var token = MemberStore.CreateToken();
        Room.Must(await invitations.Invite(ruler, region, true, "Area", token, now));
        Room.Must(await invitations.Accept(owner, token, partnership, now));
        Room.Must(await Room.Get<AreaStore>().Share(owner, partnership, region, closed, showsName: false));
        var waiting = await invitations.Invite(ruler, region, true, "Area", MemberStore.CreateToken(), now);
        return (region, Room.Must(waiting));
    }

    private async Task<string> Invited(MemberRole role)
    {
        var token = MemberStore.CreateToken();
        Room.Must(
            await Room.Get<MemberStore>()
                .Invite(Room.Account, Home.Partnership, role, "Somebody", token, DateTimeOffset.UtcNow)
        );
        return token;
    }

    private async Task<string> Join(AccountId owner, RoundId round)
    {
        var token = JoinStore.CreateReturnToken();
        var join = (await Room.Get<RoundQueries>().Find(owner, round))!.JoinSettings.JoinToken;
        Room.Must(await Room.Get<JoinStore>().Join(join, token, new(0, 0, $"Person {Guid.NewGuid():N}", null)));
        return token;
    }
}
