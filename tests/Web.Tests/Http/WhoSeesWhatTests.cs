using System.Text.Json;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests every page and file of a round, at every stage, from the point of view of a person who wants to find out who
/// gave which answer.
/// </summary>
public sealed class WhoSeesWhatTests(SharedApplication shared)
{
    private static readonly string[] FacilitatorPages =
    [
        "",
        "/progress",
        "/results",
        "/results.json",
        "/results.csv",
        "/results.html",
        "/people",
        "/dig-deeper",
        "/challenges",
        "/vote",
        "/agree/2.3",
        "/again/2.3",
        "/close",
        "/door",
        "/sheets",
        "/keying",
        "/plan",
        "/plan/priorities",
        "/plan/case-studies",
        "/plan.csv",
    ];

    private static readonly string[] SlidePages =
    [
        "/presenter",
        "/presenter?handler=parts",
        "/projector",
        "/projector-figures",
    ];

    private static readonly string[] Slides =
    [
        "lobby",
        "overview",
        "enabler-1.1",
        "enabler-2.3",
        "indicators-2.3",
        "challenges",
        "spectrum",
        "priorities",
    ];

    private static readonly string[] ParticipantPages =
    [
        "",
        "/all",
        "/1.1",
        "/check",
        "/submitted",
        "/results",
        "/link",
        "/again/2.3",
        "/indicators/2.3",
    ];

    /// <summary>
    /// The scores of seven people in one agency and three in another. The average of the three must never be shown, and
    /// it must not be possible to work it out from other figures.
    /// </summary>
    private static readonly int[] Scores = [2, 2, 3, 3, 4, 4, 5, 1, 1, 5];

