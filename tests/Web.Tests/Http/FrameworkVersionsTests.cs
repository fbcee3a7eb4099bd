using System.Net;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the comparison of a round with a later round that uses a changed copy of its framework.</summary>
public sealed class FrameworkVersionsTests(SharedApplication shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Versions_WithASplitAMergeAndARewording_AreComparedWhereThatIsRight()
    {
        await using var room = await Room.In(shared);
        using var facilitator = await SignedInClient.To(room);
        var first = Room.Framework;
        await room.People(2, 2, 2, 2, 2);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        using var started = await facilitator.Post(
            await FrameworkForms.NewFramework(room),
            [("Input.From", $"{first.Definition.Id} {first.Definition.Version}")]
        );
        var draft = started.Headers.Location!.OriginalString;
        await Change(room, draft, first);

        var proposed = WebUtility.HtmlDecode(await facilitator.Text($"{draft}/publish"));
        Assert.Contains("was split into", proposed, StringComparison.Ordinal);
        Assert.Contains("were merged into", proposed, StringComparison.Ordinal);
        var form = PageForm.Read(await facilitator.Text($"{draft}/publish"), $"{draft}/publish")[0];
        using var published = await facilitator.Post(
            $"{draft}/publish",
            [.. form.Fields.Where(field => field.Name != PageForm.TokenName)]
        );
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var own = (await room.Get<FrameworkQueries>().ListForRounds(partnership, Cancellation)).Single(one =>
            one.Partnership == partnership
        );
        var later = await SecondRound(room, partnership, own);

        var page = WebUtility.HtmlDecode(await facilitator.Text(Links.Comparison(later)));
        Assert.Contains("1.1 “", page, StringComparison.Ordinal);
        Assert.Contains(
            "was split into 1.1 “Sustained senior leadership” and 1.9 “Commitment to working beyond "
                + "boundaries”, so we do not compare the scores.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("were merged into 2.1", page, StringComparison.Ordinal);
        Assert.Contains("and is now “Worded in another way”.", page, StringComparison.Ordinal);
        var csv = await facilitator.Text(Links.ComparisonFile(later, "csv"));
        Assert.Contains("\n3.4,Worded in another way,5,2", csv.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("\n1.1,Sustained", csv.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    /// <summary>Splits enabler 1.1, merges enablers 2.1 and 2.2, and rewords enabler 3.4.</summary>
    private static async Task Change(Room room, string draft, Framework first)
    {
        var id = new BeyondBoundaries.Core.FrameworkDraftId(Guid.Parse(draft.Split('/')[^1]));
        var stored = (await room.Get<FrameworkQueries>().FindDraft(room.Account, id, Cancellation))!;
        var changed = stored.Draft;
        Enabler Of(string enabler) => changed.FindEnabler(enabler)!.Value.Enabler;
        string ThemeOf(string enabler) => changed.FindEnabler(enabler)!.Value.Theme.Id;
        changed = changed.SaveEnabler("1.1", ThemeOf("1.1"), Of("1.1") with { Title = "Sustained senior leadership" });
        changed = changed.SaveEnabler(
            null,
            ThemeOf("1.1"),
            new("1.9", "Beyond", "Commitment to working beyond boundaries", "", [])
        );
        changed = changed.SaveEnabler(
            "2.1",
            ThemeOf("2.1"),
            Of("2.1") with
            {
                Title = $"{Of("2.1").Title} {Of("2.2").Title}",
            }
        );
        changed = changed.RemoveEnabler("2.2");
        changed = changed.SaveEnabler("3.4", ThemeOf("3.4"), Of("3.4") with { Title = "Worded in another way" });
        Room.Must(
            await room.Get<FrameworkStore>()
                .Save(room.Account, id, changed, stored.Version, DateTimeOffset.UtcNow, Cancellation)
        );
        Assert.NotNull(first.Find("2.2"));
    }

    private static async Task<BeyondBoundaries.Core.RoundId> SecondRound(
        Room room,
        BeyondBoundaries.Core.PartnershipId partnership,
        PublishedFramework own
    )
    {
        var later = Room.Must(
            await room.Get<RoundStore>()
                .Create(
                    room.Account,
                    partnership,
                    Room.Must(RoundSetup.From("Later", "", Confidentiality.Default)),
                    own.FrameworkId,
                    own.Version,
                    DateTimeOffset.UtcNow,
                    cancellationToken: Cancellation
                )
        );
        var details = (await room.Get<RoundQueries>().Find(room.Account, later, Cancellation))!;
        for (var person = 0; person < 5; person++)
        {
            var token = BeyondBoundaries.Storage.Joining.JoinStore.CreateReturnToken();
            Room.Must(
                await room.Get<BeyondBoundaries.Storage.Joining.JoinStore>()
                    .Join(
                        details.JoinSettings.JoinToken,
                        token,
                        new(0, 0, $"Person {person}", null),
                        cancellationToken: Cancellation
                    )
            );
            Room.Must(
                await room.Get<BeyondBoundaries.Storage.Responses.ResponseStore>()
                    .Save(
                        later,
                        token,
                        Ballot.Enablers,
                        new()
                        {
                            Scores =
                            [
                                .. details.Framework.Enablers.Select(
                                    item => new BeyondBoundaries.Storage.Responses.ScoreChange(
                                        item,
                                        Answer.FromScore(4)
                                    )
                                ),
                            ],
                            Submission = new(Guid.NewGuid()),
                        },
                        Cancellation
                    )
            );
        }

        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, later, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        return later;
    }
}
