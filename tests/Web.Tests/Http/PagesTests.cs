using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the rules for every response to an unknown visitor.</summary>
public sealed class PagesTests(PagesTests.Started started) : IClassFixture<PagesTests.Started>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/demonstration", 200)]
    [InlineData("/demonstration.json", 200)]
    [InlineData("/demonstration.csv", 200)]
    [InlineData("/demonstration.html", 200)]
    [InlineData("/sign-in", 200)]
    [InlineData("/nowhere", 404)]
    [InlineData("/problem/500", 404)]
    [InlineData("/set-up/guess", 404)]
    [InlineData("/join/guess", 404)]
    [InlineData("/join/AAAAAAAAAAAAAAAAAAAAAAAA", 404)]
    [InlineData("/answer/00000000-0000-0000-0000-000000000001", 404)]
    [InlineData("/answer/00000000-0000-0000-0000-000000000001/1.1", 404)]
    [InlineData("/partnerships", 302)]
    [InlineData("/partnerships/new", 302)]
    [InlineData("/partnerships/00000000-0000-0000-0000-000000000001", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/close", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/changes", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/progress", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/reveal/enablers", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/projector", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/projector/1.1", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/projector-figures", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/presenter", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/again/1.1", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/agree/1.1", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/dig-deeper", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/challenges", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/people", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/people/00000000-0000-0000-0000-000000000001/remove", 302)]
    [InlineData(
        "/rounds/00000000-0000-0000-0000-000000000001/people/00000000-0000-0000-0000-000000000001/empty-form",
        302
    )]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/results", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/results.csv", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/plan", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/plan/priorities", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/plan/actions/new/1.1", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/plan/actions/00000000-0000-0000-0000-000000000001", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/plan/case-studies", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/plan/case-studies/A", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/plan.csv", 302)]
    [InlineData("/rounds/00000000-0000-0000-0000-000000000001/plan.ics", 302)]
    public async Task Page_ForAStranger_AnswersWithItsStatusAndHeaders(string path, int status)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = started.Application.Address,
        };
        using var answer = await client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(
            "default-src 'self'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "unsafe",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        if (status == 302)
        {
            Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("html")]
    public async Task DemonstrationFile_WithTheResults_HasThePlan(string format)
    {
        var file = await Read($"/demonstration.{format}");
        Assert.Contains("Test the shared referral form with 10 families.", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide what to work on first", file, StringComparison.Ordinal);
        Assert.DoesNotContain("has not chosen its priorities yet", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demonstration/results", "/demonstration.docx", "Board paper")]
    [InlineData("/demonstration/plan", "/demonstration.plan.csv", "Agree one information-sharing protocol")]
    [InlineData("/demonstration/plan", "/demonstration.plan.ics", "BEGIN:VCALENDAR")]
    [InlineData("/demonstration/change", "/demonstration.change.html", "Autumn 2027")]
    [InlineData("/demonstration/change", "/demonstration.change.csv", "average before")]
    [InlineData("/demonstration/region", "/demonstration.region.json", "lowerQuartile")]
    [InlineData("/demonstration/score", "/demonstration.sheets.html", "Aligned locality-based organisation")]
    [InlineData("/demonstration/score", "/demonstration.sheets-large.html", "Aligned locality-based organisation")]
    public async Task DemonstrationFile_OfAStep_IsOfferedThere(string page, string file, string words)
    {
        Assert.Contains($"href=\"{file}\"", await Read(page), StringComparison.Ordinal);
        if (!file.EndsWith(".docx", StringComparison.Ordinal))
        {
            Assert.Contains(words, await Read(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task StartPage_BeforeTheFirstAccount_SaysThatThereIsNoAdministrator() =>
        Assert.Contains("Beyond Boundaries has no administrator yet.", await Read("/"), StringComparison.Ordinal);

    [Fact]
    public async Task Downloads_OnTheResultsPage_AreFolded() =>
        Assert.Matches("<details(?![^>]* open)[^>]* id=\"take-away\"", await Read("/demonstration/results"));

    [Fact]
    public async Task MissingPage_OfAParticipant_SaysWhomToAsk()
    {
        const string words = "you may have been removed from it. Ask your facilitator what has happened.";
        Assert.Contains(
            words,
            await Read("/answer/00000000-0000-0000-0000-000000000001/1.1"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(words, await Read("/nowhere"), StringComparison.Ordinal);
    }

    private async Task<string> Read(string path)
    {
        using var client = new HttpClient { BaseAddress = started.Application.Address };
        using var answer = await client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>One application for all of these tests, because they do not change anything.</summary>
    public sealed class Started : IAsyncLifetime
    {
        public RunningApplication Application { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Application = await RunningApplication.Start();

        public ValueTask DisposeAsync() => Application.DisposeAsync();
    }
}
