using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>A region with figures and invitations. Its name and the invitations' names are hostile text.</summary>
internal sealed record HostileRegion(
    RegionId Id,
    InvitationId Invitation,
    string InvitationToken,
    string OtherInvitationToken
)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Creates a region in which this partnership is one of five areas. The region has figures, and invitations that no
    /// one has accepted.
    /// </summary>
    public static async Task<HostileRegion> Create(Room room, HostileMembers members, RoundId shared)
    {
        var now = DateTimeOffset.UtcNow;
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var region = Room.Must(
            await room.Get<RegionStore>()
                .Create(
                    members.Administrator,
                    WholeSite.Script,
                    Room.Framework.Definition.Id,
                    Room.Framework.Definition.Version,
                    now,
                    Cancellation
                )
        );
        var invitations = room.Get<RegionInvitationStore>();
        foreach (
            var (account, forArea) in new[] { (members.Viewer, false), (room.Account, false), (room.Account, true) }
        )
        {
            var token = MemberStore.CreateToken();
            Room.Must(
                await invitations.Invite(
                    members.Administrator,
                    region,
                    forArea,
                    WholeSite.Formula,
                    token,
                    now,
                    Cancellation
                )
            );
            Room.Must(await invitations.Accept(account, token, forArea ? partnership : null, now, Cancellation));
        }

        Room.Must(
            await room.Get<AreaStore>().Share(room.Account, partnership, region, shared, showsName: true, Cancellation)
        );
        for (var area = 1; area <= 4; area++)
        {
            await using var other = await Room.In(room.Application, email: $"area{area}@example.org");
            for (var person = 0; person < 5; person++)
            {
                Room.Must(await other.Give(await other.Join(), Ballot.Enablers, [area]));
            }

            Room.Must(await other.Get<RoundStore>().Close(other.Account, other.Round, now));
            var place = (await other.Get<RoundQueries>().Find(other.Account, other.Round, Cancellation))!.Partnership;
            var token = MemberStore.CreateToken();
            Room.Must(
                await invitations.Invite(
                    members.Administrator,
                    region,
                    true,
                    WholeSite.Formula,
                    token,
                    now,
                    Cancellation
                )
            );
            Room.Must(await invitations.Accept(other.Account, token, place, now, Cancellation));
            Room.Must(
                await room.Get<AreaStore>().Share(other.Account, place, region, other.Round, false, Cancellation)
            );
        }

        Room.Must(await room.Get<RegionStore>().Renew(members.Administrator, region, now, Cancellation));
        var invitationToken = MemberStore.CreateToken();
        var invitation = Room.Must(
            await invitations.Invite(
                members.Administrator,
                region,
                true,
                WholeSite.Script,
                invitationToken,
                now,
                Cancellation
            )
        );
        var another = MemberStore.CreateToken();
        Room.Must(
            await invitations.Invite(members.Administrator, region, true, WholeSite.Script, another, now, Cancellation)
        );
        return new(region, invitation, invitationToken, another);
    }
}
