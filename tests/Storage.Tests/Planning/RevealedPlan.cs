using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Planning;

namespace BeyondBoundaries.Storage.Tests.Planning;

/// <summary>A round whose plan can be written because its enablers are revealed, and an action for that plan.</summary>
internal static class RevealedPlan
{
    public static readonly PlanAction Action = new(
        "Agree one form",
        "Health",
        "Ann",
        new DateOnly(2027, 3, 31),
        ActionStatus.NotStarted
    );

    public static ActionId NewId() => new(Guid.CreateVersion7());

    public static async Task<(AccountId Account, RoundId Round)> Create(TestStorage storage)
    {
        var (account, round, joinToken) = await storage.NewRound();
        await storage.JoinAndSubmit(round, joinToken);
        (await storage.Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        return (account, round);
    }

    public static Task<Result<ActionId>> Save(
        this TestStorage storage,
        AccountId account,
        RoundId round,
        ActionId id,
        PlanAction action,
        int version,
        int days = 0
    ) =>
        storage
            .Get<PlanStore>()
            .SaveAction(account, round, id, TinyFramework.First, action, version, TestStorage.Noon.AddDays(days));
}
