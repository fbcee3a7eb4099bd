using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Audit;

/// <summary>
/// A partnership with rounds and people, in which a facilitator can perform every act in
/// <see cref="FacilitatorActs.All"/>.
/// </summary>
internal sealed record AuditScene(
    AccountId Account,
    string Email,
    PartnershipId Partnership,
    RoundId Round,
    RoundId Draft,
    RoundId Open,
    ActionId Action,
    PartnershipId WithoutRounds
)
{
    /// <summary>An open ballot that no one has answered.</summary>
    public static readonly Ballot Unanswered = Ballot.SecondVote(TinyFramework.Second);

    public static readonly string[] Agencies = ["Health", "Council", "Voluntary sector"];

    public static PlanAction Doing(string what) => PlanAction.From(what, "Health", "", null, "NotStarted").Must();

    /// <summary>
    /// Creates what the acts need: a draft round, an open round with a paper sheet, a partnership without rounds, and a
    /// round with revealed enablers, an action and two open ballots. One person has submitted the ballot of challenges,
    /// and no one has answered <see cref="Unanswered"/>.
    /// </summary>
    public static async Task<AuditScene> Create(TestStorage storage)
    {
        var (account, round, joinToken) = await storage.NewRound();
        await using var context = storage.Get<Database>().Open();
        var partnership = await context
            .Rounds.Where(row => row.Id == round.Value)
            .Select(row => row.PartnershipId)
            .SingleAsync();
        var draft = (
            await storage
                .Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Autumn, draft", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon,
                    draft: true
                )
        ).Must();
        var open = (
            await storage
                .Get<RoundStore>()
                .Create(
                    account,
                    new(partnership),
                    RoundSetup.From("Autumn, open", null, Confidentiality.Default).Must(),
                    "small",
                    "1",
                    TestStorage.Noon
                )
        ).Must();
        (await storage.Get<PaperStore>().CreateSheets(account, open, 1)).Must();
        var tokens = new List<string>();
        foreach (var (name, agency) in new[] { ("Ann", 0), ("Bob", 1), ("Cat", 2), ("Dan", 2), ("Eve", 2) })
        {
            var token = JoinStore.CreateReturnToken();
            tokens.Add(token);
            (await storage.Get<JoinStore>().Join(joinToken, token, new(agency, 0, name, $"{name}@example.org"))).Must();
            await storage.Score(
                round,
                token,
                TinyFramework.First,
                Answer.FromScore(2),
                new Note(NoteKind.Working, TinyFramework.First.Id, $"Secret of {name}")
            );
            (await storage.Get<ResponseStore>().Submit(round, token)).Must();
        }

        (await storage.Get<BallotStore>().Reveal(account, round, Ballot.Enablers, TestStorage.Noon)).Must();
        (
            await storage
                .Get<BallotStore>()
                .OpenBallots(account, round, [Ballot.Challenges, Unanswered], TestStorage.Noon)
        ).Must();
        (await storage.Get<ResponseStore>().Submit(round, tokens[^1], Ballot.Challenges)).Must();
        var action = new ActionId(Guid.NewGuid());
        (
            await storage
                .Get<PlanStore>()
                .SaveAction(account, round, action, TinyFramework.First, Doing("Meet"), 0, TestStorage.Noon)
        ).Must();
        return new(
            account,
            await context.Users.Where(user => user.Id == account.Value).Select(user => user.Email!).SingleAsync(),
            new(partnership),
            round,
            draft,
            open,
            action,
            await storage.NewPartnership(account, "Eastshire")
        );
    }

    public async Task<ParticipantId> FindPerson(TestStorage storage, string name) =>
        (await storage.Get<RoundQueries>().ListParticipants(Account, Round))!.Single(person => person.Name == name).Id;
}
