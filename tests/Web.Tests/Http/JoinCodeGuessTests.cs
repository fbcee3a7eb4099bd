using System.Net;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that people who guess codes do not succeed, and do not stop other people from joining.</summary>
public sealed class JoinCodeGuessTests
{
    private const int Guesses = 10_000;
    private const int RightJoins = 60;

    [Fact]
    public async Task Codes_TenThousandWrongFromAnOffice_LetItsSixtyPeopleInAllTheSame()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application);
        var code = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!
            .JoinSettings
            .ShortCode;
        using var attacker = ParticipantClient.Stranger(application);
        var token = ParticipantClient.Field(await attacker.Text("/join"), "__RequestVerificationToken");

        var hits = 0;
        var guessing = Parallel.ForEachAsync(
            Enumerable.Range(0, Guesses),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (guess, _) =>
            {
                using var answer = await attacker.Send("/join", token, ("Input.Code", Guess(guess)));
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref hits);
                }
            }
        );
        for (var person = 0; person < RightJoins; person++)
        {
            using var returnToken = ParticipantClient.Stranger(application);
            using var noticed = await returnToken.Post("/join", ("Input.Code", code.ToLowerInvariant()));
            Assert.Equal("/join/notice", noticed.Headers.Location!.OriginalString);
            using var agreed = await returnToken.Post(
                "/join/notice",
                ("Promise", ParticipantClient.Field(await returnToken.Text("/join/notice"), "Promise"))
            );
            using var joined = await returnToken.Post(
                "/join/about-you",
                ("Input.Agency", "0"),
                ("Input.Level", "not-stated")
            );
            Assert.StartsWith("/answer/", joined.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        await guessing;
        Assert.Equal(0, hits);
        Assert.Equal(
            RightJoins,
            (
                await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
            )!.Joined
        );
    }

    /// <summary>
    /// Creates a wrong code. The round's own code is chosen at random from about 10¹² codes, so it is almost certainly
    /// not among the guesses.
    /// </summary>
    private static string Guess(int number)
    {
        const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        Span<char> code = stackalloc char[8];
        code.Fill('2');
        for (var place = 7; number > 0; place--, number /= Alphabet.Length)
        {
            code[place] = Alphabet[number % Alphabet.Length];
        }

        return code.ToString();
    }
}
