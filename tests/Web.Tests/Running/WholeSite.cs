using System.Buffers.Text;
using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Web.Tests.Http;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// An application in which every page has content and every route has an address. All text that people can write is
/// hostile: markup, formulas and line breaks.
/// </summary>
public sealed partial class WholeSite : IAsyncLifetime
{
    /// <summary>
    /// Text that would run as a script if it were not encoded. It also closes an attribute, a title and a style.
    /// </summary>
    public const string Script = "\"'><script>owned=1</script></title></style><img src=x onerror=owned=1>";

    /// <summary>Text that a spreadsheet would calculate as 42007.</summary>
    public const string Formula = "=6*7000+7";

    /// <summary>The result of that formula.</summary>
    public const string Computed = "42007";

    /// <summary>Text of several lines, which would begin a new entry in a calendar or a new header.</summary>
    public const string Lines = $"{Formula}\r\nBEGIN:VALARM\r\nX-Owned: 1\r\n{Script}\u2028@SUM(1)";

    private const string AdministratorEmail = "administrator@example.org";

    /// <summary>The query strings of addresses that need them.</summary>
    private readonly Dictionary<string, string> queries = new()
    {
        ["/rounds/{id:guid}/sheets/print"] = "?batch=1",
        ["/frameworks/version.{format}"] = FrameworkQuery,
        ["/api/v1/frameworks/version"] = FrameworkQuery,
    };

    private static string FrameworkQuery =>
        $"?framework={Room.Framework.Definition.Id}&version={Room.Framework.Definition.Version}";

    private Room room = null!;
    private List<string> seats = [];
    private Guid upload;
    private readonly List<FrameworkDraftId> drafts = [];
    private AccountId viewer;
    private AccountId administrator;
    private InvitationId invitation;
    private string invitationToken = "";
    private string wayBack = "";
    private RegionId region;
    private InvitationId regionInvitation;
    private string regionInvitationToken = "";
    private Dictionary<(string Folder, string Parameter), string[]> stands = [];

    public RunningApplication Application { get; private set; } = null!;

    /// <summary>The email address that the facilitator signs in with.</summary>
    public string Email => room.Facilitator;

    /// <summary>The rounds: one closed, one with its enablers revealed, and one that people are answering.</summary>
    public IReadOnlyList<RoundId> Rounds { get; private set; } = [];

    /// <summary>A facilitator of the partnership.</summary>
    internal HttpVisitor Facilitator { get; private set; } = null!;

    /// <summary>A participant in the open rounds.</summary>
    internal HttpVisitor Participant { get; private set; } = null!;

    /// <summary>A visitor without an account or a place in a round.</summary>
    internal HttpVisitor Stranger { get; private set; } = null!;

    /// <summary>The administrator, who manages accounts.</summary>
    internal HttpVisitor Administrator { get; private set; } = null!;

    /// <summary>A visitor who has read the notice but not joined yet, and has opened an invitation.</summary>
    internal HttpVisitor NewParticipant { get; private set; } = null!;

    /// <summary>A program with the facilitator's personal access token, and no cookies.</summary>
    internal HttpVisitor Program { get; private set; } = null!;

    internal IReadOnlyList<HttpVisitor> Everyone =>
        [Stranger, NewParticipant, Participant, Facilitator, Administrator, Program];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Application = await RunningApplication.Start(
            DatabaseKind.Postgres,
            ("Beyond__PublicAddress", "http://localhost:5080"),
            ("Beyond__Mail__Host", "127.0.0.1"),
            ("Beyond__Mail__Port", "9"),
            ("Beyond__Mail__From", "beyond@example.org"),
            ("Beyond__Mail__Security", "none")
        );
        room = await Room.In(Application, ConfidentialityMode.Open, agencies: $"{Script}\n{Formula}");
        var apart = room.Round;
        await AnswerAndClose();
        await room.Follow($"{Script} 2", ConfidentialityMode.Open);
        var earlier = room.Round;
        await AnswerAndClose();
        foreach (var page in new[] { "", ".{format}" })
        {
            queries[$"/partnerships/{{id:guid}}/side-by-side{page}"] = $"?round={apart.Value}&round={earlier.Value}";
        }

