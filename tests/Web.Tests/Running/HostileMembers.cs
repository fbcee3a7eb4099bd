using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// An administrator, a viewer of a partnership with an account recovery link, and an invitation to the partnership. The
/// names in this invitation and in the one that the viewer accepted are hostile text.
/// </summary>
internal sealed record HostileMembers(
    AccountId Administrator,
    AccountId Viewer,
    InvitationId Invitation,
    string InvitationToken,
    string WayBack
)
{
    public const string AdministratorEmail = "administrator@example.org";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Creates an administrator, a viewer, an invitation, a passkey and an account recovery link.</summary>
    public static async Task<HostileMembers> Create(Room room)
    {
        var members = room.Get<MemberStore>();
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var administrator = await room.AddAccount(AdministratorEmail, administrator: true);
        var viewer = await room.AddAccount("viewer@example.org");
        var token = MemberStore.CreateToken();
        Room.Must(
            await members.Invite(
                room.Account,
                partnership,
                MemberRole.Viewer,
                WholeSite.Formula,
                token,
                DateTimeOffset.UtcNow,
                Cancellation
            )
        );
        Room.Must(await members.Accept(viewer, token, DateTimeOffset.UtcNow, Cancellation));
        Room.Must(
            await room.Get<SignInMethodStore>()
                .AddPasskey(
                    room.Account,
                    new([1, 2, 3, 4, 5, 6, 7, 8], [1], DateTimeOffset.UtcNow, 1, [], true, false, false, [1], [1])
                    {
                        Name = WholeSite.Script,
                    },
                    Cancellation
                )
        );
        var wayBack = AccountRecoveryStore.CreateToken();
        Room.Must(
            await room.Get<AccountRecoveryStore>()
                .CreateLink(null, viewer, wayBack, DateTimeOffset.UtcNow, Cancellation)
        );
        var invitationToken = MemberStore.CreateToken();
        var invitation = Room.Must(
            await members.Invite(
                room.Account,
                partnership,
                MemberRole.Facilitator,
                WholeSite.Script,
                invitationToken,
                DateTimeOffset.UtcNow,
                Cancellation
            )
        );
        return new(administrator, viewer, invitation, invitationToken, wayBack);
    }
}
