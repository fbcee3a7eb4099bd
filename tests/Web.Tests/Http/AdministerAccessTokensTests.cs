using System.Net;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that an administrator sees who has personal access tokens, and can revoke them.</summary>
public sealed class AdministerAccessTokensTests(SharedApplication shared)
{
    private const string Page = "/administration/access-tokens";

    [Fact]
    public async Task Token_OfAnotherUser_IsListedWithoutItsTextAndRevoked()
    {
        await using var room = await Room.In(shared);
        var email = $"{Guid.NewGuid():N}@example.org";
        await room.AddAccount(email, administrator: true);
        using var administrator = await SignedInClient.To(room.Application, email);
        using var owner = await SignedInClient.To(room);
        var text = await room.CreateToken(scopes: "rounds:read");
        using var program = new ApiProgram(room.Application, text);
        await program.Bytes("/api/v1/partnerships");
        using (var refused = await owner.Get(Page))
        {
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        var page = await administrator.Text(Page);
        Assert.DoesNotContain(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain(text["beyond_pat_".Length..], page, StringComparison.Ordinal);
        var (mine, id) = await FindToken(room);
        Assert.Contains("A program", page, StringComparison.Ordinal);
        Assert.Contains("rounds:read. All their partnerships", page, StringComparison.Ordinal);
        Assert.Contains("Last used on", page, StringComparison.Ordinal);
        Assert.Contains(mine, page, StringComparison.Ordinal);

        using var revoked = await administrator.Post(Page, [("token", id)]);

        Assert.Equal($"{Page}?revoked=true", revoked.Headers.Location?.OriginalString);
        Assert.Equal((401, "token-needed"), await program.Refused("/api/v1/partnerships"));
        Assert.DoesNotContain(id, await administrator.Text(Page), StringComparison.Ordinal);
    }

    private static async Task<(string Owner, string Id)> FindToken(Room room)
    {
        var token = Assert.Single(
            await room.Get<BeyondBoundaries.Storage.AccessTokens.AccessTokenQueries>()
                .ListFor(room.Account, TestContext.Current.CancellationToken)
        );
        return (token.Owner, $"{token.Id.Value}");
    }
}