        await room.Follow(Script, ConfidentialityMode.Open);
        var revealed = room.Round;
        await Answer([1, 1, 5, 5, 3]);
        var first = seats[0];
        await Plan();
        await room.Follow(Formula, ConfidentialityMode.Open);
        Rounds = [earlier, revealed, room.Round];
        await Answer([4, 4]);
        await room.Ask(Ballot.Challenges);
        Room.Must(await room.Get<PaperStore>().CreateSheets(room.Account, room.Round, 2, Cancellation));
        await room.Get<ReturnLinkStore>().SaveContact(room.Round, seats[0], "person@example.org", Cancellation);

        Facilitator = await HttpVisitor.SignedIn(Application, room.Facilitator);
        Participant = new HttpVisitor(Application.Address)
            .With($"seat-{revealed.Value:N}", first)
            .With($"seat-{room.Round.Value:N}", seats[1]);
        Stranger = new HttpVisitor(Application.Address);
        NewParticipant = new HttpVisitor(Application.Address);
        var notice = $"/join/{await room.JoinToken()}";
        using var read = await NewParticipant.Post(
            notice,
            notice,
            ("Promise", ParticipantClient.Field(await NewParticipant.Text(notice), "Promise"))
        );
        // The first use of a token is recorded, so the program uses its token before anything is tested.
        Program = new HttpVisitor(Application.Address).WithToken(await room.CreateToken());
        await Program.Text("/api/v1/partnerships");
        // This second token is for the forms with which its owner or an administrator revokes a token.
        await room.CreateToken();
        upload = await Upload();
        await WriteFrameworks();
        await Belong();
        await MakeRegion(apart);
        await Fill();
    }

    private async Task AnswerAndClose()
    {
        await Answer([2, 3, 4, 3, 2]);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var asker in Everyone)
        {
            asker.Dispose();
        }

        await room.DisposeAsync();
        await Application.DisposeAsync();
    }

    /// <summary>Returns the addresses of a route, with every value that its parameters can have.</summary>
    public IEnumerable<string> Addresses(Route route)
    {
        IEnumerable<string> addresses = [route.Pattern];
        foreach (Match parameter in Parameter().Matches(route.Pattern))
        {
            var values = ValuesOf(route.Pattern, parameter);
            addresses =
            [
                .. addresses.SelectMany(address =>
                    values.Select(value => address.Replace(parameter.Value, value, StringComparison.Ordinal))
                ),
            ];
        }

        // Files are requested only for the round with the most content, because downloads are rate-limited and tests
        // request many of them.
        addresses =
            route.Pattern.StartsWith("/rounds/", StringComparison.Ordinal)
            && route.Pattern.Contains(".{", StringComparison.Ordinal)
                ? addresses.Where(address => address.Contains($"{Rounds[1].Value}", StringComparison.Ordinal))
                : addresses;
        return addresses
            .Select(address => address.TrimEnd('/'))
            .Select(address => address.Length == 0 ? "/" : address + queries.GetValueOrDefault(route.Pattern))
            .Distinct();
    }

    private string[] ValuesOf(string pattern, Match parameter)
    {
        var folders = pattern.Split('/');
        var (folder, name) = (folders[1] == "api" ? folders[3] : folders[1], parameter.Groups["name"].Value);
        if (name == "format")
        {
            return FormatsOf(pattern);
        }

        return stands.GetValueOrDefault((folder, name))
            ?? stands.GetValueOrDefault(("", name))
            ?? throw new InvalidOperationException(
                $"{nameof(WholeSite)} has no value for {parameter.Value} in {pattern}."
            );
    }

    /// <summary>Lets people join, score, write notes and submit.</summary>
    private async Task Answer(int[] scores)
    {
        var taken = new List<string>();
        foreach (var (person, score) in scores.Index())
        {
            var seat = await room.Join(person % 2, person % 2, $"{person}{(person % 2 == 0 ? Script : Formula)}");
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        room.Round,
                        seat,
                        Ballot.Enablers,
                        new()
                        {
                            Scores =
                            [
                                .. Room.Framework.Enablers.Select(item => new ScoreChange(
                                    item,
                                    BeyondBoundaries.Core.Rounds.Answer.FromScore(score)
                                )),
                            ],
                            Notes =
                            [
                                new(NoteKind.Working, "1.1", Lines),
                                new(NoteKind.Evidence, "2.3", person % 2 == 0 ? Script : Formula),
                                new(NoteKind.Reflection, Room.Framework.Definition.Themes[0].Id, Lines),
                            ],
                            Submission = new(Guid.NewGuid()),
                        },
                        Cancellation
                    )
            );
            taken.Add(seat);
        }

        seats = taken;
    }

    /// <summary>Writes every text that a facilitator can write about the round.</summary>
    private async Task Plan()
    {
        var enabler = Room.Framework.Find("2.3")!;
        await room.Ask(Ballot.Challenges);
        var challenge = Room.Framework.Definition.Challenges[0].Id;
        foreach (var seat in seats)
        {
            Room.Must(
                await room.Get<ResponseStore>()
                    .Save(
                        room.Round,
                        seat,
                        Ballot.Challenges,
                        new()
                        {
                            Challenges = [new(challenge, ScopeForAction.Gift, NamedChallenge.Other, Lines)],
                            Submission = new(Guid.NewGuid()),
                        },
                        Cancellation
                    )
            );
        }

        await room.Reveal(Ballot.Enablers);
        await room.Reveal(Ballot.Challenges);
        await room.Ask(Ballot.Indicators(enabler), Ballot.SecondVote(enabler), Ballot.Priorities);
        // The page has no form to reveal a ballot without submitted answers.
        Room.Must(await room.Give(seats[1], Ballot.Indicators(enabler), [3]));
        Room.Must(
            await room.Get<BallotStore>()
                .RecordAgreedScore(room.Account, room.Round, enabler, new(3, Lines, Script), 0, Cancellation)
        );
        Room.Must(
            await room.Get<BallotStore>()
                .RecordRoomChallenges(
                    room.Account,
                    room.Round,
                    [new(challenge, ScopeForAction.Gift, NamedChallenge.Other, Lines)],
                    cancellationToken: Cancellation
                )
        );
        Room.Must(
            await room.Get<PlanStore>()
                .SavePriorities(
                    room.Account,
                    room.Round,
                    new([new("2.3", Lines), new("1.1", Script)], [new("1.2", Formula)]),
                    0,
                    Cancellation
                )
        );
        foreach (var text in new[] { Lines.ReplaceLineEndings("\n"), Script, Formula })
        {
            Room.Must(
                await room.Get<PlanStore>()
                    .SaveAction(
                        room.Account,
                        room.Round,
                        new(Guid.CreateVersion7()),
                        enabler,
                        new(text, Formula, Script, new DateOnly(2027, 3, 31), ActionStatus.UnderWay),
                        0,
                        DateTimeOffset.UtcNow,
                        Cancellation
                    )
            );
        }

        Room.Must(
            await room.Get<PlanStore>()
                .SaveAreas(
                    room.Account,
                    room.Round,
                    Room.Framework.Definition.CaseStudies[0],
                    [Script, Formula],
                    0,
                    Cancellation
                )
        );
    }

    /// <summary>Creates an administrator, a viewer, and an invitation that a visitor has opened.</summary>
    private async Task Belong()
    {
        var members = room.Get<MemberStore>();
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        administrator = await room.AddAccount(AdministratorEmail, administrator: true);
        Administrator = await HttpVisitor.SignedIn(Application, AdministratorEmail);
        viewer = await room.AddAccount("viewer@example.org");
        var token = MemberStore.CreateToken();
        Room.Must(
            await members.Invite(
                room.Account,
                partnership,
                MemberRole.Viewer,
                Formula,
                token,
                DateTimeOffset.UtcNow,
                Cancellation
            )
        );
        Room.Must(await members.Accept(viewer, token, DateTimeOffset.UtcNow, Cancellation));
        Room.Must(
            await room.Get<SignInMethodStore>()
                .AddPasskey(
                    room.Account,
                    new([1, 2, 3, 4, 5, 6, 7, 8], [1], DateTimeOffset.UtcNow, 1, [], true, false, false, [1], [1])
                    {
                        Name = Script,
                    },
                    Cancellation
                )
        );
        wayBack = AccountRecoveryStore.CreateToken();
        Room.Must(
            await room.Get<AccountRecoveryStore>()
                .CreateLink(null, viewer, wayBack, DateTimeOffset.UtcNow, Cancellation)
        );
        invitationToken = MemberStore.CreateToken();
        invitation = Room.Must(
            await members.Invite(
                room.Account,
                partnership,
                MemberRole.Facilitator,
                Script,
                invitationToken,
                DateTimeOffset.UtcNow,
                Cancellation
            )
        );
        var path = $"/invitations/{invitationToken}";
        using var opened = await NewParticipant.Post(path, path);
    }

    /// <summary>
    /// Creates a region with figures, in which this partnership is one of five areas, and invitations that nobody has
    /// accepted.
    /// </summary>
    private async Task MakeRegion(RoundId shared)
    {
        var now = DateTimeOffset.UtcNow;
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        region = Room.Must(
            await room.Get<RegionStore>()
                .Create(
                    administrator,
                    Script,
                    Room.Framework.Definition.Id,
                    Room.Framework.Definition.Version,
                    now,
                    Cancellation
                )
        );
        var invitations = room.Get<RegionInvitationStore>();
        foreach (var (account, forArea) in new[] { (viewer, false), (room.Account, false), (room.Account, true) })
        {
            var token = MemberStore.CreateToken();
            Room.Must(await invitations.Invite(administrator, region, forArea, Formula, token, now, Cancellation));
            Room.Must(await invitations.Accept(account, token, forArea ? partnership : null, now, Cancellation));
        }

        Room.Must(
            await room.Get<AreaStore>().Share(room.Account, partnership, region, shared, showsName: true, Cancellation)
        );
        for (var area = 1; area <= 4; area++)
        {
            await using var other = await Room.In(Application, email: $"area{area}@example.org");
            for (var person = 0; person < 5; person++)
            {
                Room.Must(await other.Give(await other.Join(), Ballot.Enablers, [area]));
            }

            Room.Must(await other.Get<RoundStore>().Close(other.Account, other.Round, now));
            var place = (await other.Get<RoundQueries>().Find(other.Account, other.Round, Cancellation))!.Partnership;
            var token = MemberStore.CreateToken();
            Room.Must(await invitations.Invite(administrator, region, true, Formula, token, now, Cancellation));
            Room.Must(await invitations.Accept(other.Account, token, place, now, Cancellation));
            Room.Must(
                await room.Get<AreaStore>().Share(other.Account, place, region, other.Round, false, Cancellation)
            );
        }

        Room.Must(await room.Get<RegionStore>().Renew(administrator, region, now, Cancellation));
        regionInvitationToken = MemberStore.CreateToken();
        regionInvitation = Room.Must(
            await invitations.Invite(administrator, region, true, Script, regionInvitationToken, now, Cancellation)
        );
        // The facilitator opens another invitation, because accepting an invitation deletes it.
        var another = MemberStore.CreateToken();
        Room.Must(await invitations.Invite(administrator, region, true, Script, another, now, Cancellation));
        var path = $"/region-invitations/{another}";
        using var opened = await Facilitator.Post(path, path);
    }

    /// <summary>Creates two framework drafts, for the form that deletes one and the form that publishes one.</summary>
    private async Task WriteFrameworks()
    {
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var definition = Room.Framework.Definition;
        var draft = new FrameworkDraft(
            definition with
            {
                Title = Script,
                Summary = Lines,
                Crosswalk = new(definition.Id, definition.Version, []),
            }
        );
        var theme = definition.Themes[0];
        draft = draft.SaveEnabler(
            theme.Enablers[0].Id,
            theme.Id,
            theme.Enablers[0] with
            {
                Title = Formula,
                Description = Script,
            }
        );
        foreach (var _ in new[] { "deleted", "published" })
        {
            drafts.Add(
                Room.Must(
                    await room.Get<FrameworkStore>()
                        .Create(room.Account, partnership, draft, DateTimeOffset.UtcNow, Cancellation)
                )
            );
        }
    }

    private async Task<Guid> Upload()
    {
        var path = $"/rounds/{room.Round.Value}/workbooks";
        var csv =
            $"participant,agency,1.1,working:1.1\n\"'{Formula}\",\"'{Formula}\",4,\"{Script.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n";
        using var sent = await Facilitator.Send(
            $"{path}?handler=Read",
            path,
            "Input.File",
            System.Text.Encoding.UTF8.GetBytes(csv),
            $"{Script.Replace("\"", "%22", StringComparison.Ordinal)}.csv"
        );
        return Guid.Parse(sent.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    /// <summary>Returns every format in which an address can be downloaded.</summary>
    private static string[] FormatsOf(string pattern) =>
        pattern[(pattern.LastIndexOf('/') + 1)..] switch
        {
            "plan.{format}" => [.. PlanExports.All.Select(format => format.Name)],
            "figures.{format}" => [.. RegionExports.All.Select(format => format.Name)],
            "side-by-side.{format}" => [.. SideBySideExports.All.Select(format => format.Name)],
            "draft.{format}" or "version.{format}" => [.. FrameworkExports.All.Select(format => format.Name)],
            "change.{format}" => [.. ComparisonExports.All.Select(format => format.Name)],
            "demonstration.{format}" =>
            [
                .. ResultsExports.All.Except([ResultsExports.People]).Select(format => format.Name),
                .. DemonstrationFormats,
            ],
            _ => [.. ResultsExports.All.Select(format => format.Name), "pdf"],
        };

    private static string[] DemonstrationFormats =>
        [
            "pdf",
            .. PlanExports.All.Select(format => $"plan.{format.Name}"),
            .. ComparisonExports.All.Select(format => $"change.{format.Name}"),
            .. RegionExports.All.Select(format => $"region.{format.Name}"),
            "sheets.html",
            "sheets-large.html",
        ];

    /// <summary>
    /// Sets the values of each parameter of an address. Values can be limited to one group of addresses.
    /// </summary>
    private async Task Fill()
    {
        var details = (await room.Get<RoundQueries>().Find(room.Account, Rounds[1], Cancellation))!;
        var people = (await room.Get<RoundQueries>().ListParticipants(room.Account, room.Round, Cancellation))!;
        var notes = await Facilitator.Text($"/rounds/{Rounds[1].Value}/notes");
        var plan = await Facilitator.Text($"/rounds/{Rounds[1].Value}/plan");
        string[] rounds = [.. Rounds.Select(round => $"{round.Value}")];
        stands = new()
        {
            [("partnerships", "id")] = [$"{details.Partnership.Value}"],
            [("rounds", "id")] = rounds,
            [("frameworks", "id")] = [.. drafts.Select(draft => $"{draft.Value}")],
            [("answer", "round")] = rounds[1..],
            [("return", "round")] = rounds[1..],
            [("join", "token")] = [await room.JoinToken()],
            [("return", "token")] = [seats[0]],
            [("my-account", "token")] =
            [
                .. (await room.Get<AccessTokenQueries>().ListFor(room.Account, Cancellation)).Select(token =>
                    $"{token.Id.Value}"
                ),
            ],
            [("set-up", "token")] = [Application.FirstAccountLink!.Segments[^1]],
            [("invitations", "token")] = [invitationToken],
            [("regions", "id")] = [$"{region.Value}"],
            [("regions", "invitation")] = [$"{regionInvitation.Value}"],
            [("region-invitations", "token")] = [regionInvitationToken],
            [("", "region")] = [$"{region.Value}"],
            [("way-back", "token")] = [wayBack],
            [("", "invitation")] = [$"{invitation.Value}"],
            [("", "member")] = [$"{viewer.Value}"],
            [("", "account")] = [$"{viewer.Value}"],
            [("", "passkey")] = [Base64Url.EncodeToString([1, 2, 3, 4, 5, 6, 7, 8])],
            [("", "person")] = [.. people.Select(person => $"{person.Id.Value}")],
            [("", "note")] = [TakeAway().Match(notes).Groups[1].Value],
            [("", "action")] = [Actions().Match(plan).Groups[1].Value],
            [("", "upload")] = [$"{upload}"],
            [("", "enabler")] = ["1.1", "2.3"],
            [("", "item")] = ["1.1", "2.3"],
            [("", "theme")] = [Room.Framework.Definition.Themes[0].Id],
            [("", "study")] = [Room.Framework.Definition.CaseStudies[0].Id],
            [("", "ballot")] = ["enablers", "indicators-2.3"],
            [("", "code")] = ["404", "500"],
        };
    }

    [GeneratedRegex(@"\{(?<name>\w+)(?::\w+)?\??\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("/notes/([0-9a-f-]{36})/take-away")]
    private static partial Regex TakeAway();

    [GeneratedRegex("/plan/actions/([0-9a-f-]{36})")]
    private static partial Regex Actions();
}
