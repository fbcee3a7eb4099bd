using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Mail;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Runs rounds in which every name, address, note and link is unique, and records all these secrets.</summary>
internal sealed partial class SecretRounds
{
    private readonly HashSet<string> secrets = new(StringComparer.Ordinal);

    /// <summary>Everything that must not be in the log.</summary>
    public IReadOnlyCollection<string> Secrets => secrets;

    /// <summary>Runs one round, from the first mistake while joining to the last erasure.</summary>
    public async Task Run(Room room, ConfidentialityMode mode, SmtpSink post)
    {
        var round = room.Round;
        using var facilitator = await SignedInClient.To(room);
        using var stranger = new BrowserSession(room.Application.Address);
        await stranger.SignIn(room.Facilitator, Secret($"wrong-pass-phrase-{mode}"));
        await stranger.SignIn(Secret($"unknown-{mode}@example.org"), Secret($"whatever-pass-{mode}"));
        var door = (await room.Get<RoundQueries>().Find(room.Account, round))!.JoinSettings;
        Secret(door.JoinToken);
        Secret(door.ShortCode);
        Secret(ShortCode.Parse(door.ShortCode)!.Display);

        // People join by link and by code, answer, have their link sent, and change their minds.
        var people = new List<(BrowserSession Person, string Token, string Name)>();
        for (var person = 0; person < 7; person++)
        {
            var name = Secret($"Zebedee{mode}{person}");
            var browsing = new BrowserSession(room.Application.Address);
            people.Add((browsing, await Join(browsing, door, byCode: person % 2 == 1, name), name));
            var answers = $"/answer/{round.Value}";
            await Send(
                browsing,
                $"{answers}/1.1",
                ("score:1.1", $"{(person % 5) + 1}"),
                ("working:1.1", Secret($"Xylophone {mode} {person}")),
                ("evidence:1.1", Secret($"Trombone {mode} {person}"))
            );
            await Send(
                browsing,
                $"{answers}/reflection/{Room.Framework.Themes[0].Id}",
                ($"reflection:{Room.Framework.Themes[0].Id}", Secret($"Clarinet {mode} {person}"))
            );
            await Send(
                browsing,
                $"{answers}/1.1",
                ("score:1.1", "9"),
                ("working:1.1", Secret($"Bassoon {mode} {person}"))
            );
            await Send(browsing, $"{answers}/link", ("Input.Address", Secret($"zebedee-{mode}-{person}@example.org")));
            await Send(browsing, $"{answers}/link", ("Input.Address", Secret($"not an address {mode} {person}")));
            await Send(browsing, $"{answers}/check", ("act", "submit"), ("submission", Guid.NewGuid().ToString()));
            await browsing.Text($"{answers}/data?handler=file");
        }

        post.Answer("RCPT", $"550 refused-{mode}@example.org is unknown here");
        await Send(
            people[0].Person,
            $"/answer/{round.Value}/link",
            ("Input.Address", Secret($"refused-{mode}@example.org"))
        );
        post.Answer("RCPT", "250 ok");
        await Send(people[5].Person, $"/answer/{round.Value}/withdraw/enablers");

        // In another browser, someone uses a return link and then tries to guess other links.
        using var elsewhere = new BrowserSession(room.Application.Address);
        await Send(elsewhere, $"/return/{round.Value}/{people[0].Token}");
        await elsewhere.Text($"/return/{round.Value}/{Secret(JoinStore.CreateReturnToken())}");
        await Send(elsewhere, $"/return/{round.Value}/{Secret(JoinStore.CreateReturnToken())}");
        await elsewhere.Text($"/join/{Secret(JoinStore.CreateReturnToken())}");
        await Send(elsewhere, "/join", ("Input.Code", Secret("WRNGCDE2")));
        await elsewhere.Text($"/nowhere/{Secret($"lost-{mode}")}?email={Secret($"lost-{mode}@example.org")}");
        await elsewhere.Text($"/set-up/{Secret(JoinStore.CreateReturnToken())}");
        await elsewhere.Text($"/invitations/{Secret(JoinStore.CreateReturnToken())}");
        await elsewhere.Text($"/way-back/{Secret(JoinStore.CreateReturnToken())}");

        await Paper(room, facilitator, mode);
        await RunIt(room, facilitator, mode, people);
        await WasDone(room, mode, post);
        foreach (var (person, token, _) in people)
        {
            Secret(token);
            await Send(person, $"/answer/{round.Value}/erase");
            Assert.Null(await room.Get<ResponseQueries>().Find(round, token));
            person.Dispose();
        }
    }

