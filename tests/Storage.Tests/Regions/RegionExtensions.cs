using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Auditing;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Regions;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Regions;

/// <summary>Short methods to create regions and invitations, and to read what is stored about them.</summary>
internal static class RegionExtensions
{
    public static async Task<RegionDetails> FindRegion(this TestStorage storage, AccountId account, RegionId region) =>
        (await storage.Get<RegionQueries>().Find(account, region, TestStorage.Noon))!;

    public static async Task<(AccountId Account, RegionId Region)> NewRegion(this TestStorage storage)
    {
        var ada = await storage.NewAdministrator();
        return (ada, (await storage.Get<RegionStore>().Create(ada, "North", "small", "1", TestStorage.Noon)).Must());
    }

    public static async Task<string> Invite(this TestStorage storage, AccountId by, RegionId region, bool forArea)
    {
        var token = MemberStore.CreateToken();
        (
            await storage.Get<RegionInvitationStore>().Invite(by, region, forArea, "Guest", token, TestStorage.Noon)
        ).Must();
        return token;
    }

    public static async Task<List<AuditAct>> ListActs(this TestStorage storage, AccountId account)
    {
        await using var context = storage.Get<Database>().Open();
        return await context
            .Audit.Where(row => row.AccountId == account.Value)
            .OrderBy(row => row.Id)
            .Select(row => row.Act)
            .ToListAsync();
    }
}
