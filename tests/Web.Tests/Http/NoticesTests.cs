using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Features.Notices;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

public sealed partial class NoticesTests(SharedApplication shared)
{
    [Fact]
    public async Task Footer_OfEveryPage_LeadsToTheNotices()
    {
        await using var round = await TestRound.In(shared);
        using var seat = await ParticipantClient.In(round);
        using var facilitator = await SignedInClient.To(round.Room);
        var pages = new List<string>();
        foreach (
            var path in new[]
            {
                "/",
                "/sign-in",
                "/join",
                "/privacy",
                "/cookies",
                "/accessibility",
                "/demonstration",
                "/nowhere",
                $"/join/{await round.Room.JoinToken()}",
                seat.Path,
                $"{seat.Path}/data",
            }
        )
        {
            using var answer = await seat.Get(path);
            pages.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        foreach (var path in new[] { "/partnerships", round.Room.Path, $"{round.Room.Path}/retention" })
        {
            pages.Add(await facilitator.Text(path));
        }

        Assert.All(
            pages,
            page =>
                Assert.All(
                    new[] { "/privacy", "/cookies", "/accessibility" },
                    link => Assert.Contains($"<a class=\"govuk-link\" href=\"{link}\"", page, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public async Task Notice_BeforeJoining_NamesTheDayOfDeletionAndThePrivacyNotice()
    {
        await using var round = await TestRound.In(shared);
        using var stranger = ParticipantClient.Stranger(round.Application);
        var day = (
            await round
                .Room.Get<RoundQueries>()
                .Find(round.Room.Account, round.Id, TestContext.Current.CancellationToken)
        )!.DeleteOn;

        var notice = await stranger.Text($"/join/{await round.Room.JoinToken()}");

        Assert.Contains(
            $"will be deleted on {BeyondBoundaries.Core.UkDate.Format(day)}.",
            notice,
            StringComparison.Ordinal
        );
        Assert.Contains("Privacy notice for this service", notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        ConfidentialityMode.Confidential,
        new[]
        {
            "averages and counts for the whole group, for items that at least 5 people scored",
            "If 4 people scored an item, everyone sees whether the scores are low, middle or high. If 3 people scored "
                + "it, everyone sees that 3 people scored it, but nothing about their scores.",
            "shown as counts for the whole group, but only if at least 5 people answered",
            "Files that people save contain only what may be shown in this round.",
            "joins as the other 4, or finds out their answers, can work out your score",
            "Even 2 people who compare their answers can learn more",
            "If you give a name, your facilitator sees it",
        }
    )]
    [InlineData(
        ConfidentialityMode.Anonymous,
        new[]
        {
            "averages and counts for the whole group, for items that at least 5 people scored",
            "If 4 people scored an item, everyone sees whether the scores are low, middle or high. If 3 people scored "
                + "it, everyone sees that 3 people scored it, but nothing about their scores.",
            "shown as counts for the whole group, but only if at least 5 people answered",
            "Files that people save contain only what may be shown in this round.",
            "Someone who joins in place of everyone else, or finds out everyone else’s answers, can work out yours.",
            "could also see the order in which people joined and answered",
        }
    )]
    [InlineData(
        ConfidentialityMode.Open,
        new[]
        {
            "Then everyone sees your scores and notes with your name, agency and level of work.",
            "On the pages of this service, answers about the spectrum, challenges and priorities are shown only as counts. "
                + "What you write about a challenge is shown there without your name.",
            "can save everyone’s answers, except priorities, with their names",
            "Your facilitator sees who has joined and who has finished.",
        }
    )]
    public async Task Notice_OfEachMode_SaysWhatOthersCanFindOut(ConfidentialityMode mode, string[] sentences)
    {
        await using var room = await Room.In(shared, mode);
        using var stranger = ParticipantClient.Stranger(room.Application);

        var notice = WebUtility.HtmlDecode(await stranger.Text($"/join/{await room.JoinToken()}"));

        Assert.All(sentences, sentence => Assert.Contains(sentence, notice, StringComparison.Ordinal));
        Assert.Contains(
            "anyone else in the partnership whom they allow to see the results",
            notice,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The region does not see the average of a single partnership",
            notice,
            StringComparison.Ordinal
        );
    }

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

    [Fact]
    public async Task PrivacyNotice_OfTheService_LeavesNothingOut()
    {
        await using var room = await Room.In(shared);
        using var stranger = ParticipantClient.Stranger(room.Application);

        var page = WebUtility.HtmlDecode(await stranger.Text("/privacy"));

        Assert.All(
            [
                "There are 3 exceptions. The people who run the server could read its database.",
                "which participant you were in the previous round, if you asked to be counted as the same person",
                "a scrambled copy of the ID that you had in a file, if your answers were imported from it",
                "whether your scores were keyed in from paper",
                "whether your facilitator made an empty form for you",
                "except where other people have written your name",
            ],
            (string words) => Assert.Contains(words, page, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(ConfidentialityMode.Confidential, true)]
    [InlineData(ConfidentialityMode.Anonymous, false)]
    public async Task Erasure_OfARound_SpeaksOfNamesOnlyWhereTheyAreKept(ConfidentialityMode mode, bool names)
    {
        await using var round = await TestRound.In(shared, mode);
        using var person = await ParticipantClient.In(round);

        var erase = await person.Text($"{person.Path}/erase");
        var data = WebUtility.HtmlDecode(await person.Text($"{person.Path}/data"));

        Assert.Equal(names, erase.Contains("you gave the same name in this round", StringComparison.Ordinal));
        Assert.Contains("ask them to remove it", erase, StringComparison.Ordinal);
        Assert.Contains("where other people have written your name", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrators_AreTold_ThatTheySeeTheNamesOfRounds()
    {
        await using var room = await Room.In(shared);
        var email = $"{Guid.NewGuid():N}@example.org";
        await room.AddAccount(email, administrator: true);
        using var administrator = await SignedInClient.To(room.Application, email);

        foreach (var path in new[] { "/administration", "/roles" })
        {
            var page = await administrator.Text(path);
            Assert.Contains("audit trail shows the names of rounds", page, StringComparison.Ordinal);
            Assert.DoesNotContain("see any rounds", page, StringComparison.Ordinal);
        }

        var audit = await administrator.Text("/administration/audit");
        Assert.DoesNotContain("The database does not allow", audit, StringComparison.Ordinal);
        Assert.Contains(
            "Entries cannot be changed or deleted, except by people who control the database.",
            audit,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null, null, "It has not given its name here", null, false)]
    [InlineData(
        "Example Borough Council",
        "data@example.org",
        "Example Borough Council runs this service",
        "data@example.org",
        true
    )]
    [InlineData("", "Town Hall, 1 High Street", "It has not given its name here", null, true)]
    public void Contact_WithAndWithoutSettings_HoldsTrue(
        string? controller,
        string? reach,
        string words,
        string? email,
        bool isKnown
    )
    {
        var contact = new Contact(controller, reach);
        Assert.Contains(words, contact.Responsible, StringComparison.Ordinal);
        Assert.Equal((email, isKnown), (contact.Email, contact.IsKnown));
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

        /// <summary>Records all cookies except those of the identity provider, which has the same host here.</summary>
        private void Keep() => set.AddRange(cookies.GetAllCookies().Where(cookie => !cookie.Name.StartsWith('_')));

        public ValueTask DisposeAsync()
        {
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