    [Theory]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public async Task Round_AtEveryMoment_TellsOfNobody(ConfidentialityMode mode)
    {
        await using var round = await TestRound.In(shared, mode);
        var room = round.Room;
        using var facilitator = await SignedInClient.To(round.Room);
        using var other = await ParticipantClient.In(round);
        var people = new List<(string Token, string Name, string Note)>();
        for (var person = 0; person < Scores.Length; person++)
        {
            var name = $"Zebedee{person}x";
            var token = await room.Join(person < 7 ? 0 : 1, person % 2, name);
            await Give(room, token, Ballot.Enablers, Scores[person], $"Secret note {person}x");
            people.Add((token, name, $"Secret note {person}x"));
            if (person is 0 or 4 or 9)
            {
                await TellsNothing(round, facilitator, other, people, mode, isRevealed: false);
            }
        }

        await room.Reveal(Ballot.Enablers);
        await TellsNothing(round, facilitator, other, people, mode, isRevealed: true);
        await room.Ask(Ballot.SecondVote(Room.Framework.Find("2.3")!), Ballot.Indicators(Room.Framework.Find("2.3")!));
        foreach (var person in people.Take(4))
        {
            Room.Must(await room.Give(person.Token, Ballot.SecondVote(Room.Framework.Find("2.3")!), [3]));
        }

        await TellsNothing(round, facilitator, other, people, mode, isRevealed: true);
        await room.Reveal(Ballot.SecondVote(Room.Framework.Find("2.3")!));
        await TellsNothing(round, facilitator, other, people, mode, isRevealed: true);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(
                    room.Account,
                    room.Round,
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        await TellsNothing(round, facilitator, other, people, mode, isRevealed: true);
        foreach (var person in people)
        {
            Assert.DoesNotContain(person.Token, round.Application.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(person.Name, round.Application.Output, StringComparison.Ordinal);
        }
    }

    private static async Task TellsNothing(
        TestRound round,
        SignedInClient facilitator,
        ParticipantClient other,
        List<(string Token, string Name, string Note)> people,
        ConfidentialityMode mode,
        bool isRevealed
    )
    {
        var ids =
            mode == ConfidentialityMode.Anonymous
                ? []
                : (await round.Room.Get<RoundQueries>().ListParticipants(round.Room.Account, round.Id))!
                    .Select(person => person.Id.Value.ToString())
                    .ToList();
        foreach (var (path, text) in await Everything(round, facilitator, other))
        {
            var names =
                path.EndsWith("/people", StringComparison.Ordinal)
                || path.EndsWith(round.Room.Path, StringComparison.Ordinal)
                || path.EndsWith("/progress", StringComparison.Ordinal);
            foreach (var person in people)
            {
                Assert.DoesNotContain(person.Token, text, StringComparison.Ordinal);
                Assert.True(
                    (names && mode == ConfidentialityMode.Confidential)
                        || !text.Contains(person.Name, StringComparison.Ordinal),
                    $"{path} contains the name {person.Name}."
                );
                Assert.True(
                    isRevealed || !text.Contains(person.Note, StringComparison.Ordinal),
                    $"{path} contains a note before the reveal."
                );
            }

            Assert.All(
                ids,
                id =>
                    Assert.True(
                        path.EndsWith("/people", StringComparison.Ordinal)
                            || !text.Contains(id, StringComparison.OrdinalIgnoreCase),
                        $"{path} contains the id of a participant."
                    )
            );
            Assert.True(
                isRevealed
                    || !(
                        text.Contains("bb-bars", StringComparison.Ordinal)
                        || text.Contains("bb-count", StringComparison.Ordinal)
                        || text.Contains("bb-radar", StringComparison.Ordinal)
                    ),
                $"{path} shows scores before the reveal."
            );
            if (mode == ConfidentialityMode.Anonymous && path.Contains("results", StringComparison.Ordinal))
            {
                Assert.DoesNotContain("Health visiting", text, StringComparison.Ordinal);
            }

            if (isRevealed && path.EndsWith(".json", StringComparison.Ordinal))
            {
                GroupsAreKept(text);
            }
        }
    }

    /// <summary>
    /// Checks that the average of the agency with three people is not shown. The other agency's average must not be
    /// shown either, because it could be used to work out the average of the three.
    /// </summary>
    private static void GroupsAreKept(string json)
    {
        using var results = JsonDocument.Parse(json);
        foreach (var item in results.RootElement.GetProperty("items").EnumerateArray())
        {
            foreach (var agency in item.GetProperty("agencies").EnumerateArray())
            {
                Assert.Equal(JsonValueKind.Null, agency.GetProperty("average").ValueKind);
            }

            if (item.GetProperty("n") is not { ValueKind: JsonValueKind.Number } n || n.GetInt32() < 5)
            {
                Assert.Equal(JsonValueKind.Null, item.GetProperty("tally").ValueKind);
            }

            Assert.Equal(JsonValueKind.Null, item.GetProperty("analyst").ValueKind);
        }
    }

    private static async Task<List<(string Path, string Text)>> Everything(
        TestRound round,
        SignedInClient facilitator,
        ParticipantClient other
    )
    {
        var pages = new List<(string, string)>();
        foreach (var page in FacilitatorPages)
        {
            using var answer = await facilitator.Get(round.Room.Path + page);
            pages.Add((round.Room.Path + page, await answer.Content.ReadAsStringAsync()));
        }

        foreach (var slide in Slides)
        {
            await PresentedRoom.Show(round.Room, slide);
            foreach (var page in SlidePages)
            {
                using var answer = await facilitator.Get(round.Room.Path + page);
                pages.Add(($"{round.Room.Path}{page} ({slide})", await answer.Content.ReadAsStringAsync()));
            }
        }

        foreach (var page in ParticipantPages)
        {
            using var answer = await other.Get(other.Path + page);
            pages.Add(
                (
                    other.Path + page,
                    (await answer.Content.ReadAsStringAsync()).Replace(other.Token, "", StringComparison.Ordinal)
                )
            );
        }

        return pages;
    }

    private static async Task Give(Room room, string token, Ballot ballot, int score, string note) =>
        Room.Must(
            await room.Get<ResponseStore>()
                .Save(
                    room.Round,
                    token,
                    ballot,
                    new()
                    {
                        Scores =
                        [
                            .. ballot
                                .GetItems(ShippedFrameworks.Catalogue.Current)
                                .Select(item => new ScoreChange(item, Answer.FromScore(score))),
                        ],
                        Notes = [new(NoteKind.Working, "1.1", note)],
                        Submission = new(Guid.NewGuid()),
                    }
                )
        );
}
