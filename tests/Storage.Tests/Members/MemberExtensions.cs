using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;

namespace BeyondBoundaries.Storage.Tests.Members;

/// <summary>Short methods to create partnerships and invitations.</summary>
internal static class MemberExtensions
{
    public static async Task<(AccountId Facilitator, PartnershipId Partnership)> NewPartnership(
        this TestStorage storage
    )
    {
        var fay = await storage.NewAccount();
        return (fay, await storage.NewPartnership(fay));
    }

    public static async Task<string> Invite(
        this TestStorage storage,
        AccountId by,
        PartnershipId partnership,
        MemberRole role
    )
    {
        var token = MemberStore.CreateToken();
        (await storage.Get<MemberStore>().Invite(by, partnership, role, "Eve", token, TestStorage.Noon)).Must();
        return token;
    }
}
