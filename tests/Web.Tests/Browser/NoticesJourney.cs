using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests the notices that every page links to, and the pages about the retention date.</summary>
public sealed class NoticesJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    [InlineData(390, false)]
    public async Task Notices_FromTheFooter_CanBeReadByEverybody(int width, bool scripts)
    {
        var application = await shared.Started;
        await using var reader = await BrowserUser.With(chromium, $"notices-{width}", scripts, width);
        await reader.GoTo(application.Address);
        await reader.Follow("About this method");
        Assert.Equal("About this method", await reader.Heading());
        Assert.Contains("There is no single right model", await reader.Text(), StringComparison.Ordinal);
        Assert.Contains("Cultural barriers", await reader.Text(), StringComparison.Ordinal);
        await reader.Follow("Privacy");
        Assert.Equal("Privacy notice", await reader.Heading());
        await reader.Follow("Cookies");
        Assert.Equal("Cookies", await reader.Heading());
        await reader.Follow("Accessibility");
        Assert.Equal("Accessibility statement", await reader.Heading());
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Retention_OfARound_IsReadAndMovedEarlier(int width, bool scripts)
    {
        await using var round = await TestRound.In(shared);
        await using var facilitator = await BrowserUser.With(chromium, $"retention-{width}", scripts, width);
        await facilitator.SignIn(round.Room);
        await facilitator.GoTo(new Uri(round.Application.Address, round.Room.Path));
        await facilitator.Follow("How long answers are kept");
        await facilitator.Fill("Delete the answers on", "soon");
        await facilitator.Press("Save");
        Assert.StartsWith("Error: ", await facilitator.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("soon", await facilitator.Page.GetByLabel("Delete the answers on").InputValueAsync());
        await facilitator.Fill("Delete the answers on", $"1 March {DateTime.UtcNow.Year + 1}");
        await facilitator.Press("Save");
        Assert.Contains(
            $"Answers will be deleted on 1 March {DateTime.UtcNow.Year + 1}.",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await round.Join();
        await facilitator.Follow("How long answers are kept");
        Assert.Contains("so you can choose only an earlier one.", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Fill("Delete the answers on", $"2 March {DateTime.UtcNow.Year + 1}");
        await facilitator.Press("Save");
        Assert.Contains(
            "because the notice that people see before they take part gives that date",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        Assert.Empty(facilitator.Complaints);
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, 1280, true)]
    [InlineData(ConfidentialityMode.Open, 320, true)]
    [InlineData(ConfidentialityMode.Open, 1280, false)]
    public async Task Retention_OnceTheDayHasCome_LeavesPagesThatSaySo(
        ConfidentialityMode mode,
        int width,
        bool scripts
    )
    {
        await using var round = await TestRound.In(shared, mode);
        var room = round.Room;
        var tokens = await room.People(1, 2, 3, 4, 5, 2);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(
                    room.Account,
                    room.Round,
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        await using var facilitator = await BrowserUser.With(chromium, $"deleted-{mode}-{width}", scripts, width);
        await facilitator.SignIn(room);
        await facilitator.GoTo(new Uri(round.Application.Address, $"{room.Path}/results"));
        Assert.Equal(
            mode == ConfidentialityMode.Open,
            (await facilitator.Text()).Contains("Person 1", StringComparison.Ordinal)
        );
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Room.Must(
            await room.Get<RetentionStore>()
                .ChangeDate(
                    room.Account,
                    room.Round,
                    today.AddDays(-1),
                    today.AddDays(-2),
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        Assert.Contains(
            room.Round,
            (await room.Get<RetentionStore>().PurgeDue(today.AddDays(-1), TestContext.Current.CancellationToken)).Rounds
        );

        await facilitator.GoTo(new Uri(round.Application.Address, $"{room.Path}/results"));
        var results = await facilitator.Text();
        Assert.Contains("The answers were deleted on", results, StringComparison.Ordinal);
        Assert.Contains("6 people", results, StringComparison.Ordinal);
        Assert.DoesNotContain("Person 1", results, StringComparison.Ordinal);
        foreach (
            var (path, words) in new[]
            {
                ("", "6 people took part."),
                ("/people", "Everything about the people who took part was deleted on"),
                ("/retention", "The answers were deleted on"),
                ("/delete", "The answers in this round were deleted on"),
            }
        )
        {
            await facilitator.GoTo(new Uri(round.Application.Address, room.Path + path));
            Assert.Contains(words, await facilitator.Text(), StringComparison.Ordinal);
        }

        var partnership = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!.Partnership;
        await facilitator.GoTo(new Uri(round.Application.Address, $"/partnerships/{partnership.Value}"));
        Assert.Contains("6 people took part", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Press("Start a round");
        Assert.Contains(
            "answers from Autumn 2026 have been deleted, so we will not be able to tell who took part in both rounds.",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        await facilitator.Fill("When should the answers be deleted?", "31 March 2001");
        await facilitator.Press("Open the round");
        Assert.Contains(
            "The date on which answers are deleted must be after today",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        Assert.Empty(facilitator.Complaints);

        await using var participant = await BrowserUser.With(chromium, $"deleted-link-{mode}-{width}", scripts, width);
        await participant.GoTo(new Uri(round.Application.Address, $"/return/{room.Round.Value}/{tokens[0]}"));
        await participant.Press("Continue to my answers");
        Assert.Equal("Page not found", await participant.Heading());
    }
}