    /// <summary>Checks that everything happened: otherwise, a log without secrets would prove nothing.</summary>
    private static async Task WasDone(Room room, ConfidentialityMode mode, SmtpSink post)
    {
        var head = (await room.Get<ResultsQueries>().FindHeader(room.Account, room.Round))!;
        var revealed = await room.Get<ResultsQueries>().Read(head);
        Assert.Equal(RoundStatus.Closed, head.Status);
        // Seven people joined by link or code, and one of them withdrew. Outside anonymous mode, two people's answers
        // were deleted. Two sheets were keyed in, and one participant's answers were imported from a file.
        Assert.Equal(mode == ConfidentialityMode.Anonymous ? 9 : 7, revealed.Ballots[0].Participants);
        Assert.Equal(2, head.Keyed);
        foreach (var word in new[] { "Xylophone", "Trombone", "Clarinet", "Oboe" })
        {
            Assert.Contains(revealed.Commentary.Notes, note => note.Text.StartsWith(word, StringComparison.Ordinal));
        }

        Assert.StartsWith("Because of the flute", revealed.Commentary.Agreed["1.1"].Why, StringComparison.Ordinal);
        Assert.Equal(
            $"Buy a harp {mode}",
            (await room.Get<PlanQueries>().Find(room.Account, room.Round))!.Plan.Entries.Single().Action.Text
        );
        Assert.Contains(post.Heard, line => line.Contains($"zebedee-{mode}-6@example.org", StringComparison.Ordinal));
    }

    private async Task<string> Join(BrowserSession person, JoinSettings door, bool byCode, string name)
    {
        var notice = byCode ? "/join/notice" : $"/join/{door.JoinToken}";
        if (byCode)
        {
            await Send(person, "/join", ("Input.Code", door.ShortCode));
        }

        await Send(person, notice, ("Promise", ParticipantClient.Field(await person.Text(notice), "Promise")));
        await Send(person, "/join/about-you", ("Input.Agency", "9999"), ("Input.Level", "0"), ("Input.Name", name));
        await Send(person, "/join/about-you", ("Input.Agency", "0"), ("Input.Level", "0"), ("Input.Name", name));
        return Secret(
            person
                .Cookies.GetAllCookies()
                .Single(cookie => cookie.Name.StartsWith("seat-", StringComparison.Ordinal))
                .Value
        );
    }

    /// <summary>Keys in sheets, and imports a file.</summary>
    private async Task Paper(Room room, SignedInClient facilitator, ConfidentialityMode mode)
    {
        Room.Must(await room.Get<PaperStore>().CreateSheets(room.Account, room.Round, 2));
        foreach (var sheet in (await room.Get<PaperQueries>().ListUnusedSheets(room.Account, room.Round))!)
        {
            Secret(sheet.Code);
            Secret(ShortCode.Parse(sheet.Code)!.Display);
            var name = Secret($"Quentin{mode}{sheet.Code}");
            foreach (var keys in new[] { "99", "444444444444" })
            {
                using var keyed = await facilitator.Post(
                    $"{room.Path}/keying",
                    [
                        ("Input.Code", sheet.Code),
                        ("Input.Agency", "0"),
                        ("Input.Level", "0"),
                        ("Input.Name", name),
                        ("Input.Keys", keys),
                        ("step", "save"),
                    ]
                );
            }
        }

        var columns = Room.Must(await room.Get<PaperStore>().CreateWorkbookColumns(room.Account, room.Round, 1));
        var who = mode == ConfidentialityMode.Anonymous ? columns[0] : $"Ursula{mode}";
        var file =
            $"participant,agency,1.1,working:1.1\n{Secret(who)},Council early years,4,{Secret($"Oboe {mode}")}\n";
        using var preview = await facilitator.Send(
            $"{room.Path}/workbooks?handler=Read",
            $"{room.Path}/workbooks",
            "Input.File",
            Encoding.UTF8.GetBytes(file),
            Secret($"answers-of-{mode}.csv")
        );
        using var done = await facilitator.Post(preview.Headers.Location!.OriginalString, []);
    }

