using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Addresses;

/// <summary>The addresses of the pages about a region, and of a partnership's pages about its regions.</summary>
public static class RegionLinks
{
    public const string Index = "/regions";
    public const string IndexAfterDeletion = "/regions?deleted=true";
    public const string New = "/regions/new";
    public const string Invitation = "/region-invitation";

    public static string Region(RegionId id, bool renewed = false) =>
        $"/regions/{id.Value}{(renewed ? "?renewed=true" : "")}";

    public static string File(RegionId id, string format) => $"/regions/{id.Value}/figures.{format}";

    public static string Invite(RegionId id) => $"/regions/{id.Value}/invite";

    public static string Delete(RegionId id) => $"/regions/{id.Value}/delete";

    public static string Member(RegionId id, AccountId member) => $"/regions/{id.Value}/people/{member.Value}";

    public static string WithdrawInvitation(RegionId id, InvitationId invitation) =>
        $"/regions/{id.Value}/invitations/{invitation.Value}";

    public static string OpenInvitation(string token) => $"/region-invitations/{token}";

    /// <summary>Creates the address of the page that lists a partnership's regions.</summary>
    public static string AreaRegions(PartnershipId id) => $"/partnerships/{id.Value}/region";

    /// <summary>Creates the address of the page on which a partnership chooses what to share with one region.</summary>
    public static string AreaRegion(PartnershipId id, RegionId region, string? saved = null) =>
        $"/partnerships/{id.Value}/region/{region.Value}{(saved is null ? "" : $"?saved={saved}")}";

    public static string Share(PartnershipId id, RegionId region) =>
        $"/partnerships/{id.Value}/region/{region.Value}/share";

    public static string Withdraw(PartnershipId id, RegionId region) =>
        $"/partnerships/{id.Value}/region/{region.Value}/withdraw";
}
