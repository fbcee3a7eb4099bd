using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Rounds;

public abstract class CriticalFriendsTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly RoundSetup Setup = RoundSetup.From("Friends", "8", Confidentiality.Default).Must();

    private CriticalFriendsStore Store => Get<CriticalFriendsStore>();

    private RoundQueries Queries => Get<RoundQueries>();

    [Fact]
    public async Task Friends_OfARound_ScoreInARoundOfTheirOwnThatNoRoundFollows()
    {
        var (account, own, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(own, joinToken);
        await Storage.Close(account, own);
        var friends = (
            await Store.Invite(account, own, Setup, ["Hillshire council", "Valley NHS trust"], TestStorage.Noon)
        ).Must();

        var round = (await Queries.Find(account, friends))!;
        Assert.Equal((RoundStatus.Open, own), (round.Status, round.FriendsOf));
        Assert.Equal(["Hillshire council", "Valley NHS trust"], round.Agencies);
        Assert.False(round.CanInviteFriends);
        await using (var context = Get<Database>().Open())
        {
            var entry = await context.Audit.SingleAsync(row =>
                row.RoundId == friends.Value && row.Act == AuditAct.MadeRound
            );
            Assert.Equal("for critical friends, to be shown next to Autumn", entry.Subject);
        }

        var invitation = (await Get<JoinQueries>().FindInvitation(round.JoinSettings.JoinToken))!;
        Assert.True(invitation.IsForFriends);
        Assert.Null(invitation.Previous);
        await Storage.JoinAndSubmit(friends, round.JoinSettings.JoinToken);
        await Storage.Close(account, friends);
        Assert.Null((await Get<ResultsQueries>().FindHeader(account, friends))!.Previous);

        // The next round follows the partnership's own round, although the critical friends' round was closed later.
        var partnership = round.Partnership;
        Assert.Equal(own, await Get<PartnershipQueries>().FindRoundToFollow(partnership, TinyFramework.Framework));
        var next = (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From("Next", null, Confidentiality.Default).Must(),
                    TinyFramework.Framework.Definition.Id,
                    TinyFramework.Framework.Definition.Version,
                    TestStorage.Noon
                )
        ).Must();
        Assert.Equal(own, (await Get<ResultsQueries>().FindHeader(account, next))!.Previous);
    }

    [Fact]
    public async Task Plan_OfThePartnership_IsNotShownToCriticalFriendsOrMadeInTheirRound()
    {
        var (account, own, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(own, joinToken);
        await Storage.Close(account, own);
        var plans = Get<PlanStore>();
        var action = new PlanAction("Meet", "Council", "Ann Example", null, ActionStatus.NotStarted);
        (
            await plans.SaveAction(account, own, new(Guid.NewGuid()), TinyFramework.First, action, 0, TestStorage.Noon)
        ).Must();
        var friends = (await Store.Invite(account, own, Setup, ["Hillshire"], TestStorage.Noon)).Must();
        var token = await Storage.JoinAndSubmit(
            friends,
            (await Queries.Find(account, friends))!.JoinSettings.JoinToken
        );
        await Storage.Close(account, friends);

        Assert.NotEmpty((await Get<PlanQueries>().Find(account, own))!.Plan.Entries);
        Assert.Empty((await Get<PlanQueries>().Find(account, friends))!.Plan.Entries);
        Assert.Empty((await Get<PlanQueries>().FindForParticipant(friends, token))!.Entries);
        Assert.Equal(
            ["not-found"],
            (
                await plans.SaveAction(
                    account,
                    friends,
                    new(Guid.NewGuid()),
                    TinyFramework.First,
                    action,
                    0,
                    TestStorage.Noon
                )
            ).Codes()
        );
    }

    [Fact]
    public async Task Friends_OfADraftOfFriendsOrOfAStranger_AreRefused()
    {
        var (account, own, _) = await Storage.NewRound();
        var friends = (await Store.Invite(account, own, Setup, ["Hillshire"], TestStorage.Noon)).Must();
        var again = RoundSetup.From("Again", null, Confidentiality.Default).Must();

        Assert.Equal(
            ["no-own-round"],
            (await Store.Invite(account, friends, again, ["Hillshire"], TestStorage.Noon)).Codes()
        );
        Assert.Equal(
            ["round-name-taken"],
            (await Store.Invite(account, own, Setup, ["Hillshire"], TestStorage.Noon)).Codes()
        );
        var (stranger, _, _) = await Storage.NewRound();
        Assert.Equal(
            ["not-found"],
            (await Store.Invite(stranger, own, again, ["Hillshire"], TestStorage.Noon)).Codes()
        );
        Assert.Equal(
            ["not-found"],
            (
                await Get<RoundStore>()
                    .Create(
                        account,
                        (await Queries.Find(account, own))!.Partnership,
                        again,
                        TinyFramework.Framework.Definition.Id,
                        TinyFramework.Framework.Definition.Version,
                        TestStorage.Noon,
                        copied: friends
                    )
            ).Codes()
        );
        Assert.False((await Queries.Find(account, own))!.IsEmpty);
        Assert.True((await Queries.Find(account, friends))!.IsEmpty);
    }
}

public sealed class CriticalFriendsTestsOnSqlite(OnSqlite fixture)
    : CriticalFriendsTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class CriticalFriendsTestsOnPostgres(OnPostgres fixture)
    : CriticalFriendsTests(fixture),
        IClassFixture<OnPostgres>;
