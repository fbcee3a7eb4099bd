using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests every right: every person requests every route, in their own partnership and in another. The routes come from
/// the table of rights, so a new route is tested too.
/// </summary>
public sealed partial class RightsTests(RightsScene scene, ITestOutputHelper output) : IClassFixture<RightsScene>
{
    /// <summary>
    /// Routes that have nothing to show in this test, even to people with the right. For example, the upload, link,
    /// passkey or invitation does not exist, or there is no mail server. Every other route must let in people with the
    /// right.
    /// </summary>
    private static readonly string[] NothingThere =
    [
        "/problem/{code}",
        "/join/{token}",
        "/join/notice",
        "/join/about-you",
        "/set-up/{token}",
        "/invitations/{token}",
        "/invitation",
        "/way-back/{token}",
        "/region-invitations/{token}",
        "/region-invitation",
        "/regions/{id}/people/{member}",
        "/regions/{id}/figures.{format}",
        "/rounds/{id}/workbooks/{upload}",
        "/frameworks/version.{format}",
        "/rounds/{id}/people/{person}/new-link",
        "/my-account/access-tokens/{token}/revoke",
        "/my-account/passkeys/{passkey}/remove",
        "/api/v1/frameworks/version",
        "/sign-in/single-sign-on",
        "/my-account/single-sign-on",
        "/my-account/single-sign-on/connect",
    ];

    private enum Met
    {
        LetIn,
        SignIn,
        NotAllowed,
        NotThere,
    }

    [Fact]
    public async Task Everybody_AskingForEverything_MeetsWhatTheTableSays()
    {
        var surprises = new List<string>();
        var asked = 0;
        foreach (var person in await RightsPerson.All(scene))
        {
            using var client = person.Client;
            foreach (var (route, right) in RightsTable.Routes)
            {
                foreach (var place in new[] { scene.Home, scene.Abroad })
                {
                    foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
                    {
                        asked++;
                        var expected = Expected(right, person, place == scene.Home, route);
                        var (met, status) = await Ask(client, method, place.GetAddress(route));
                        // These routes may respond “method not allowed”, which reveals nothing about anyone's answers.
                        met =
                            status == (int)HttpStatusCode.MethodNotAllowed
                            && (
                                right.AllowedRoles == Roles.Participant
                                || route == "/rounds/{id}/changes"
                                || IsApi(route)
                            )
                                ? expected
                                : met;
                        // A POST to a participant's stream reaches the page of an enabler called “changes”, which does
                        // not exist.
                        var isUnused = method == HttpMethod.Post && route == "/answer/{round}/changes";
                        var mayBeEmpty =
                            expected == Met.LetIn && met == Met.NotThere && (isUnused || NothingThere.Contains(route));
                        if (met != expected && !mayBeEmpty)
                        {
                            surprises.Add(
                                $"{person.Name}, "
                                    + $"{(place == scene.Home ? "own partnership" : "another partnership")}: {method} "
                                    + $"{route} gave {met} ({status}), expected {expected}"
                            );
                        }
                    }
                }
            }
        }

        output.WriteLine($"{RightsTable.Routes.Count} routes, {asked} requests, {surprises.Count} surprises");
        Assert.True(surprises.Count == 0, string.Join('\n', surprises));
    }

    /// <summary>Tests some rights that are written out here, so that a mistake in the table is noticed.</summary>
    [Theory]
    [InlineData(RightsScene.Viewer, "/rounds/{id}/results", HttpStatusCode.OK)]
    [InlineData(RightsScene.Viewer, "/rounds/{id}/results.xlsx", HttpStatusCode.OK)]
    [InlineData(RightsScene.Viewer, "/rounds/{id}", HttpStatusCode.Forbidden)]
    [InlineData(RightsScene.Viewer, "/rounds/{id}/people", HttpStatusCode.Forbidden)]
    [InlineData(RightsScene.Viewer, "/rounds/{id}/progress", HttpStatusCode.Forbidden)]
    [InlineData(RightsScene.Viewer, "/rounds/{id}/plan", HttpStatusCode.Forbidden)]
    [InlineData(RightsScene.Viewer, "/rounds/{id}/keying", HttpStatusCode.Forbidden)]
    [InlineData(RightsScene.Viewer, "/partnerships/{partnership}/members", HttpStatusCode.Forbidden)]
    [InlineData(RightsScene.Viewer, "/partnerships/{partnership}/audit", HttpStatusCode.Forbidden)]
    [InlineData(RightsScene.Administrator, "/rounds/{id}/results", HttpStatusCode.NotFound)]
    [InlineData(RightsScene.Administrator, "/rounds/{id}/results.people.csv", HttpStatusCode.NotFound)]
    [InlineData(RightsScene.Administrator, "/rounds/{id}/notes", HttpStatusCode.NotFound)]
    [InlineData(RightsScene.Administrator, "/partnerships/{partnership}", HttpStatusCode.NotFound)]
    [InlineData(RightsScene.Administrator, "/partnerships/{partnership}/members", HttpStatusCode.OK)]
    [InlineData(RightsScene.Nothing, "/rounds/{id}/results", HttpStatusCode.NotFound)]
    [InlineData(RightsScene.Nothing, "/partnerships/new", HttpStatusCode.Forbidden)]
    [InlineData(RightsScene.Nothing, "/administration", HttpStatusCode.Forbidden)]
    [InlineData(Room.Email, "/administration/audit", HttpStatusCode.Forbidden)]
    [InlineData(Room.Email, "/administration/sessions", HttpStatusCode.Forbidden)]
    public async Task Role_WhereItMatters_MeetsWhatItMust(string email, string route, HttpStatusCode expected)
    {
        using var person = await SignedInClient.To(scene.Application, email);
        var address = route
            .Replace("{id}", $"{scene.Home.Round.Value}", StringComparison.Ordinal)
            .Replace("{partnership}", $"{scene.Home.Partnership.Value}", StringComparison.Ordinal);
        Assert.Equal(expected, await Status(person, address));
    }

