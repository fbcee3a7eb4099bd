using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests a region from its invitation to its figures: what a partnership sees before it agrees, and what the region
/// does and does not see.
/// </summary>
public sealed partial class RegionPagesTests(SharedApplication shared)
{
    [Fact]
    public async Task Region_FromInvitationToWithdrawal_ShowsQuartilesAndNoArea()
    {
        await using var first = await Room.In(shared);
        var email = $"{Guid.NewGuid():N}@example.org";
        await first.AddAccount(email, administrator: true);
        using var person = await SignedInClient.To(first.Application, email);
        var region = await SetUp(person);
        var empty = await Text(person, region);
        Assert.Contains("There will be no figures until 5 areas", empty, StringComparison.Ordinal);
        // The last person cannot be removed, and no link on the page has an empty address.
        Assert.DoesNotContain(">Remove<", empty, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"\"", empty, StringComparison.Ordinal);

        // The first partnership is invited with a link, and sees what it would share.
        var partnership = await AnswerAndClose(first, score: 2);
        using var facilitator = await SignedInClient.To(first);
        var share = await Accept(person, facilitator, region, partnership);
        var before = await Text(facilitator, share);
        Assert.Contains("it always becomes the same value", before, StringComparison.Ordinal);
        Assert.Contains("Exactly what is shared from Autumn 2026", before, StringComparison.Ordinal);
        Assert.Equal(12, AverageOfTwo().Count(before));
        using (var unsure = await facilitator.Post(share, [("Input.Round", $"{first.Round.Value}")]))
        {
            Assert.Contains(
                "Select whether to show the name of this partnership",
                await unsure.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        Assert.Contains("No areas share a round yet", await Text(person, region), StringComparison.Ordinal);
        using (
            var agreed = await facilitator.Post(share, [("Input.Round", $"{first.Round.Value}"), ("Input.Name", "yes")])
        )
        {
            Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
        }

        // Four other areas each share a round without showing their names. The test calls the store directly for this.
        var id = new RegionId(Guid.Parse(region.Split('/')[^1]));
        for (var score = 2; score <= 5; score++)
        {
            await using var other = await Room.In(shared);
            await Share(other, person, region, id, await AnswerAndClose(other, score));
        }

        var ready = await Text(person, region);
        Assert.Contains("There are no figures yet", ready, StringComparison.Ordinal);
        Assert.Contains(
            "Enough areas share a round, so the figures can now be shown.",
            ready,
            StringComparison.Ordinal
        );
        using (var renewed = await person.Post($"{region}?handler=Renew", [], region))
        {
            Assert.Equal($"{region}?renewed=true", renewed.Headers.Location?.OriginalString);
        }

        var figures = await Text(person, region);
        Assert.Contains("5 areas took part", figures, StringComparison.Ordinal);
        Assert.Contains("Where the areas differ", figures, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(figures, "<li>Example borough early years partnership</li>"));
        Assert.Contains("2 areas with different people", figures, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "This partnership’s averages are rounded to the nearest half point",
            figures,
            StringComparison.Ordinal
        );

        foreach (var format in RegionExports.All)
        {
            using var file = await person.Get($"{region}/figures.{format.Name}");
            Assert.Equal(
                (HttpStatusCode.OK, format.ContentType),
                (file.StatusCode, $"{file.Content.Headers.ContentType}")
            );
            if (!format.IsCompressed)
            {
                var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.Contains("Example county", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Example borough", text, StringComparison.Ordinal);
            }
        }

        // The area compares itself with the region, and withdraws.
        var own = share[..share.LastIndexOf('/')];
        var beside = await Text(facilitator, own);
        Assert.Contains(
            "This partnership’s averages are rounded to the nearest half point",
            beside,
            StringComparison.Ordinal
        );
        Assert.Contains("5 areas took part", beside, StringComparison.Ordinal);
        using (var withdrawn = await facilitator.Post($"{own}/withdraw", []))
        {
            Assert.Equal($"{own}?saved=withdrawn", withdrawn.Headers.Location?.OriginalString);
        }

        Assert.DoesNotContain("5 areas took part", await Text(facilitator, own), StringComparison.Ordinal);
        var after = await Text(person, region);
        Assert.Contains("4 areas each share a round", after, StringComparison.Ordinal);
        Assert.Contains("5 areas took part", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Example borough early years partnership", after, StringComparison.Ordinal);
    }

    private static async Task<string> SetUp(SignedInClient person)
    {
        using var made = await person.Post(
            "/regions/new",
            [("Input.Name", "Example county"), ("Input.Framework", Room.Framework.Definition.Id)]
        );
        return made.Headers.Location!.OriginalString;
    }

    /// <summary>
    /// Invites a partnership on the region's page, and accepts the invitation with its link. Returns the address of the
    /// next page.
    /// </summary>
    private static async Task<string> Accept(
        SignedInClient person,
        SignedInClient facilitator,
        string region,
        PartnershipId partnership
    )
    {
        using var invited = await person.Post(
            $"{region}/invite",
            [
                ("Input.Kind", "partnership"),
                ("Input.Name", "Example borough"),
                ("Input.Secret", MemberStore.CreateToken()),
            ]
        );
        var link = Link().Match(await invited.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Value;
        Assert.Contains("Example county", await facilitator.Text(link), StringComparison.Ordinal);
        using var opened = await facilitator.Post(link, []);
        Assert.Equal("/region-invitation", opened.Headers.Location?.OriginalString);
        using var accepted = await facilitator.Post(
            "/region-invitation",
            [("Input.Partnership", $"{partnership.Value}")]
        );
        return accepted.Headers.Location!.OriginalString;
    }

    private static async Task Share(
        Room room,
        SignedInClient person,
        string region,
        RegionId id,
        PartnershipId partnership
    )
    {
        var token = MemberStore.CreateToken();
        using var invited = await person.Post(
            $"{region}/invite",
            [("Input.Kind", "partnership"), ("Input.Name", "Another"), ("Input.Secret", token)]
        );
        Room.Must(
            await room.Get<RegionInvitationStore>().Accept(room.Account, token, partnership, DateTimeOffset.UtcNow)
        );
        Room.Must(await room.Get<AreaStore>().Share(room.Account, partnership, id, room.Round, showsName: false));
    }

    private static async Task<PartnershipId> AnswerAndClose(Room room, int score)
    {
        for (var person = 0; person < 5; person++)
        {
            Room.Must(await room.Give(await room.Join(0, 0), Ballot.Enablers, [score]));
        }

        Room.Must(await room.Get<RoundStore>().Close(room.Account, room.Round, DateTimeOffset.UtcNow));
        return (await room.Get<RoundQueries>().Find(room.Account, room.Round))!.Partnership;
    }

    private static async Task<string> Text(SignedInClient client, string path) =>
        WebUtility.HtmlDecode(await client.Text(path));

    [GeneratedRegex("/region-invitations/[A-Za-z0-9_-]{24}")]
    private static partial Regex Link();

    [GeneratedRegex(@"numeric"">\s*2\s*</td>")]
    private static partial Regex AverageOfTwo();
}
