using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Storage.Tests.Rounds;

/// <summary>
/// Tests the names and set-ups of rounds: names are unique and can be changed at any time, and set-ups can be copied.
/// </summary>
public abstract class RoundNamesTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private RoundStore Store => Get<RoundStore>();

    private RoundQueries Queries => Get<RoundQueries>();

    [Fact]
    public async Task Create_WithANameInUse_IsRefused()
    {
        var (account, id, _) = await Storage.NewRound();
        var partnership = (await Queries.Find(account, id))!.Partnership;

        var refused = await Create(account, partnership, "AUTUMN");
        Assert.Equal(["round-name-taken"], refused.Codes());
        Assert.Equal("name", refused.Problems[0].Field);
        (await Create(account, partnership, "Autumn, round 2")).Must();

        // Another partnership can use the same name.
        await Storage.NewRound();
    }

    [Fact]
    public async Task Change_NameAfterTheReveal_ChangesTheNameAlone()
    {
        var (account, id, joinToken) = await Storage.NewRound();
        await Storage.JoinAndSubmit(id, joinToken);
        await Storage.Close(account, id);
        var before = (await Queries.Find(account, id))!;

        (await Store.Change(account, id, Setup("Autumn 2026", 20), before.Agencies, before.SetUpVersion)).Must();
        var refused = await Store.Change(account, id, Setup("Autumn 2027", 30), before.Agencies);
        Assert.Equal(["round-not-open"], refused.Codes());
        Assert.EndsWith(
            "you can change only the name of the round",
            refused.Problems[0].Message,
            StringComparison.Ordinal
        );

        var after = (await Queries.Find(account, id))!;
        Assert.Equal(("Autumn 2026", 20), (after.Name, after.Invited));
        Assert.Equal(
            "Autumn 2026",
            (await Get<BeyondBoundaries.Storage.Results.ResultsQueries>().FindHeader(account, id))!.Name
        );
    }

    [Fact]
    public async Task Change_ToTheNameOfAnotherRound_IsRefused()
    {
        var (account, id, _) = await Storage.NewRound();
        var round = (await Queries.Find(account, id))!;
        (await Create(account, round.Partnership, "Spring")).Must();

        Assert.Equal(
            ["round-name-taken"],
            (await Store.Change(account, id, Setup("spring", 20), round.Agencies)).Codes()
        );
        (await Store.Change(account, id, Setup("AUTUMN", 20), round.Agencies)).Must();
    }

    [Fact]
    public async Task Create_AsACopy_HasTheSameSetup()
    {
        var (account, id, _) = await Storage.NewRound(new(ConfidentialityMode.Confidential, 10));
        var round = (await Queries.Find(account, id))!;
        (await Store.Change(account, id, Setup("Autumn", 20, round.Confidentiality), ["Police", "Schools"])).Must();
        (await Get<AdmissionStore>().ChangeSettings(account, id, false, 30, true, [4, null])).Must();

        var copy = (await Create(account, round.Partnership, "Winter", id)).Must();

        var made = (await Queries.Find(account, copy))!;
        Assert.Equal(["Police", "Schools"], made.Agencies);
        Assert.Equal([4, null], made.InvitedByAgency);
        Assert.True(made.JoinSettings.SheetCodesOnly);
        Assert.NotEqual(round.JoinSettings.JoinToken, made.JoinSettings.JoinToken);
        var (_, strangers, _) = await Storage.NewRound();
        Assert.Equal(["not-found"], (await Create(account, round.Partnership, "Other", strangers)).Codes());
    }

    private static RoundSetup Setup(string name, int invited, Confidentiality? confidentiality = null) =>
        RoundSetup.From(name, $"{invited}", confidentiality ?? Confidentiality.Default).Must();

    private Task<Result<RoundId>> Create(
        AccountId account,
        PartnershipId partnership,
        string name,
        RoundId? copied = null
    ) =>
        Store.Create(
            account,
            partnership,
            Setup(name, 20),
            TinyFramework.Framework.Definition.Id,
            TinyFramework.Framework.Definition.Version,
            TestStorage.Noon,
            draft: true,
            copied
        );
}

public sealed class RoundNamesTestsOnSqlite(OnSqlite fixture) : RoundNamesTests(fixture), IClassFixture<OnSqlite>;

public sealed class RoundNamesTestsOnPostgres(OnPostgres fixture) : RoundNamesTests(fixture), IClassFixture<OnPostgres>;
