using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Tests.Rounds;

/// <summary>Tests rounds with several frameworks, and several versions of one framework, in one database.</summary>
public sealed class FrameworkVersionTests
{
    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task Rounds_OfSeveralFrameworks_MeetTheirOwn(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        foreach (var framework in TinyFramework.Catalogue.All)
        {
            var (round, token) = await Answered(storage, account, framework);

            var own = (await storage.Get<ResponseQueries>().Find(round, token))!;
            Assert.Same(framework, own.Framework);
            Assert.Same(framework, await storage.Get<ResponseQueries>().FindFramework(round));
            Assert.Same(framework, (await storage.Get<RoundQueries>().Find(account, round))!.Framework);
            Assert.Equal(4, own.Enablers.Answers[framework.Enablers[^1]].Code);
            await storage.Close(account, round);
            var head = (await storage.Get<ResultsQueries>().FindHeader(account, round))!;
            Assert.Same(framework, head.Framework);
            var figures = Assert.Single((await storage.Get<ResultsQueries>().Read(head)).Ballots);
            Assert.Equal(framework.Enablers.Select(item => item.Id), figures.Items.Select(item => item.Item));
            Assert.Equal(1, figures.Participants);
        }
    }

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task Round_AfterTheProgramHasANewVersion_StillMeetsItsOwn(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var (round, token) = await Answered(storage, account, TinyFramework.Framework);
        var updated = new FrameworkCatalogue([
            TinyFramework.Catalogue.Find("small", "2")!,
            .. TinyFramework.Catalogue.All.Where(one => one.Definition.Version != "2"),
        ]);

        await using var services = storage.NewServices(updated);
        Assert.Equal("2", services.GetRequiredService<FrameworkCatalogue>().Current.Definition.Version);
        Assert.Same(
            TinyFramework.Framework,
            (await services.GetRequiredService<ResponseQueries>().FindAllData(round, token))!.Response.Framework
        );
        (await services.GetRequiredService<RoundStore>().Close(account, round, TestStorage.Noon.AddDays(1))).Must();
        var results = services.GetRequiredService<ResultsQueries>();
        var revealed = await results.Read((await results.FindHeader(account, round))!);

        Assert.Equal(8, Assert.Single(revealed.Ballots).Items.Count);
    }

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task Round_OfAFrameworkThatTheProgramDoesNotHave_IsNotReadWithAnother(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind);
        var account = await storage.NewAccount();
        var (round, token) = await Answered(storage, account, TinyFramework.Framework);

        await using var services = storage.NewServices(new([TinyFramework.Make("3")]));

        var missing = await Assert.ThrowsAsync<MissingFrameworkException>(() =>
            services.GetRequiredService<ResponseQueries>().Find(round, token)
        );
        Assert.Contains("version 1 of the framework “small”", missing.Message, StringComparison.Ordinal);
    }

    /// <summary>Creates an open round with one person, who gives the last enabler a 4.</summary>
    private static async Task<(RoundId Round, string Token)> Answered(
        TestStorage storage,
        AccountId account,
        Framework framework
    )
    {
        var partnership = await storage.NewPartnership(account);
        var setup = RoundSetup.From("Autumn", "20", new(ConfidentialityMode.Open)).Must();
        var made = framework.Definition;
        var round = (
            await storage.Get<RoundStore>().Create(account, partnership, setup, made.Id, made.Version, TestStorage.Noon)
        ).Must();
        var joinToken = (await storage.Get<RoundQueries>().Find(account, round))!.JoinSettings.JoinToken;
        var token = await storage.Join(joinToken, 0, 0, "Ann");
        await storage.Score(round, token, framework.Enablers[^1], Answer.FromScore(4));
        (await storage.Get<ResponseStore>().Submit(round, token)).Must();
        return (round, token);
    }
}
