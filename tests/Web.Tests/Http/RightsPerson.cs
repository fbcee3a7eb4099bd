using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>A person or program that requests every route, and the roles that decide what is allowed.</summary>
internal sealed record RightsPerson(string Name, Roles Account, bool HasSeat, HttpClient Client)
{
    /// <summary>Whether the requests come from a program with a personal access token and no cookies.</summary>
    public bool HasToken { get; init; }

    public static async Task<IReadOnlyList<RightsPerson>> All(RightsScene scene)
    {
        var participant = NewClient(scene);
        participant.DefaultRequestHeaders.Add("Cookie", $"seat-{scene.Home.Round.Value:N}={scene.ReturnToken}");
        return
        [
            new("Nobody", Roles.None, false, NewClient(scene)),
            new("A participant", Roles.None, true, participant),
            new("An account without a partnership", Roles.SignedIn, false, await SignIn(scene, RightsScene.Nothing)),
            new("A viewer", Roles.SignedIn | Roles.Viewer, false, await SignIn(scene, RightsScene.Viewer)),
            new("A facilitator", Roles.SignedIn | Roles.Facilitator, false, await SignIn(scene, Room.Email)),
            new(
                "A person of a region",
                Roles.SignedIn | Roles.RegionMember,
                false,
                await SignIn(scene, RightsScene.RegionMember)
            ),
            new(
                "An administrator",
                Roles.SignedIn | Roles.Administrator,
                false,
                await SignIn(scene, RightsScene.Administrator)
            ),
            .. await Programs(
                scene,
                ("nobody", Roles.SignedIn, RightsScene.Nothing),
                ("a viewer", Roles.SignedIn | Roles.Viewer, RightsScene.Viewer),
                ("a facilitator", Roles.SignedIn | Roles.Facilitator, Room.Email),
                ("an administrator", Roles.SignedIn | Roles.Administrator, RightsScene.Administrator)
            ),
        ];
    }

    private static async Task<IReadOnlyList<RightsPerson>> Programs(
        RightsScene scene,
        params (string Owner, Roles Roles, string Email)[] owners
    )
    {
        var programs = new List<RightsPerson>();
        foreach (var (owner, roles, email) in owners)
        {
            var client = NewClient(scene);
            client.DefaultRequestHeaders.Authorization = new("Bearer", await scene.Room.CreateToken(email: email));
            programs.Add(new($"A program of {owner}", roles, false, client) { HasToken = true });
        }

        return programs;
    }

    private static HttpClient NewClient(RightsScene scene) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = scene.Application.Address,
        };

    private static async Task<HttpClient> SignIn(RightsScene scene, string email)
    {
        var client = NewClient(scene);
        client.DefaultRequestHeaders.Add("Cookie", await SignedInClient.CookiesOf(scene.Application, email));
        return client;
    }
}