    /// <summary>Acts as the facilitator until the round is closed, and opens the round's pages and files.</summary>
    private async Task RunIt(
        Room room,
        SignedInClient facilitator,
        ConfidentialityMode mode,
        List<(BrowserSession Person, string Token, string Name)> people
    )
    {
        foreach (
            var person in (await room.Get<RoundQueries>().ListParticipants(room.Account, room.Round))!
                .Where(person =>
                    person.Name == people[6].Name || person.Name == people[4].Name || person.Name == people[3].Name
                )
                .Index()
        )
        {
            var act = person.Index switch
            {
                0 => "new-link",
                1 => "empty-form",
                _ => "remove",
            };
            using var done = await facilitator.Post($"{room.Path}/people/{person.Item.Id.Value}/{act}", []);
            foreach (
                Match link in Return()
                    .Matches(await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            )
            {
                Secret(link.Groups[1].Value);
            }
        }

        await room.Reveal(Ballot.Enablers);
        await PresentedRoom.Show(room, "enabler-1.1");
        using var agreed = await facilitator.Post(
            $"{room.Path}/agree/1.1",
            [("Input.Score", "3"), ("Input.Why", Secret($"Because of the flute {mode}")), ("Input.Dissent", "")]
        );
        foreach (
            var page in new[]
            {
                "",
                "/people",
                "/results",
                "/results.json",
                "/results.html",
                "/results.xlsx",
                "/results.csv",
                "/notes",
                $"/notes?search=Xylophone%20{mode}",
                "/plan",
                "/plan/priorities",
                "/presenter",
                "/projector",
                "/retention",
                "/door",
                "/sheets",
            }
        )
        {
            using var seen = await facilitator.Get(room.Path + page);
            await seen.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        using var planned = await facilitator.Post(
            $"{room.Path}/plan/actions/new/1.1",
            [
                ("Input.Id", $"{Guid.NewGuid()}"),
                ("Input.Version", "0"),
                ("Input.Text", Secret($"Buy a harp {mode}")),
                ("Input.Owner", ""),
                ("Input.Person", people[0].Name),
                ("Input.Status", "NotStarted"),
            ]
        );
        using var closed = await facilitator.Post($"{room.Path}/close", []);
    }

    /// <summary>Renames a table, so that requests that contain personal data fail.</summary>
    public async Task Break(RunningApplication application, Room room, SignedInClient facilitator)
    {
        using var person = new BrowserSession(application.Address);
        var join = $"/join/{await room.JoinToken()}";
        var token = await person.Form("/join");
        await application.Database.Execute("""ALTER TABLE "Rounds" RENAME TO "Gone" """);
        using var failed = await person.Get(join);
        Assert.Equal(500, (int)failed.StatusCode);
        await person.Text($"/return/{room.Round.Value}/{Secret(JoinStore.CreateReturnToken())}");
        using var posted = await person.Send(
            $"/return/{room.Round.Value}/{Secret(JoinStore.CreateReturnToken())}",
            token
        );
        using var guessed = await person.Send("/join", token, ("Input.Code", Secret("BRKNCDE2")));
        using var read = await facilitator.Get($"{room.Path}/notes?search={Secret("Bagpipe")}");
        Assert.Equal(500, (int)read.StatusCode);
    }

    public string Secret(string text)
    {
        secrets.Add(text);
        return text;
    }

    private static async Task Send(BrowserSession person, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await person.Post(path, fields);
    }

    [GeneratedRegex("/return/[0-9a-f-]{36}/([0-9A-Za-z_-]{24})")]
    private static partial Regex Return();
}
