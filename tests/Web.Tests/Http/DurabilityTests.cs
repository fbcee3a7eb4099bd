using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Writing;
using BeyondBoundaries.Web.Security.Forms;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that acknowledged answers are stored exactly once, whatever happens to the server.</summary>
public sealed class DurabilityTests
{
    private const int Connections = 50;
    private const int AcknowledgedBeforeTheEnd = 250;

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1_000, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, 400, Traits = ["Needs", "postgres"])]
    public async Task Submissions_ServerKilledInTheirMiddle_AreThereOnceEachAndAnswerTheSameAgain(
        DatabaseKind database,
        int count
    )
    {
        await using var application = await RunningApplication.StartProcess(database);
        await using var room = await Room.In(application);
        var round = room.Round;
        var joinToken = await room.JoinToken();
        var participants = room.Get<JoinStore>();
        var people = await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(async number =>
                {
                    var token = JoinStore.CreateReturnToken();
                    Assert.True(
                        (await participants.Join(joinToken, token, new(null, null, null, null))).TryGetValue(out _)
                    );
                    return new Person(number, token, Guid.NewGuid());
                })
        );
        var form = await Form.Read(application, round, people[0]);

        var acknowledged = new ConcurrentDictionary<int, string>();
        var answers = 0;
        using var killed = new CancellationTokenSource();
        var sending = Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = Connections },
            async (person, _) =>
            {
                if (!killed.IsCancellationRequested && await form.Try(person, person.Score) is { } location)
                {
                    acknowledged[person.Number] = location;
                    if (Interlocked.Increment(ref answers) == AcknowledgedBeforeTheEnd)
                    {
                        await killed.CancelAsync();
                        await application.Restart();
                    }
                }
            }
        );
        await sending;
        Assert.InRange(acknowledged.Count, AcknowledgedBeforeTheEnd, count - 1);

        var responses = room.Get<ResponseQueries>();
        await Parallel.ForEachAsync(
            people.Where(person => acknowledged.ContainsKey(person.Number)),
            async (person, _) => AssertOnce(person, await Own(responses, round, person))
        );

        // Everyone sends the same form with the same id again, including people whose answers were already
        // acknowledged.
        await Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = Connections },
            async (person, _) =>
            {
                var location = await form.Try(person, person.Score);
                Assert.NotNull(location);
                Assert.Equal(acknowledged.GetValueOrDefault(person.Number, location), location);
            }
        );
        foreach (var person in people.Take(20))
        {
            using var other = await form.Send(person, (person.Score % 5) + 1);
            Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        }

        await Parallel.ForEachAsync(
            people,
            async (person, _) => AssertOnce(person, await Own(responses, round, person))
        );
    }

    private static void AssertOnce(Person person, ParticipantBallotView own)
    {
        Assert.Equal((true, 1), (own.Submitted, own.Version));
        Assert.All(
            ShippedFrameworks.Catalogue.Current.Enablers,
            item => Assert.Equal(Answer.FromScore(person.Score), own.Answers[item])
        );
    }

    private static async Task<ParticipantBallotView> Own(ResponseQueries responses, RoundId round, Person person) =>
        (await responses.Find(round, person.Token))!.Enablers;

    private sealed record Person(int Number, string Token, Guid Submission)
    {
        public int Score => (Number % 5) + 1;
    }

    /// <summary>The form on the page with all enablers. Every person sends it with their own cookie.</summary>
    private sealed class Form(HttpClient client, RoundId round, string cookie, string token)
    {
        private string Address => $"/answer/{round.Value}/all";

        public static async Task<Form> Read(RunningApplication application, RoundId round, Person person)
        {
            var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                BaseAddress = application.Address,
            };
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/answer/{round.Value}/all");
            request.Headers.Add("Cookie", GetReturnToken(round, person));
            using var page = await client.SendAsync(request);
            var cookie = page
                .Headers.GetValues("Set-Cookie")
                .Single(set => set.StartsWith("form=", StringComparison.Ordinal))
                .Split(';')[0];
            return new(
                client,
                round,
                cookie,
                ParticipantClient.Field(await page.Content.ReadAsStringAsync(), "__RequestVerificationToken")
            );
        }

        /// <summary>
        /// Sends the form, and returns the address that the response redirects to; null if there was no response.
        /// </summary>
        public async Task<string?> Try(Person person, int score)
        {
            try
            {
                using var answer = await Send(person, score);
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                return answer.Headers.Location!.OriginalString;
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }

        public async Task<HttpResponseMessage> Send(Person person, int score)
        {
            var fields = ShippedFrameworks
                .Catalogue.Current.Enablers.Select(item => new KeyValuePair<string, string>(
                    $"score:{item.Id}",
                    score.ToString(CultureInfo.InvariantCulture)
                ))
                .Append(new("act", "submit"))
                .Append(new("submission", person.Submission.ToString()))
                .Append(new("__RequestVerificationToken", GetToken(person)));
            using var request = new HttpRequestMessage(HttpMethod.Post, Address)
            {
                Content = new FormUrlEncodedContent(fields),
            };
            request.Headers.Add("Cookie", $"{GetReturnToken(round, person)}; {cookie}");
            return await client.SendAsync(request);
        }

        /// <summary>Returns the token that the form would have if the page were rendered for this person.</summary>
        private string GetToken(Person person) =>
            (
                FormToken.Parse(token) with
                {
                    Subject = Fingerprint.Compute($"{FormSubjectKind.Participant} {person.Token}"),
                }
            ).ToString();

        private static string GetReturnToken(RoundId round, Person person) => $"seat-{round.Value:N}={person.Token}";
    }
}
