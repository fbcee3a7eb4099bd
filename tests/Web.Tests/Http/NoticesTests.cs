using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Notices;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests what the notices tell people, and that every page links to them.</summary>
public sealed class NoticesTests(SharedApplication shared)
{
    [Fact]
    public async Task Footer_OfEveryPage_LeadsToTheNotices()
    {
        await using var round = await TestRound.In(shared);
        using var returnToken = await ParticipantClient.In(round);
        using var facilitator = await SignedInClient.To(round.Room);
        var pages = new List<string>();
        foreach (
            var path in new[]
            {
                "/",
                "/sign-in",
                "/join",
                "/privacy",
                "/cookies",
                "/accessibility",
                "/demonstration",
                "/nowhere",
                $"/join/{await round.Room.JoinToken()}",
                returnToken.Path,
                $"{returnToken.Path}/data",
            }
        )
        {
            using var answer = await returnToken.Get(path);
            pages.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        foreach (var path in new[] { "/partnerships", round.Room.Path, $"{round.Room.Path}/retention" })
        {
            pages.Add(await facilitator.Text(path));
        }

        Assert.All(
            pages,
            page =>
                Assert.All(
                    new[] { "/privacy", "/cookies", "/accessibility" },
                    link => Assert.Contains($"<a class=\"govuk-link\" href=\"{link}\"", page, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task Notice_BeforeJoining_NamesTheDayOfDeletionAndThePrivacyNotice()
    {
        await using var round = await TestRound.In(shared);
        using var stranger = ParticipantClient.Stranger(round.Application);
        var day = (
            await round
                .Room.Get<RoundQueries>()
                .Find(round.Room.Account, round.Id, TestContext.Current.CancellationToken)
        )!.DeleteOn;

        var notice = await stranger.Text($"/join/{await round.Room.JoinToken()}");

        Assert.Contains(
            $"will be deleted on {BeyondBoundaries.Core.UkDate.Format(day)}.",
            notice,
            StringComparison.Ordinal
        );
        Assert.Contains("Privacy notice for this service", notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        ConfidentialityMode.Confidential,
        new[]
        {
            "the whole group’s averages and counts for items that at least 5 people scored",
            "If 4 people scored an item, everyone sees whether the scores are low, middle or high. If 3 people scored "
                + "it, everyone sees that 3 people scored it, but nothing about their scores.",
            "shown as counts for the whole group, but only if at least 5 people answered",
            "Files that people save contain only what may be shown in this round.",
            "can work out your score if they join in place of the other 4, or find out their answers",
            "Even 2 people who compare their answers can learn more",
            "If you give a name, your facilitator sees it",
        }
    )]
    [InlineData(
        ConfidentialityMode.Anonymous,
        new[]
        {
            "the whole group’s averages and counts for items that at least 5 people scored",
            "If 4 people scored an item, everyone sees whether the scores are low, middle or high. If 3 people scored "
                + "it, everyone sees that 3 people scored it, but nothing about their scores.",
            "shown as counts for the whole group, but only if at least 5 people answered",
            "Files that people save contain only what may be shown in this round.",
            "Someone who joins in place of everyone else, or finds out everyone else’s answers, can work out yours.",
            "could also see the order in which people joined and answered",
        }
    )]
    [InlineData(
        ConfidentialityMode.Open,
        new[]
        {
            "Then everyone sees your scores and notes with your name, agency and level of work.",
            "On the pages of this service, answers about the spectrum, challenges and priorities are shown "
                + "only as counts. What you write about a challenge is shown there without your name.",
            "can save everyone’s answers together with their names, except for answers about priorities",
            "Your facilitator sees who has joined and who has finished.",
        }
    )]
    public async Task Notice_OfEachMode_SaysWhatOthersCanFindOut(ConfidentialityMode mode, string[] sentences)
    {
        await using var room = await Room.In(shared, mode);
        using var stranger = ParticipantClient.Stranger(room.Application);

        var notice = WebUtility.HtmlDecode(await stranger.Text($"/join/{await room.JoinToken()}"));

        Assert.All(sentences, sentence => Assert.Contains(sentence, notice, StringComparison.Ordinal));
        Assert.Contains(
            "anyone else in the partnership whom they allow to see the results",
            notice,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The region does not see the average of a single partnership",
            notice,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task PrivacyNotice_OfTheService_LeavesNothingOut()
    {
        await using var room = await Room.In(shared);
        using var stranger = ParticipantClient.Stranger(room.Application);

        var page = WebUtility.HtmlDecode(await stranger.Text("/privacy"));

        Assert.All(
            [
                "There are 3 exceptions. The people who run the server could read its database.",
                "which participant you were in the previous round, if you asked to be counted as the same person",
                "if your answers were imported from a file: a scrambled copy of your ID in that file",
                "whether your scores were keyed in from paper",
                "whether your facilitator made an empty form for you",
                "except where other people have written your name",
            ],
            (string words) => Assert.Contains(words, page, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, true)]
    [InlineData(ConfidentialityMode.Anonymous, false)]
    public async Task Erasure_OfARound_SpeaksOfNamesOnlyWhereTheyAreKept(ConfidentialityMode mode, bool names)
    {
        await using var round = await TestRound.In(shared, mode);
        using var person = await ParticipantClient.In(round);

        var erase = await person.Text($"{person.Path}/erase");
        var data = WebUtility.HtmlDecode(await person.Text($"{person.Path}/data"));

        Assert.Equal(names, erase.Contains("you gave the same name in this round", StringComparison.Ordinal));
        Assert.Contains("ask them to remove it", erase, StringComparison.Ordinal);
        Assert.Contains("where other people have written your name", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_AreTold_ThatTheySeeTheNamesOfRounds()
    {
        await using var room = await Room.In(shared);
        var email = $"{Guid.NewGuid():N}@example.org";
        await room.AddAccount(email, administrator: true);
        using var administrator = await SignedInClient.To(room.Application, email);

        foreach (var path in new[] { "/administration", "/roles" })
        {
            var page = await administrator.Text(path);
            Assert.Contains("can see the names of rounds in the audit trail", page, StringComparison.Ordinal);
            Assert.DoesNotContain("see any rounds", page, StringComparison.Ordinal);
        }

        var audit = await administrator.Text("/administration/audit");
        Assert.Contains(
            "Entries cannot be changed or deleted, except by people who control the database.",
            audit,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null, null, "It has not given its name here", null, false)]
    [InlineData(
        "Example Borough Council",
        "data@example.org",
        "Example Borough Council runs this service",
        "data@example.org",
        true
    )]
    [InlineData("", "Town Hall, 1 High Street", "It has not given its name here", null, true)]
    public void Contact_WithAndWithoutSettings_HoldsTrue(
        string? controller,
        string? reach,
        string words,
        string? email,
        bool isKnown
    )
    {
        var contact = new Contact(controller, reach);
        Assert.Contains(words, contact.Responsible, StringComparison.Ordinal);
        Assert.Equal((email, isKnown), (contact.Email, contact.IsKnown));
    }
}
