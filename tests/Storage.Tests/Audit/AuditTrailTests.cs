using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Audit;

/// <summary>
/// Tests what the audit trail contains about participants, that it cannot be changed, and who can read it.
/// </summary>
public abstract class AuditTrailTests(StorageFixture fixture) : DatabaseTests(fixture)
{
    private AuditQueries Queries => Get<AuditQueries>();

    [Fact]
    public async Task Trail_OfAConfidentialRound_HoldsNothingThatLeadsToAParticipant()
    {
        var scene = await AuditScene.Create(Storage);
        foreach (
            var method in FacilitatorActs
                .All.Select(act => act.Data.Item1)
                .Where(method =>
                    method
                        is not (
                            "RoundStore.Close"
                            or "RoundStore.Open"
                            or "PartnershipStore.Create"
                            or "RoundStore.Create"
                            or "RoundStore.Change"
                        )
                )
        )
        {
            await FacilitatorActs.Perform(method, scene, Storage);
        }

        await using var context = Get<Database>().Open();
        var rows = await context.Audit.Where(row => row.PartnershipId == scene.Partnership.Value).ToListAsync();
        var people = await context
            .Participants.Where(row => row.Round.PartnershipId == scene.Partnership.Value)
            .ToListAsync();
        Assert.NotEmpty(people);
        Assert.All(
            rows,
            row =>
            {
                Assert.DoesNotContain(people, person => person.Id == row.Id);
                Assert.DoesNotContain(
                    AuditScene.Agencies.Concat(["Ann", "Bob", "Cat", "Fred", "Gus", "Secret", "strategic"]),
                    word => row.Subject.Contains(word, StringComparison.OrdinalIgnoreCase)
                );
                if (AuditText.IsDateOnly(row.Act))
                {
                    Assert.Equal((TimeSpan.Zero, "", 4), (row.At.TimeOfDay, row.Subject, row.Id.Version));
                }
            }
        );
    }

    [Fact]
    public async Task Trail_InTheDatabase_IsAppendOnly()
    {
        await AuditScene.Create(Storage);
        await using var context = Get<Database>().Open();
        var before = (await Queries.ListEntries(new())).Count;
        List<FormattableString> statements =
        [
            $"""UPDATE "Audit" SET "Name" = 'Another person' """,
            $"""DELETE FROM "Audit" """,
            context.Database.IsSqlite()
                ? $"""
                    INSERT OR REPLACE INTO "Audit"
                    SELECT "Id", 0, "AccountId", 'Another person', "Email", "Act", "PartnershipId", "RoundId", "Subject"
                    FROM "Audit"
                    """
                : (FormattableString)$"""TRUNCATE "Audit" """,
        ];
        foreach (var statement in statements)
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => context.Database.ExecuteSqlAsync(statement));
            Assert.Contains("append-only", refused.ToString(), StringComparison.Ordinal);
        }

        var after = await Queries.ListEntries(new());
        Assert.Equal(before, after.Count);
        Assert.DoesNotContain(after, entry => entry.Name == "Another person");
    }

    [Fact]
    public async Task Page_OfAPartnership_ShowsItsOwnActsByRoundAndKindAndToItsFacilitatorsAlone()
    {
        var scene = await AuditScene.Create(Storage);
        var stranger = await Storage.NewAccount();
        for (var change = 0; change < AuditSearch.PageLength; change++)
        {
            Storage.Clock.Now = TestStorage.Noon.AddMinutes(change + 1);
            (
                await Get<AdmissionStore>()
                    .ChangeSettings(scene.Account, scene.Round, locked: false, mostPeople: 50 + change)
            ).Must();
        }

        Storage.Clock.Now = TestStorage.Noon;

        var first = (await Queries.FindPage(scene.Account, scene.Partnership, new()))!;
        Assert.Equal(
            (AuditSearch.PageLength, 1, 2, "Northshire"),
            (first.Entries.Count, first.Page, first.Pages, first.Partnership)
        );
        Assert.Equal("Changed who can still join: not locked, at most 99 people", first.Entries[0].Description);
        Assert.Equal(2, (await Queries.FindPage(scene.Account, scene.Partnership, new(Page: 99)))!.Page);
        Assert.Equal(first.Total, (await Queries.ListEntries(scene.Account, scene.Partnership, new()))!.Count);
        Assert.All(
            (
                await Queries.FindPage(scene.Account, scene.Partnership, new(scene.Round, AuditAct.RevealedBallot))
            )!.Entries,
            entry => Assert.Equal(("Autumn", AuditAct.RevealedBallot), (entry.Round, entry.Act))
        );
        Assert.Equivalent(
            new[] { scene.Round, scene.Draft, scene.Open },
            first.Rounds.Select(round => round.Id),
            strict: true
        );
        Assert.Null(await Queries.FindPage(stranger, scene.Partnership, new()));
        Assert.Null(await Queries.ListEntries(stranger, scene.Partnership, new()));
    }
}

public sealed class AuditTrailTestsOnSqlite(OnSqlite fixture) : AuditTrailTests(fixture), IClassFixture<OnSqlite>;

public sealed class AuditTrailTestsOnPostgres(OnPostgres fixture) : AuditTrailTests(fixture), IClassFixture<OnPostgres>;
