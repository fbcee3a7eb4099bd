using System.Net;
using System.Text.Json.Nodes;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests rounds with two versions of one framework, and with another framework, in one running application.
/// </summary>
public sealed class FrameworkVersionTests
{
    private const string OldWords = "enior leadership";
    private const string NewWords = "enior leads of 2030";

    [Theory]
    [InlineData(DatabaseKind.Sqlite, Traits = ["Needs", "sqlite"])]
    [InlineData(DatabaseKind.Postgres, Traits = ["Needs", "postgres"])]
    public async Task OldRound_AfterTheFrameworkHasANewVersion_StillOpensAndNewRoundsUseTheNewOne(DatabaseKind kind)
    {
        await using var application = await RunningApplication.Start(kind);
        await using var room = await Room.In(application, ConfidentialityMode.Open);
        await room.People(1, 2, 3, 4, 5);
        var token = await room.Join(0, 0, "Ann");
        await room.Give(token, Ballot.Enablers, [4], submit: false);
        var frameworks = Directory.CreateTempSubdirectory("beyond-frameworks-");
        await WriteFramework(frameworks, "1.json", "beyond-boundaries", "2030.1");
        await WriteFramework(frameworks, "2.json", "another", "1");

        await application.Restart(("Beyond__Frameworks", frameworks.FullName));

        // A participant in the old round reads the questions in the old wording, answers them and submits.
        using var ann = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = application.Address,
        };
        ann.DefaultRequestHeaders.Add("Cookie", $"seat-{room.Round.Value:N}={token}");
        foreach (
            var page in new[]
            {
                Links.Respond(room.Round),
                Links.Score(room.Round, "1.1"),
                $"{Links.ParticipantData(room.Round)}?handler=file",
            }
        )
        {
            var text = await ann.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains(OldWords, text, StringComparison.Ordinal);
            Assert.DoesNotContain(NewWords, text, StringComparison.Ordinal);
        }

        Room.Must(await room.Give(token, Ballot.Enablers, [4]));
        using var facilitator = await SignedInClient.To(room);
        using var closed = await facilitator.Post($"{room.Path}/close", []);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);

        // Results, files and the plan use the old wording too.
        foreach (
            var page in new[] { $"{room.Path}/results", $"{room.Path}/results.html", $"{room.Path}/plan/priorities" }
        )
        {
            var text = await facilitator.Text(page);
            Assert.Contains(OldWords, text, StringComparison.Ordinal);
            Assert.DoesNotContain(NewWords, text, StringComparison.Ordinal);
        }

        var results = JsonNode.Parse(await facilitator.Text($"{room.Path}/results.json"))!;
        Assert.Equal("2022.1", (string?)results["framework"]!["version"]);
        Assert.Equal(6, (int)results["items"]![0]!["n"]!);
        foreach (
            var page in new[]
            {
                room.Path,
                $"{room.Path}/plan",
                $"{room.Path}/plan/case-studies",
                $"{room.Path}/challenges",
                $"{room.Path}/people",
            }
        )
        {
            using var answer = await facilitator.Get(page);
            Assert.Equal((page, HttpStatusCode.OK), (page, answer.StatusCode));
        }

        // One new round uses the new version, and another uses a different framework.
        var partnership = (
            await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
        )!.Partnership;
        using var made = await facilitator.Post(
            Links.NewRound(partnership),
            [
                ("Input.Name", "Next"),
                ("Input.Mode", "open"),
                ("Input.MinimumGroup", "5"),
                ("Input.DeleteOn", $"{DateTime.UtcNow.AddYears(1):d MMMM yyyy}"),
            ]
        );
        var next = made.Headers.Location!.OriginalString;
        var other = Room.Must(
            await room.Get<RoundStore>()
                .Create(
                    room.Account,
                    partnership,
                    Room.Must(RoundSetup.From("Other", "", new(ConfidentialityMode.Open))),
                    "another",
                    "1",
                    DateTimeOffset.UtcNow,
                    cancellationToken: TestContext.Current.CancellationToken
                )
        );
        foreach (var page in new[] { $"{next}/dig-deeper", Links.DigDeeper(other) })
        {
            var text = await facilitator.Text(page);
            Assert.Contains(NewWords, text, StringComparison.Ordinal);
            Assert.DoesNotContain(OldWords, text, StringComparison.Ordinal);
        }

        // If no folder of frameworks is set, the new round's page says which framework it needs. The old round can
        // still be opened.
        await application.Restart(("Beyond__Frameworks", ""));
        using var again = await SignedInClient.To(room);
        using var lost = await again.Get(next);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, lost.StatusCode);
        var said = WebUtility.HtmlDecode(await lost.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("version 2030.1 of the framework “beyond-boundaries”", said, StringComparison.Ordinal);
        Assert.Contains(OldWords, await again.Text($"{room.Path}/results"), StringComparison.Ordinal);
        frameworks.Delete(recursive: true);
    }

    /// <summary>
    /// Writes the supplied framework with changed wording and one fewer indicator, under another id or version.
    /// </summary>
    private static async Task WriteFramework(DirectoryInfo folder, string name, string id, string version)
    {
        var json = await File.ReadAllTextAsync(
            Repository.PathOf("frameworks/beyond-boundaries.json"),
            TestContext.Current.CancellationToken
        );
        var framework = JsonNode.Parse(json.Replace(OldWords, NewWords, StringComparison.Ordinal))!;
        (framework["id"], framework["version"]) = (id, version);
        framework["themes"]![0]!["enablers"]![0]!["indicators"]!.AsArray().RemoveAt(0);
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, name),
            framework.ToJsonString(),
            TestContext.Current.CancellationToken
        );
    }
}
