using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that the page with all enablers, which is rendered once as a template for everyone, is the same as if it were
/// rendered for one person. If the address has an unknown query parameter, the page is always rendered for one person.
/// </summary>
public sealed class GridTests(SharedApplication shared, OpenRound open) : IClassFixture<OpenRound>
{
    private const string Alone = "?alone";

    private static readonly string[] Scores = ["1", "2", "3", "4", "5", "skip", ""];

    private static readonly string[] ValuesOfEachRequest = ["__RequestVerificationToken", "submission"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Grid_FromATemplate_IsAsRenderedForOnePerson(int shift)
    {
        using var person = await ParticipantClient.In(open.Round);
        using var other = await ParticipantClient.In(open.Round);
        using var newcomer = await ParticipantClient.In(open.Round);
        await Save(person, shift);
        await Save(other, shift + 1);

        foreach (var query in new[] { "", "?saved=true", "" })
        {
            var page = await AssertSame(person, query);
            Assert.Contains($"mine&lt;/b&gt; {shift} ", page, StringComparison.Ordinal);
            Assert.DoesNotContain($"mine&lt;/b&gt; {shift} ", await AssertSame(other, query), StringComparison.Ordinal);
            Assert.DoesNotContain("mine", await AssertSame(newcomer, query), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Grid_OfAnotherRoundOrWording_HasItsOwnTemplate()
    {
        await using var another = await TestRound.In(shared, ConfidentialityMode.Open);
        using var person = await ParticipantClient.In(open.Round);
        using var stranger = await ParticipantClient.In(another);
        using var reader = await ParticipantClient.In(open.Round);
        reader.Remember("words", "easy-words");

        var own = await AssertSame(person, "");
        var elsewhere = await AssertSame(stranger, "");
        var easy = await AssertSame(reader, "");

        Assert.Equal(own, await AssertSame(person, ""), WithoutValuesOfEachRequest.Instance);
        Assert.DoesNotContain($"{open.Round.Id.Value}", elsewhere, StringComparison.Ordinal);
        Assert.NotEqual(own, elsewhere, WithoutValuesOfEachRequest.Instance);
        Assert.NotEqual(own, easy, WithoutValuesOfEachRequest.Instance);
    }

    [Fact]
    public async Task Grid_OpenedAndSavedAgain_DoesNotUseThePage()
    {
        using var person = await ParticipantClient.In(open.Round);
        var grid = $"{person.Path}/all";
        await person.Text(grid);

        using var pages = new ExecutedPages();
        await person.Text(grid);
        using var saved = await person.Post(grid, ($"score:{Room.Framework.Enablers[0].Id}", "3"));
        // If no one has given this answer before, only the part of the page that shows it is rendered.
        await person.Text(grid);
        await person.Text(grid);
        var before = pages.Count(grid);
        await person.Text($"{grid}{Alone}");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.InRange(before, 0, 1);
        Assert.Equal(before + 1, pages.Count(grid));
    }

    [Theory]
    [InlineData("?saved=%00")]
    [InlineData("?part=%00")]
    public async Task Grid_WithANullCharacterInTheAddress_IsRefused(string query)
    {
        using var person = await ParticipantClient.In(open.Round);
        await person.Text($"{person.Path}/all");
        using var refused = await person.Get($"{person.Path}/all{query}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Grid_OfSubmittedAnswers_IsAsRenderedForOnePerson()
    {
        using var person = await ParticipantClient.In(open.Round);
        var framework = ShippedFrameworks.Catalogue.Current;
        using var submitted = await person.Post(
            $"{person.Path}/all",
            [.. framework.Enablers.Select(item => ($"score:{item.Id}", "3")), ("act", "submit")]
        );

        Assert.Equal($"{person.Path}/submitted", submitted.Headers.Location?.OriginalString);
        Assert.Contains("You have submitted your answers", await AssertSame(person, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grid_FromATemplate_HasTheHeadersOfThePage()
    {
        using var person = await ParticipantClient.In(open.Round);
        using var alone = await person.Get($"{person.Path}/all{Alone}");
        using var recorded = await person.Get($"{person.Path}/all");
        using var fromTemplate = await person.Get($"{person.Path}/all");

        Assert.Equal(Headers(alone), Headers(recorded));
        Assert.Equal(Headers(alone), Headers(fromTemplate));

        static IEnumerable<string> Headers(HttpResponseMessage response) =>
            response
                .Headers.Concat(response.Content.Headers)
                .Where(header => header.Key is not ("Date" or "Set-Cookie"))
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
                .Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("next")]
    [InlineData("submit")]
    public async Task Save_WithoutThePage_StoresAndRedirectsAsThePageDoes(string button)
    {
        using var person = await ParticipantClient.In(open.Round);
        using var reference = await ParticipantClient.In(open.Round);
        var framework = ShippedFrameworks.Catalogue.Current;
        (string, string)[] fields =
        [
            .. framework.Enablers.Select((item, place) => ($"score:{item.Id}", Scores[place % Scores.Length])),
            ($"working:{framework.Enablers[0].Id}", "Line one\r\nLine two"),
            ("act", button),
        ];

        using var saved = await person.Post($"{person.Path}/all", fields);
        using var asThePage = await reference.Post($"{reference.Path}/all{Alone}", fields);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(asThePage.Headers.Location, saved.Headers.Location);
        var (stored, expected) = (
            await open.Round.Stored(person.Token, Ballot.Enablers),
            await open.Round.Stored(reference.Token, Ballot.Enablers)
        );
        Assert.Equal(expected.Answers.Codes, stored.Answers.Codes);
        Assert.Equal(expected.Notes, stored.Notes);
        Assert.Equal((expected.Submitted, expected.Version), (stored.Submitted, stored.Version));
    }

    private static async Task Save(ParticipantClient person, int shift)
    {
        var framework = ShippedFrameworks.Catalogue.Current;
        var positions = framework.Definition.Spectrum!.Positions;
        using var saved = await person.Post(
            $"{person.Path}/all",
            [
                .. framework.Enablers.Select(
                    (item, place) => ($"score:{item.Id}", Scores[(place + shift) % Scores.Length])
                ),
                ($"working:{framework.Enablers[1 + shift].Id}", $"Only <b>mine</b> {shift} 🙂"),
                ($"evidence:{framework.Enablers[^1].Id}", "\nSecond line"),
                ($"reflection:{framework.Themes[0].Id}", "Mine & yours"),
                ("spectrum-now", positions[shift % positions.Count].Id),
                ("spectrum-wanted", shift == 0 ? "" : positions[^1].Id),
            ]
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    /// <summary>Asserts that the page is the same as the page rendered for one person, and returns it.</summary>
    private static async Task<string> AssertSame(ParticipantClient person, string query)
    {
        var page = await person.Text($"{person.Path}/all{query}");
        var alone = await person.Text($"{person.Path}/all{query}{(query.Length == 0 ? Alone : "&alone")}");
        Assert.All(ValuesOfEachRequest, name => Assert.NotEmpty(ParticipantClient.Field(page, name)));
        Assert.Equal(alone, page, WithoutValuesOfEachRequest.Instance);
        return page;
    }

    /// <summary>Compares pages without the values that differ between two requests.</summary>
    private sealed class WithoutValuesOfEachRequest : IEqualityComparer<string>
    {
        public static WithoutValuesOfEachRequest Instance { get; } = new();

        public bool Equals(string? x, string? y) => Strip(x!) == Strip(y!);

        public int GetHashCode(string obj) => Strip(obj).GetHashCode(StringComparison.Ordinal);

        private static string Strip(string page) =>
            ValuesOfEachRequest.Aggregate(
                page,
                (rest, name) =>
                    rest.Replace($"\"{ParticipantClient.Field(page, name)}\"", "\"\"", StringComparison.Ordinal)
            );
    }
}
