using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that the cookies page lists every cookie that is set, and no others.</summary>
public sealed partial class CookiesPageTests
{
    [Fact]
    public async Task Cookies_ThatAreSet_AreThoseOnTheirPage()
    {
        await using var provider = await IdentityProvider.Start();
        await using var application = await RunningApplication.Start(settings: provider.Settings());
        await provider.Know(application);
        await provider.SignIn("subject", "Vi", "vi@example.org");
        await using var room = await Room.In(application);
        var set = new List<Cookie>();
        await using (var person = new Wanderer(application.Address, set))
        {
            var link = $"/join/{await room.JoinToken()}";
            await person.Post(link, ("Promise", ParticipantClient.Field(await person.Text(link), "Promise")));
            await person.Post("/join/about-you", ("Input.Agency", "0"), ("Input.Level", "0"), ("Input.Name", "Ann"));
            await person.Post($"/answer/{room.Round.Value}?handler=Words", ("words", "easy-words"));
            var details = (
                await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
            )!;
            var secret = MemberStore.CreateToken();
            Room.Must(
                await room.Get<MemberStore>()
                    .Invite(
                        room.Account,
                        details.Partnership,
                        BeyondBoundaries.Core.Rounds.MemberRole.Viewer,
                        "Vi",
                        secret,
                        DateTimeOffset.UtcNow,
                        TestContext.Current.CancellationToken
                    )
            );
            await person.Text($"/return/{room.Round.Value}/{JoinStore.CreateReturnToken()}");
            await person.Post($"/invitations/{secret}");
            await person.Follow("/sign-in/single-sign-on");
            await person.Post("/sign-out");
            await person.Post("/sign-in", ("Input.Email", room.Facilitator), ("Input.Password", Room.Password));
            await person.Text("/partnerships");
            await person.Post("/my-account/two-step", ("Input.Password", Room.Password));
            var key = Key()
                .Match(await person.Text("/my-account/two-step/on"))
                .Groups[1]
                .Value.Replace(" ", "", StringComparison.Ordinal);
            await person.Post(
                "/my-account/two-step/on",
                HttpStatusCode.OK,
                ("Input.Code", Totp.CodeAt(key, DateTimeOffset.UtcNow))
            );
            await person.Post("/sign-out");
            await person.Post("/sign-in", ("Input.Email", room.Facilitator), ("Input.Password", Room.Password));
        }

        await using (var other = new Wanderer(application.Address, set))
        {
            await other.Post("/sign-in?handler=passkeyOptions", HttpStatusCode.OK);
        }

        var listed = CookieNames.All;
        Assert.All(
            set,
            cookie =>
                Assert.Contains(
                    listed,
                    known =>
                        known.Name.EndsWith('-')
                            ? cookie.Name.StartsWith(known.Name, StringComparison.Ordinal)
                            : cookie.Name == known.Name
                )
        );
        Assert.All(
            listed,
            known => Assert.Contains(set, cookie => cookie.Name.StartsWith(known.Name, StringComparison.Ordinal))
        );
        Assert.All(set, cookie => Assert.True(cookie.HttpOnly, cookie.Name));
        using var stranger = ParticipantClient.Stranger(application);
        var page = WebUtility.HtmlDecode(await stranger.Text("/cookies"));
        Assert.All(
            listed,
            known =>
                Assert.All(
                    new[] { known.DisplayName, known.Purpose, known.Lifetime },
                    words => Assert.Contains(words, page, StringComparison.Ordinal)
                )
        );
    }

    [GeneratedRegex("class=\"bb-key\">([A-Z2-7 ]+)<")]
    private static partial Regex Key();

    /// <summary>A visitor who keeps every cookie, and records every cookie that was ever set.</summary>
    private sealed class Wanderer : IAsyncDisposable
    {
        private readonly CookieContainer cookies = new();
        private readonly HttpClient client;
        private readonly List<Cookie> set;

        public Wanderer(Uri address, List<Cookie> set)
        {
            this.set = set;
            client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
            {
                BaseAddress = address,
            };
        }

        public async Task<string> Text(string path)
        {
            var text = await client.GetStringAsync(
                new Uri(path, UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            Keep();
            return text;
        }

        /// <summary>Follows redirects from a page.</summary>
        public async Task Follow(string path)
        {
            for (var address = new Uri(client.BaseAddress!, path); ; )
            {
                using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
                Keep();
                if (answer.Headers.Location is not { } next)
                {
                    return;
                }

                address = new Uri(address, next);
            }
        }

        public Task Post(string path, params (string Name, string Value)[] fields) =>
            Post(path, HttpStatusCode.Found, fields);

        public async Task Post(string path, HttpStatusCode expected, params (string Name, string Value)[] fields)
        {
            var token = ParticipantClient.Field(await Text(path), "__RequestVerificationToken");
            using var form = new FormUrlEncodedContent([
                .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
                KeyValuePair.Create("__RequestVerificationToken", token),
            ]);
            using var answer = await client.PostAsync(
                new Uri(path, UriKind.Relative),
                form,
                TestContext.Current.CancellationToken
            );
            Assert.Equal(expected, answer.StatusCode);
            Keep();
        }

        /// <summary>Records all cookies except those of the identity provider, which uses the same host here.</summary>
        private void Keep() => set.AddRange(cookies.GetAllCookies().Where(cookie => !cookie.Name.StartsWith('_')));

        public ValueTask DisposeAsync()
        {
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
