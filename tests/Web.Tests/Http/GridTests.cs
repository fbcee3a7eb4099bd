using System.Net;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests that the page with all enablers, most of which is rendered once for everyone, is the same as if it were
/// rendered only for this participant.
/// </summary>
public sealed class GridTests(RespondTests.OpenRound open) : IClassFixture<RespondTests.OpenRound>
{
    private static readonly string[] Scores = ["1", "2", "3", "4", "5", "skip", ""];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Grid_OfPartsRenderedOnce_IsAsRenderedForOnePerson(int shift)
    {
        using var person = await ParticipantClient.In(open.Round);
        var framework = ShippedFrameworks.Catalogue.Current;
        var positions = framework.Definition.Spectrum!.Positions;
        var grid = $"{person.Path}/all";
        using var saved = await person.Post(
            grid,
            [
                .. framework.Enablers.Select(
                    (item, place) => ($"score:{item.Id}", Scores[(place + shift) % Scores.Length])
                ),
                ($"working:{framework.Enablers[1 + shift].Id}", "Only <b>mine</b>"),
                ($"evidence:{framework.Enablers[^1].Id}", "\nSecond line"),
                ($"reflection:{framework.Themes[0].Id}", "Mine & yours"),
                ("spectrum-now", positions[shift % positions.Count].Id),
                ("spectrum-wanted", shift == 0 ? "" : positions[^1].Id),
            ]
        );
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        // A page that shows a refused value renders every part again.
        using var refused = await person.Post(grid, ($"score:{framework.Enablers[0].Id}", "9"));
        var alone = Rest(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), framework);
        await person.Text(grid);
        var fromParts = Rest(await person.Text(grid), framework);

        Assert.Contains("Only &lt;b&gt;mine&lt;/b&gt;", fromParts, StringComparison.Ordinal);
        Assert.Equal(alone, fromParts);
    }

    /// <summary>Returns the form from its second row to its buttons.</summary>
    private static string Rest(string page, BeyondBoundaries.Core.Frameworks.Framework framework)
    {
        var from = page.IndexOf($"id=\"score-{framework.Enablers[1].Id}\"", StringComparison.Ordinal);
        return page[from..page.IndexOf("class=\"bb-grid__end\"", StringComparison.Ordinal)];
    }
}