    [Fact]
    public async Task Rights_TakenAway_AreGoneAtOnce()
    {
        using var second = await SignedInClient.To(scene.Application, RightsScene.Second);
        var round = $"/rounds/{scene.Home.Round.Value}";
        Assert.Equal(HttpStatusCode.OK, await Status(second, round));

        await scene.ChangeSecond(MemberRole.Viewer);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(second, round));
        Assert.Equal(HttpStatusCode.OK, await Status(second, $"{round}/results"));

        await scene.ChangeSecond(null);
        Assert.Equal(HttpStatusCode.NotFound, await Status(second, $"{round}/results"));
    }

    [Fact]
    public async Task Viewer_OnTheirPages_IsOfferedNothingThatTheyMayNot()
    {
        using var viewer = await SignedInClient.To(scene.Application, RightsScene.Viewer);
        foreach (
            var page in new[]
            {
                "/partnerships",
                $"/partnerships/{scene.Home.Partnership.Value}",
                $"/rounds/{scene.Home.Round.Value}/results",
                $"/rounds/{scene.Home.Round.Value}/notes",
                $"/rounds/{scene.Home.Round.Value}/change",
            }
        )
        {
            foreach (
                var link in Href()
                    .Matches(await viewer.Text(page))
                    .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                    .Distinct()
            )
            {
                using var answer = await viewer.Get(link);
                Assert.True(answer.StatusCode != HttpStatusCode.Forbidden, $"{page} offers {link}");
            }
        }
    }

    [Fact]
    public void Mistakes_ForARouteThatNobodyJudged_NameIt()
    {
        var known = RightsTable.Routes.Keys.Where(route => route != "/roles").Append("/secrets/{id}");
        var endpoints = known
            .Select(route => new RouteEndpoint(
                _ => Task.CompletedTask,
                RoutePatternFactory.Parse(route),
                0,
                null,
                null
            ))
            .ToList();

        Assert.Equal(
            ["/secrets/{id}", "/roles"],
            EndpointRights.FindProblems(endpoints).Select(mistake => mistake.Split(' ')[0])
        );
        Assert.Null(EndpointRights.FindRight(endpoints[^1]));
        Assert.All(RightsTable.Routes.Values, right => Assert.Contains(right, KnownRights.All));
    }

    private static async Task<HttpStatusCode> Status(SignedInClient person, string path)
    {
        using var answer = await person.Get(path);
        return answer.StatusCode;
    }

    private static Met Expected(Right right, RightsPerson person, bool isHome, string route)
    {
        if (right.AllowedRoles == Roles.Anyone)
        {
            return Met.LetIn;
        }

        if (right.AllowedRoles == Roles.Participant)
        {
            return person.HasSeat && isHome ? Met.LetIn : Met.NotThere;
        }

        // Tokens do not open pages, and cookies do not open the API.
        if (person.Account == Roles.None || person.HasToken != IsApi(route))
        {
            return Met.SignIn;
        }

        const Roles inPlace = Roles.Viewer | Roles.Facilitator | Roles.RegionMember;
        var inPartnership = route.Contains("{id}", StringComparison.Ordinal);
        var here = person.Account & (inPartnership && !isHome ? ~inPlace : ~Roles.None);
        if (right.AllowedRoles == Roles.RegionMember)
        {
            return here.HasFlag(Roles.RegionMember) ? Met.LetIn : Met.NotThere;
        }

        return (right.AllowedRoles & here) != Roles.None ? Met.LetIn
            : inPartnership && (here & (Roles.Viewer | Roles.Facilitator)) == Roles.None ? Met.NotThere
            : Met.NotAllowed;
    }

    private static bool IsApi(string route) => route.StartsWith("/api/", StringComparison.Ordinal);

    private static async Task<(Met Met, int Status)> Ask(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (method == HttpMethod.Post)
        {
            // The request has no form token, so it changes nothing, even if the person has the right.
            request.Content = new FormUrlEncodedContent([]);
        }

        using var answer = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        var met = answer.StatusCode switch
        {
            HttpStatusCode.Forbidden => Met.NotAllowed,
            HttpStatusCode.NotFound => Met.NotThere,
            HttpStatusCode.Unauthorized => Met.SignIn,
            HttpStatusCode.Redirect
                when answer.Headers.Location?.PathAndQuery().StartsWith("/sign-in?returnUrl", StringComparison.Ordinal)
                    == true => Met.SignIn,
            < HttpStatusCode.InternalServerError => Met.LetIn,
            _ => throw new InvalidOperationException($"{method} {address} answered {answer.StatusCode}."),
        };
        return (met, (int)answer.StatusCode);
    }

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Href();
}
