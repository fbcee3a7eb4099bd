using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Regions;

public abstract class RegionTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RegionStore Store => Get<RegionStore>();

    private RegionInvitationStore Invitations => Get<RegionInvitationStore>();

    private AreaStore Areas => Get<AreaStore>();

    [Fact]
    public async Task Renew_AsAreasComeAndGo_ShowsOnlyWhatTheRuleAllows()
    {
        var (ada, region) = await NewRegion();
        var areas = new List<Area>();
        foreach (var score in new[] { 1, 2, 3, 4 })
        {
            areas.Add(await NewArea(ada, region, score));
        }

        Assert.Equal(RenewalState.TooFewAreas, (await Find(ada, region)).State);
        Assert.Equal(["not-renewable"], (await Store.Renew(ada, region, TestStorage.Noon)).Codes());

        areas.Add(await NewArea(ada, region, 5, showsName: true));
        (await Store.Renew(ada, region, TestStorage.Noon)).Must();
        var first = await Find(ada, region);
        Assert.Equal((5, TestStorage.Noon), (first.Areas, first.Latest!.At));
        Assert.Equal([areas[4].Name], first.Names);
        Assert.All(first.Latest.Renewal.Items, item => Assert.NotNull(item.Figures));

        // The figures cannot be renewed when only one more area has joined. The members of that area see the same
        // figures as the people in the region.
        areas.Add(await NewArea(ada, region, 5));
        Assert.Equal(RenewalState.TooFewChanges, (await Find(ada, region)).State);
        Assert.Equal(["not-renewable"], (await Store.Renew(ada, region, TestStorage.Noon)).Codes());
        var seen = (await Get<AreaQueries>().Find(areas[5].Facilitator, areas[5].Partnership, region))!;
        Assert.Equivalent(first.Latest.Renewal.Items, seen.Latest!.Renewal.Items);
        Assert.All(seen.SharedRound!.Averages, average => Assert.Equal((10, 5), (average.HalfPoints, average.People)));

        // Two areas leave. The figures remain until they are renewed, and then the four areas left are too few for
        // figures.
        (await Areas.Withdraw(areas[0].Facilitator, areas[0].Partnership, region)).Must();
        (await Areas.Withdraw(areas[4].Facilitator, areas[4].Partnership, region)).Must();
        var kept = await Find(ada, region);
        Assert.Equivalent(first.Latest.Renewal.Items, kept.Latest!.Renewal.Items);
        Assert.Empty(kept.Names);
        Assert.Null((await Get<AreaQueries>().Find(areas[0].Facilitator, areas[0].Partnership, region))!.Latest);
        (await Store.Renew(ada, region, TestStorage.Noon.AddDays(1))).Must();
        Assert.All(
            (await Find(ada, region)).Latest!.Renewal.Items,
            item => Assert.Equal((null, SuppressionReason.TooFewAreas), (item.Figures, item.Suppressed))
        );

        Assert.Equal(
            [
                AuditAct.MadeRegion,
                .. Enumerable.Repeat(AuditAct.InvitedToRegion, 6),
                AuditAct.RenewedRegion,
                AuditAct.RenewedRegion,
            ],
            (await ActsOf(ada)).Order()
        );
        Assert.Equal(
            [AuditAct.JoinedRegion, AuditAct.SharedRound, AuditAct.WithdrewFromRegion],
            (await ActsOf(areas[0].Facilitator))
                .Where(act => act >= AuditAct.MadeRegion && act <= AuditAct.RenewedRegion)
                .Order()
        );
    }

    [Fact]
    public async Task Renew_ByManyAtOnce_HappensOnce()
    {
        var (ada, region) = await NewRegion();
        foreach (var score in new[] { 1, 2, 3, 4, 5 })
        {
            await NewArea(ada, region, score);
        }

        var results = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.Renew(ada, region, TestStorage.Noon)))
        );

        Assert.Single(results, result => result.TryGetValue(out _));
        await using var context = Get<Database>().Open();
        Assert.Equal(1, await context.RegionRenewals.CountAsync(row => row.RegionId == region.Value));
    }

    [Fact]
    public async Task Areas_WithOnePersonInCommon_CountAsOne()
    {
        var (ada, region) = await NewRegion();
        var shared = await Storage.NewAccount();
        foreach (var score in new[] { 1, 2, 3, 4, 5 })
        {
            var area = await NewArea(ada, region, score);
            var token = MemberStore.CreateToken();
            (
                await Get<MemberStore>()
                    .Invite(area.Facilitator, area.Partnership, MemberRole.Viewer, "Vic", token, TestStorage.Noon)
            ).Must();
            (await Get<MemberStore>().Accept(shared, token, TestStorage.Noon)).Must();
        }

        Assert.Equal((5, RenewalState.TooFewAreas), ((await Find(ada, region)).Areas, (await Find(ada, region)).State));
    }

    [Fact]
    public async Task Share_SentAgainAsItWas_LeavesNoSecondTrace()
    {
        var (ada, region) = await NewRegion();
        var area = await NewArea(ada, region, 3);

        (await Areas.Share(area.Facilitator, area.Partnership, region, area.Round, showsName: false)).Must();
        Assert.Single(await ActsOf(area.Facilitator), act => act == AuditAct.SharedRound);
        (await Areas.Share(area.Facilitator, area.Partnership, region, area.Round, showsName: true)).Must();
        Assert.Equal(2, (await ActsOf(area.Facilitator)).Count(act => act == AuditAct.SharedRound));
    }

    /// <summary>
    /// Tests that a partnership that withdraws and shares again is the same area with the same secret, so the values
    /// for its averages stay the same.
    /// </summary>
    [Fact]
    public async Task Share_AfterWithdrawing_IsTheSameAreaWithTheSameSecret()
    {
        var (ada, region) = await NewRegion();
        var area = await NewArea(ada, region, 3);
        var before = await Stored(area);

        (await Areas.Withdraw(area.Facilitator, area.Partnership, region)).Must();
        (await Areas.Share(area.Facilitator, area.Partnership, region, area.Round, showsName: false)).Must();

        Assert.Equal(before, await Stored(area));
        Assert.Equal(RandomRounding.SecretBytes * 2, before.Secret.Length);
    }

    /// <summary>
    /// Tests that an erasure in open mode counts as a change to an area. Otherwise, the difference between two renewals
    /// would reveal the scores of the person who erased them. An area that leaves the region and comes back does not
    /// count as a change.
    /// </summary>
    [Fact]
    public async Task Erasure_InOpenMode_IsAChange_AndLeavingAndComingBackIsNone()
    {
        var (ada, region) = await NewRegion();
        var areas = new List<Area>();
        foreach (var score in new[] { 1, 2, 3, 4, 5 })
        {
            areas.Add(await NewArea(ada, region, score, people: 6, mode: ConfidentialityMode.Open));
        }

        (await Store.Renew(ada, region, TestStorage.Noon)).Must();
        await using (var context = Get<Database>().Open())
        {
            var kept = System.Text.Encoding.UTF8.GetString(
                (await context.RegionRenewals.SingleAsync(row => row.RegionId == region.Value)).Kept
            );
            Assert.All(
                areas,
                area => Assert.DoesNotContain($"{area.Round.Value}", kept, StringComparison.OrdinalIgnoreCase)
            );
        }

        foreach (var area in areas)
        {
            (await Areas.Withdraw(area.Facilitator, area.Partnership, region)).Must();
            (await Areas.Share(area.Facilitator, area.Partnership, region, area.Round, showsName: false)).Must();
        }

        Assert.Equal(RenewalState.TooFewChanges, (await Find(ada, region)).State);
        (await Get<ErasureStore>().Erase(areas[0].Round, areas[0].People[0])).Must();
        Assert.Equal(RenewalState.TooFewChanges, (await Find(ada, region)).State);
        (await Get<ErasureStore>().Erase(areas[1].Round, areas[1].People[0])).Must();
        Assert.Equal(RenewalState.Possible, (await Find(ada, region)).State);
    }

    [Fact]
    public async Task People_WhoAllLeaveAtOnce_LeaveOneBehind()
    {
        var (ada, region) = await NewRegion();
        var bea = await NewAdministrator();
        (await Invitations.Accept(bea, await Invited(ada, region, forArea: false), null, TestStorage.Noon)).Must();
        var by = await NewAdministrator();
        await using var context = Get<Database>().Open();
        var held = context.Database.IsNpgsql() ? await context.Database.BeginTransactionAsync() : null;
        if (held is not null)
        {
            await context.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Accounts" WHERE "Id" = {bea.Value} FOR SHARE""");
        }

        // On PostgreSQL, the second removal begins when the first has checked who would be left but has not finished.
        var removal = Task.Run(async () => (await Get<AdministrationStore>().RemoveAccount(by, bea)).Codes());
        await Waits(1, removal);
        var leaving = Task.Run(async () => (await Store.RemoveMember(ada, region, ada)).Codes());
        await Waits(2, leaving);
        if (held is not null)
        {
            await held.CommitAsync();
            await held.DisposeAsync();
        }

        var results = await Task.WhenAll(leaving, removal);

        Assert.Single(results, codes => codes.SequenceEqual(["last-region-member"]));
        Assert.Equal(1, await context.RegionMembers.CountAsync(row => row.RegionId == region.Value));

        async Task Waits(int number, Task task)
        {
            while (held is not null && !task.IsCompleted)
            {
                // This is a new connection, because PostgreSQL repeats its first answer within a transaction.
                await using var other = Get<Database>().Open();
                var waiting = await other
                    .Database.SqlQuery<int>(
                        $"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"""
                    )
                    .SingleAsync();
                if (waiting >= number)
                {
                    break;
                }
            }
        }
    }

    [Fact]
    public async Task Partnership_Deleted_LeavesNothingButItsPlaceInFrozenFigures()
    {
        var (ada, region) = await NewRegion();
        var areas = new List<Area>();
        foreach (var score in new[] { 1, 2, 3, 4, 5 })
        {
            areas.Add(await NewArea(ada, region, score));
        }

        (await Store.Renew(ada, region, TestStorage.Noon)).Must();
        var before = (await Find(ada, region)).Latest!;
        (await Get<PartnershipDeletionStore>().Delete(areas[0].Facilitator, areas[0].Partnership, rounds: 1)).Must();

        await using (var context = Get<Database>().Open())
        {
            Assert.False(await context.RegionSecrets.AnyAsync(row => row.PartnershipId == areas[0].Partnership.Value));
            Assert.False(await context.RegionShares.AnyAsync(row => row.PartnershipId == areas[0].Partnership.Value));
        }

        var after = await Find(ada, region);
        Assert.Equal(4, after.Areas);
        Assert.Equivalent(before.Renewal.Items, after.Latest!.Renewal.Items);
        Assert.DoesNotContain(areas[0].Partnership.Value, after.Latest.Renewal.Areas.Select(area => area.Id.Value));

        (await Store.Delete(ada, region)).Must();
        await using (var context = Get<Database>().Open())
        {
            Assert.False(await context.RegionRenewals.AnyAsync(row => row.RegionId == region.Value));
            Assert.False(await context.RegionShares.AnyAsync(row => row.RegionId == region.Value));
            Assert.True(await context.RegionSecrets.AnyAsync(row => row.PartnershipId == areas[1].Partnership.Value));
        }
    }

    [Fact]
    public async Task Invitation_IsUsedOnceInTimeByAFacilitator()
    {
        var (ada, region) = await NewRegion();
        var (fay, eve) = (await Storage.NewAccount(), await Storage.NewAccount());
        var partnership = await Storage.NewPartnership(fay);
        var token = await Invited(ada, region, forArea: true);

        foreach (
            var refused in new[]
            {
                await Invitations.Accept(eve, token, partnership, TestStorage.Noon),
                await Invitations.Accept(fay, token, null, TestStorage.Noon),
                await Invitations.Accept(fay, "guess", partnership, TestStorage.Noon),
                await Invitations.Accept(fay, token, partnership, TestStorage.Noon + MemberStore.InvitationLifetime),
                await Areas.Share(fay, partnership, region, new(Guid.NewGuid()), false),
            }
        )
        {
            Assert.Equal(["not-found"], refused.Codes());
        }

        (await Invitations.Accept(fay, token, partnership, TestStorage.Noon)).Must();
        Assert.Equal(["not-found"], (await Invitations.Accept(fay, token, partnership, TestStorage.Noon)).Codes());
        Assert.Null(await Get<RegionQueries>().FindInvitation(token, TestStorage.Noon));

        // A link that a person in the region created no longer works once they have been removed from the region.
        (await Invitations.Accept(eve, await Invited(ada, region, forArea: false), null, TestStorage.Noon)).Must();
        var kept = await Invited(eve, region, forArea: false);
        (await Store.RemoveMember(ada, region, eve)).Must();
        Assert.Equal(["not-found"], (await Invitations.Accept(eve, kept, null, TestStorage.Noon)).Codes());
        Assert.Equal(["last-region-member"], (await Store.RemoveMember(ada, region, ada)).Codes());
        Assert.Equal(
            ["last-region-member"],
            (await Get<AdministrationStore>().RemoveAccount(await NewAdministrator(), ada)).Codes()
        );
        var waiting = await Invited(ada, region, forArea: true);
        (await Invitations.Withdraw(ada, region, Assert.Single((await Find(ada, region)).Invitations).Id)).Must();
        Assert.Null(await Get<RegionQueries>().FindInvitation(waiting, TestStorage.Noon));
        Assert.Equal(
            new HashSet<AuditAct> { AuditAct.TookRegionInvitationBack, AuditAct.RemovedRegionMember },
            (await ActsOf(ada))
                .Where(act => act is AuditAct.TookRegionInvitationBack or AuditAct.RemovedRegionMember)
                .ToHashSet()
        );
    }

    [Fact]
    public async Task Region_ForPeopleWithoutARoleInIt_DoesNotExist()
    {
        var (ada, region) = await NewRegion();
        var area = await NewArea(ada, region, 3);
        var stranger = await NewAdministrator();

        foreach (var other in new[] { stranger, area.Facilitator })
        {
            Assert.Null(await Get<RegionQueries>().Find(other, region, TestStorage.Noon));
            Assert.Empty(await Get<RegionQueries>().List(other));
            Assert.Equal(["not-found"], (await Store.Renew(other, region, TestStorage.Noon)).Codes());
            Assert.Equal(["not-found"], (await Store.Delete(other, region)).Codes());
            Assert.Equal(
                ["not-found"],
                (
                    await Invitations.Invite(other, region, true, "X", MemberStore.CreateToken(), TestStorage.Noon)
                ).Codes()
            );
        }

        foreach (var other in new[] { stranger, ada })
        {
            Assert.Null(await Get<AreaQueries>().Find(other, area.Partnership, region));
            Assert.Equal(["not-found"], (await Areas.Withdraw(other, area.Partnership, region)).Codes());
        }

        Assert.Equal(
            ["not-found"],
            (await Store.Create(area.Facilitator, "North", "small", "1", TestStorage.Noon)).Codes()
        );
    }

    [Fact]
    public async Task Share_OfARoundThatIsOpenOfAnotherFrameworkOrOfCriticalFriends_IsRefused()
    {
        var (ada, region) = await NewRegion();
        var (fay, open, _) = await Storage.NewRound();
        var partnership = (await Get<RoundQueries>().Find(fay, open))!.Partnership;
        (
            await Invitations.Accept(fay, await Invited(ada, region, forArea: true), partnership, TestStorage.Noon)
        ).Must();
        var other = (
            await Get<RoundStore>()
                .Create(
                    fay,
                    partnership,
                    RoundSetup.From("Other", null, Confidentiality.Default).Must(),
                    "small",
                    "0",
                    TestStorage.Noon
                )
        ).Must();
        await Storage.Close(fay, other);
        var friends = (
            await Get<CriticalFriendsStore>()
                .Invite(
                    fay,
                    open,
                    RoundSetup.From("Friends", null, Confidentiality.Default).Must(),
                    ["Hillshire"],
                    TestStorage.Noon
                )
        ).Must();
        await Storage.Close(fay, friends);
        var elsewhere = await NewArea(ada, region, 3);

        foreach (var round in new[] { open, other, friends, elsewhere.Round })
        {
            Assert.Equal(
                ["round-not-shareable"],
                (await Areas.Share(fay, partnership, region, round, showsName: true)).Codes()
            );
        }

        Assert.Equal(1, (await Find(ada, region)).Areas);
    }

    private async Task<RegionDetails> Find(AccountId account, RegionId region) =>
        (await Get<RegionQueries>().Find(account, region, TestStorage.Noon))!;

    private async Task<(AccountId Account, RegionId Region)> NewRegion()
    {
        var ada = await NewAdministrator();
        return (ada, (await Store.Create(ada, "North", "small", "1", TestStorage.Noon)).Must());
    }

    private async Task<AccountId> NewAdministrator()
    {
        var account = await Storage.NewAccount();
        await using var context = Get<Database>().Open();
        await context
            .Users.Where(row => row.Id == account.Value)
            .ExecuteUpdateAsync(row => row.SetProperty(user => user.IsAdministrator, true));
        return account;
    }

    /// <summary>
    /// Creates a partnership in which some people gave every enabler the same score, and shares its round.
    /// </summary>
    private async Task<Area> NewArea(
        AccountId by,
        RegionId region,
        int score,
        bool showsName = false,
        int people = 5,
        ConfidentialityMode mode = ConfidentialityMode.Confidential
    )
    {
        var (fay, round, joinToken) = await Storage.NewRound(new(mode));
        var tokens = new List<string>();
        for (var person = 0; person < people; person++)
        {
            var token = await Storage.Join(
                joinToken,
                agency: mode == ConfidentialityMode.Open ? 0 : null,
                name: mode == ConfidentialityMode.Open ? $"Person {person}" : null
            );
            tokens.Add(token);
            await Storage.AnswerAll(round, token, Ballot.Enablers, Answer.FromScore(score));
            (await Get<ResponseStore>().Submit(round, token)).Must();
        }

        await Storage.Close(fay, round);
        var partnership = (await Get<RoundQueries>().Find(fay, round))!.Partnership;
        (await Invitations.Accept(fay, await Invited(by, region, forArea: true), partnership, TestStorage.Noon)).Must();
        (await Areas.Share(fay, partnership, region, round, showsName)).Must();
        return new(fay, partnership, round, "Northshire", tokens);
    }

    private async Task<string> Invited(AccountId by, RegionId region, bool forArea)
    {
        var token = MemberStore.CreateToken();
        (await Invitations.Invite(by, region, forArea, "Guest", token, TestStorage.Noon)).Must();
        return token;
    }

    private async Task<List<AuditAct>> ActsOf(AccountId account)
    {
        await using var context = Get<Database>().Open();
        return await context
            .Audit.Where(row => row.AccountId == account.Value)
            .OrderBy(row => row.Id)
            .Select(row => row.Act)
            .ToListAsync();
    }

    private async Task<(Guid Id, string Secret)> Stored(Area area)
    {
        await using var context = Get<Database>().Open();
        return (
            await context
                .RegionShares.Where(row => row.PartnershipId == area.Partnership.Value)
                .Select(row => row.Id)
                .SingleAsync(),
            Convert.ToHexString(
                await context
                    .RegionSecrets.Where(row => row.PartnershipId == area.Partnership.Value)
                    .Select(row => row.Secret)
                    .SingleAsync()
            )
        );
    }

    private sealed record Area(
        AccountId Facilitator,
        PartnershipId Partnership,
        RoundId Round,
        string Name,
        List<string> People
    );
}

public sealed class RegionTestsOnSqlite(OnSqlite fixture) : RegionTests(fixture), IClassFixture<OnSqlite>;

public sealed class RegionTestsOnPostgres(OnPostgres fixture) : RegionTests(fixture), IClassFixture<OnPostgres>;
