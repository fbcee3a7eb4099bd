using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Frameworks;

public abstract class FrameworkStoreTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private static readonly FrameworkDraft Draft = new(TinyFramework.Framework.Definition with { Title = "Ours" });

    [Fact]
    public async Task Draft_OfAPartnership_IsForItsFacilitatorsAndAdministratorsAlone()
    {
        var (fay, eve) = (await Storage.NewAccount(), await Storage.NewAccount());
        var partnership = await Storage.NewPartnership(fay);

        var id = await Create(fay, partnership);

        var found = await Get<FrameworkQueries>().FindDraft(fay, id);
        Assert.Equal(("Ours", "Northshire", 1), (found!.Draft.Definition.Title, found.PartnershipName, found.Version));
        // The draft is a copy of the supplied framework, but has an id of its own.
        Assert.StartsWith("ours", found.Draft.Definition.Id, StringComparison.Ordinal);
        Assert.Null(await Get<FrameworkQueries>().FindDraft(eve, id));
        Assert.Empty(await Get<FrameworkQueries>().ListDrafts(eve));
        Assert.Equal(
            ProblemCodes.NotFound,
            (await Get<FrameworkStore>().Create(eve, partnership, Draft, TestStorage.Noon)).Problems[0].Code
        );
        Assert.Equal(
            ProblemCodes.NotFound,
            (await Get<FrameworkStore>().Create(fay, null, Draft, TestStorage.Noon)).Problems[0].Code
        );
        Assert.Equal(MemberRole.Facilitator, (await Get<AccessQueries>().Find(fay, id))!.Role);
        Assert.Null((await Get<AccessQueries>().Find(eve, id))!.Role);
    }

    [Fact]
    public async Task Save_ByTwoPeopleAtOnce_RefusesTheSecond()
    {
        var fay = await Storage.NewAccount();
        var id = await Create(fay, await Storage.NewPartnership(fay));
        var store = Get<FrameworkStore>();

        (await store.Save(fay, id, Draft.AddTheme("One"), 1, TestStorage.Noon)).Must();
        var second = await store.Save(fay, id, Draft.AddTheme("Two"), 1, TestStorage.Noon);

        Assert.Equal(ProblemCodes.ChangedElsewhere, second.Problems[0].Code);
        var found = (await Get<FrameworkQueries>().FindDraft(fay, id))!;
        Assert.Equal("One", found.Draft.Definition.Themes[^1].Title);
        Assert.Equal(2, found.Version);
    }

    [Fact]
    public async Task Publish_Twice_GivesVersionsThatEveryNodeFindsAndRoundsUse()
    {
        var fay = await Storage.NewAccount();
        var partnership = await Storage.NewPartnership(fay);
        var store = Get<FrameworkStore>();
        await using var other = Storage.NewServices();
        var first = (await store.Publish(fay, await Create(fay, partnership), "1", null, 1, TestStorage.Noon)).Must();
        var id = first.Definition.Id;

        // Another node finds the published framework by its id and version.
        Assert.Equal("Ours", other.GetRequiredService<FrameworkCatalogue>().Get(id, "1").Definition.Title);

        // The next version with the same owner keeps the id, and a version label that is already used is refused.
        var next = (
            await store.Create(fay, partnership, new(first.Definition with { Title = "Ours, again" }), TestStorage.Noon)
        ).Must();
        Assert.Equal(
            ProblemCodes.VersionTaken,
            (await store.Publish(fay, next, "1", null, 1, TestStorage.Noon)).Problems[0].Code
        );
        var second = (await store.Publish(fay, next, "2", new(id, "1", []), 1, TestStorage.Noon.AddDays(1))).Must();
        Assert.Equal(id, second.Definition.Id);
        Assert.Equal("1", Get<FrameworkCatalogue>().Get(id, "2").Earlier!.Definition.Version);
        Assert.Empty(await Get<FrameworkQueries>().ListDrafts(fay));
        Assert.Equal(
            ["2"],
            (await Get<FrameworkQueries>().ListForRounds(partnership))
                .Where(one => one.FrameworkId == id)
                .Select(one => one.Version)
        );

        // A round with the second version follows one with the first.
        var before = await Round(fay, partnership, id, "1", "Before");
        var details = (await Get<RoundQueries>().Find(fay, before))!;
        Assert.Equal("Ours", details.Framework.Definition.Title);
        var token = await Storage.Join(details.JoinSettings.JoinToken);
        await Storage.Score(before, token, details.Framework.Enablers[0], Answer.FromScore(3));
        (await Get<ResponseStore>().Submit(before, token)).Must();
        await Storage.Close(fay, before);
        Assert.Equal(before, await Get<PartnershipQueries>().FindRoundToFollow(partnership, second));
    }

    [Fact]
    public async Task Published_ForAPartnership_IsNotSeenByAnother()
    {
        var (fay, eve) = (await Storage.NewAccount(), await Storage.NewAccount());
        var partnership = await Storage.NewPartnership(fay);
        var others = await Storage.NewPartnership(eve);
        var published = (
            await Get<FrameworkStore>().Publish(fay, await Create(fay, partnership), "1", null, 1, TestStorage.Noon)
        ).Must();
        var id = published.Definition.Id;

        Assert.Contains(
            await Get<FrameworkQueries>().ListPublished(fay),
            one => one.FrameworkId == id && one.Version == "1"
        );
        Assert.DoesNotContain(await Get<FrameworkQueries>().ListPublished(eve), one => one.FrameworkId == id);
        Assert.DoesNotContain(await Get<FrameworkQueries>().ListForRounds(others), one => one.FrameworkId == id);
        // A draft of the same framework in another partnership gets another id.
        var theirs = (
            await Get<FrameworkStore>().Create(eve, others, new(published.Definition), TestStorage.Noon)
        ).Must();
        Assert.NotEqual(id, (await Get<FrameworkQueries>().FindDraft(eve, theirs))!.Draft.Definition.Id);
    }

    [Fact]
    public async Task Publish_OfAnUnfinishedDraft_IsRefusedWithEveryRule()
    {
        var fay = await Storage.NewAccount();
        var partnership = await Storage.NewPartnership(fay);
        var id = (
            await Get<FrameworkStore>().Create(fay, partnership, FrameworkDraft.Empty("Ours"), TestStorage.Noon)
        ).Must();

        var refused = await Get<FrameworkStore>().Publish(fay, id, "1", null, 1, TestStorage.Noon);

        Assert.Contains(refused.Problems, problem => problem.Code == "no-themes");
        Assert.NotNull(await Get<FrameworkQueries>().FindDraft(fay, id));
    }

    [Fact]
    public async Task Publish_WithACrosswalkToAnotherPartnershipsFramework_FindsNothing()
    {
        var (fay, eve) = (await Storage.NewAccount(), await Storage.NewAccount());
        var (mine, others) = (await Storage.NewPartnership(fay), await Storage.NewPartnership(eve));
        var store = Get<FrameworkStore>();
        var theirs = (await store.Publish(eve, await Create(eve, others), "1", null, 1, TestStorage.Noon)).Must();
        var (id, crosswalk) = (theirs.Definition.Id, new Crosswalk(theirs.Definition.Id, "1", []));

        var refused = await store.Publish(fay, await Create(fay, mine), "1", crosswalk, 1, TestStorage.Noon);

        Assert.Equal(ProblemCodes.NotFound, refused.Problems[0].Code);
        Assert.False(await Get<FrameworkQueries>().CanFollow(mine, id, "1"));
        Assert.False(await Get<FrameworkQueries>().CanFollow(null, id, "1"));
        Assert.True(await Get<FrameworkQueries>().CanFollow(others, id, "1"));
    }

    [Fact]
    public async Task Create_WithTheTitleOfADeletedFramework_GetsAnotherId()
    {
        var fay = await Storage.NewAccount();
        var first = await Storage.NewPartnership(fay);
        var store = Get<FrameworkStore>();
        var before = (await store.Publish(fay, await Create(fay, first), "1", null, 1, TestStorage.Noon)).Must();
        (await Get<PartnershipDeletionStore>().Delete(fay, first, rounds: 0)).Must();

        var again = await Create(fay, await Storage.NewPartnership(fay));

        var found = (await Get<FrameworkQueries>().FindDraft(fay, again))!;
        Assert.Equal(before.Definition.Title, found.Draft.Definition.Title);
        Assert.NotEqual(before.Definition.Id, found.Draft.Definition.Id);
    }

    [Fact]
    public async Task Acts_OnAFramework_AreInTheAuditTrail()
    {
        var fay = await Storage.NewAccount();
        var partnership = await Storage.NewPartnership(fay);
        var store = Get<FrameworkStore>();
        var before = (await Get<AuditQueries>().ListEntries(new())).Select(entry => entry.Act).ToList();

        var deleted = await Create(fay, partnership);
        (await store.Delete(fay, deleted, 1)).Must();
        (await store.Publish(fay, await Create(fay, partnership), "1", null, 1, TestStorage.Noon)).Must();

        var after = (await Get<AuditQueries>().ListEntries(new())).Select(entry => entry.Act).ToList();
        Assert.All(
            new[] { (AuditAct.StartedFramework, 2), (AuditAct.DeletedFramework, 1), (AuditAct.PublishedFramework, 1) },
            act => Assert.Equal(act.Item2, Count(after, act.Item1) - Count(before, act.Item1))
        );

        static int Count(List<AuditAct> acts, AuditAct act) => acts.Count(one => one == act);
    }

    private async Task<FrameworkDraftId> Create(AccountId account, PartnershipId partnership) =>
        (await Get<FrameworkStore>().Create(account, partnership, Draft, TestStorage.Noon)).Must();

    private async Task<RoundId> Round(
        AccountId account,
        PartnershipId partnership,
        string framework,
        string version,
        string name
    ) =>
        (
            await Get<RoundStore>()
                .Create(
                    account,
                    partnership,
                    RoundSetup.From(name, null, Confidentiality.Default).Must(),
                    framework,
                    version,
                    TestStorage.Noon
                )
        ).Must();
}

public sealed class FrameworkStoreTestsOnSqlite(OnSqlite fixture)
    : FrameworkStoreTests(fixture),
        IClassFixture<OnSqlite>;

public sealed class FrameworkStoreTestsOnPostgres(OnPostgres fixture)
    : FrameworkStoreTests(fixture),
        IClassFixture<OnPostgres>;
