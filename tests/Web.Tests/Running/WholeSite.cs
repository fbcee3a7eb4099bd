using System.Buffers.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Tests.Http;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// An application in which every page has content and every route has values for its parameters. All text that people
/// can write is hostile: markup, formulas and line breaks.
/// </summary>
public sealed partial class WholeSite : IAsyncLifetime
{
    /// <summary>
    /// Text that would run as a script if it were not encoded. It also closes an attribute, a title and a style.
    /// </summary>
    public const string Script = "\"'><script>owned=1</script></title></style><img src=x onerror=owned=1>";

    /// <summary>Text that a spreadsheet would evaluate to 42007.</summary>
    public const string Formula = "=6*7000+7";

    /// <summary>The result of <see cref="Formula"/>.</summary>
    public const string Computed = "42007";

    /// <summary>Multi-line text that would begin a new calendar entry or a new header if it were not encoded.</summary>
    public const string Lines = $"{Formula}\r\nBEGIN:VALARM\r\nX-Owned: 1\r\n{Script}\u2028@SUM(1)";

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
    private List<string> returnTokens = [];
    private Guid upload;
    private IReadOnlyList<FrameworkDraftId> drafts = [];
    private HostileMembers members = null!;
    private HostileRegion region = null!;
    private Dictionary<(string Folder, string Parameter), string[]> stands = [];

    public RunningApplication Application { get; private set; } = null!;

    /// <summary>The email address that the facilitator signs in with.</summary>
    public string Email => room.Facilitator;

    /// <summary>The rounds: one closed, one with its enablers revealed, and one that still accepts answers.</summary>
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
        await HostileAnswers.AnswerAndClose(room);
        await room.Follow($"{Script} 2", ConfidentialityMode.Open);
        var earlier = room.Round;
        await HostileAnswers.AnswerAndClose(room);
        foreach (var page in new[] { "", ".{format}" })
        {
            queries[$"/partnerships/{{id:guid}}/side-by-side{page}"] = $"?round={apart.Value}&round={earlier.Value}";
        }

        await room.Follow(Script, ConfidentialityMode.Open);
        var revealed = room.Round;
        returnTokens = await HostileAnswers.Answer(room, [1, 1, 5, 5, 3]);
        var first = returnTokens[0];
        await HostileAnswers.Plan(room, returnTokens);
        await room.Follow(Formula, ConfidentialityMode.Open);
        Rounds = [earlier, revealed, room.Round];
        returnTokens = await HostileAnswers.Answer(room, [4, 4]);
        await room.Ask(Ballot.Challenges);
        Room.Must(await room.Get<PaperStore>().CreateSheets(room.Account, room.Round, 2, Cancellation));
        await room.Get<ReturnLinkStore>().SaveContact(room.Round, returnTokens[0], "person@example.org", Cancellation);

        Facilitator = await HttpVisitor.SignedIn(Application, room.Facilitator);
        Participant = new HttpVisitor(Application.Address)
            .With($"seat-{revealed.Value:N}", first)
            .With($"seat-{room.Round.Value:N}", returnTokens[1]);
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
        // This second token is for the forms with which its owner or an administrator can revoke it.
        await room.CreateToken();
        upload = await Upload();
        drafts = await HostileFrameworks.Create(room);
        members = await HostileMembers.Create(room);
        Administrator = await HttpVisitor.SignedIn(Application, HostileMembers.AdministratorEmail);
        await Open(NewParticipant, $"/invitations/{members.InvitationToken}");
        region = await HostileRegion.Create(room, members, apart);
        // The facilitator opens another invitation, because accepting an invitation deletes it.
        await Open(Facilitator, $"/region-invitations/{region.OtherInvitationToken}");
        await Fill();
    }

    private static async Task Open(HttpVisitor visitor, string invitation)
    {
        using var opened = await visitor.Post(invitation, invitation);
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
            return DownloadFormats.Of(pattern);
        }

        return stands.GetValueOrDefault((folder, name))
            ?? stands.GetValueOrDefault(("", name))
            ?? throw new InvalidOperationException(
                $"{nameof(WholeSite)} has no value for {parameter.Value} in {pattern}."
            );
    }

    private async Task<Guid> Upload()
    {
        var path = $"/rounds/{room.Round.Value}/workbooks";
        var note = Script.Replace("\"", "\"\"", StringComparison.Ordinal);
        var csv = $"participant,agency,1.1,working:1.1\n\"'{Formula}\",\"'{Formula}\",4,\"{note}\"\n";
        using var sent = await Facilitator.Send(
            $"{path}?handler=Read",
            path,
            "Input.File",
            System.Text.Encoding.UTF8.GetBytes(csv),
            $"{Script.Replace("\"", "%22", StringComparison.Ordinal)}.csv"
        );
        return Guid.Parse(sent.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    /// <summary>
    /// Sets the values that each parameter of an address can have. Some apply to only one group of addresses.
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
            [("return", "token")] = [returnTokens[0]],
            [("my-account", "token")] =
            [
                .. (await room.Get<AccessTokenQueries>().ListFor(room.Account, Cancellation)).Select(token =>
                    $"{token.Id.Value}"
                ),
            ],
            [("set-up", "token")] = [Application.FirstAccountLink!.Segments[^1]],
            [("invitations", "token")] = [members.InvitationToken],
            [("regions", "id")] = [$"{region.Id.Value}"],
            [("regions", "invitation")] = [$"{region.Invitation.Value}"],
            [("region-invitations", "token")] = [region.InvitationToken],
            [("", "region")] = [$"{region.Id.Value}"],
            [("way-back", "token")] = [members.WayBack],
            [("", "invitation")] = [$"{members.Invitation.Value}"],
            [("", "member")] = [$"{members.Viewer.Value}"],
            [("", "account")] = [$"{members.Viewer.Value}"],
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
