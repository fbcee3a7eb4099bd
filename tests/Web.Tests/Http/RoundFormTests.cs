using System.Net;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests that the server understands every form on every page of a round, in every state and mode.</summary>
public sealed class RoundFormTests(SharedApplication shared, ITestOutputHelper output)
{
    /// <summary>
    /// The maximum number of rounds that are created for each state. Several are needed, because sending some forms
    /// removes others.
    /// </summary>
    private const int MaxRounds = 8;

    /// <summary>Forms that delete data that other forms need. They are sent last, in this order.</summary>
    private static readonly string[] Destructive =
    [
        "/withdraw/",
        "/cancel/",
        "/link/new",
        "/empty-form",
        "/remove",
        "/reveal/",
        "handler=Reveal",
        "/erase",
        "handler=Leave",
        "/close",
        "/delete",
    ];

    public static TheoryData<RoundState, ConfidentialityMode> States =>
        [
            .. Enum.GetValues<RoundState>()
                .SelectMany(_ => Enum.GetValues<ConfidentialityMode>(), (state, mode) => (state, mode)),
        ];

    public static TheoryData<RoundState, ConfidentialityMode> StatesWithPeople =>
        [
            .. Enum.GetValues<RoundState>()
                .Where(state => state >= RoundState.Started)
                .SelectMany(_ => Enum.GetValues<ConfidentialityMode>(), (state, mode) => (state, mode)),
        ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(States))]
    public async Task EveryForm_InEveryState_IsUnderstood(RoundState state, ConfidentialityMode mode)
    {
        var (sent, refused) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        // Read all pages of the first round. In later rounds, read only the pages with a form that has not been sent
        // yet.
        HashSet<string>? pages = null;
        for (var round = 0; pages is not { Count: 0 } && round < MaxRounds; round++)
        {
            await using var scene = await RoundScene.Create(shared, state, mode);
            var forms = (await Forms(scene, pages)).Where(form => !sent.Contains(form.Key)).ToList();
            foreach (var (key, _, visitor, address) in forms.OrderBy(form => OrderOf(form.Key)))
            {
                if (
                    await Page(visitor, address) is not { } page
                    || PageForm.Read(page, address).FirstOrDefault(form => KeyOf(key, form) == key) is not { } form
                )
                {
                    continue;
                }

                sent.Add(key);
                using var answer = await Send(visitor, form);
                // 409 and 429 mean that the form was understood, but sent at the wrong time or too often.
                if ((int)answer.StatusCode is not (200 or 302 or 409 or 429))
                {
                    refused.Add($"{key}: {(int)answer.StatusCode}");
                }
            }

            pages = [.. forms.Where(form => !sent.Contains(form.Key)).Select(form => form.PageKey)];
        }

        output.WriteLine($"{sent.Count} forms:\n{string.Join('\n', sent.Order(StringComparer.Ordinal))}");
        Assert.All(
            Needed(state),
            needed => Assert.Contains(sent, key => key.Contains(needed, StringComparison.Ordinal))
        );
        Assert.True(refused.Count == 0, string.Join('\n', refused));
        Assert.Empty(pages!);
        Assert.NotEmpty(sent);
    }

    [Theory]
    [MemberData(nameof(StatesWithPeople))]
    public async Task Leave_InEveryState_ClosesTheAnswersOnThisDevice(RoundState state, ConfidentialityMode mode)
    {
        await using var scene = await RoundScene.Create(shared, state, mode);
        var form = PageForm
            .Read((await Page(scene.Participant, scene.Tasks))!, scene.Tasks)
            .Single(form => form.Action.EndsWith("handler=Leave", StringComparison.Ordinal));

        using var answer = await Send(scene.Participant, form);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain(
            scene.Participant.Cookies,
            cookie => cookie.Name.StartsWith("seat-", StringComparison.Ordinal)
        );
        using var closed = await scene.Participant.Ask("GET", scene.Tasks);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    /// <summary>
    /// Returns the beginning of the key of a form that must be sent in this state. The test fails if the form is
    /// missing, for example because the round is not in this state.
    /// </summary>
    private static IEnumerable<string> Needed(RoundState state) =>
        state switch
        {
            RoundState.Revealed => ["facilitator /rounds/{id:guid}/vote "],
            RoundState.Asking or RoundState.Answered => ["participant /answer/{round:guid}/priorities "],
            RoundState.Closed => ["facilitator /partnerships/{id:guid}/delete "],
            _ => ["facilitator /partnerships/{id:guid}/details "],
        };

    private static int OrderOf(string key) =>
        Array.FindIndex(Destructive, part => key.Contains(part, StringComparison.Ordinal));

    /// <summary>Finds the forms on a round's pages.</summary>
    /// <param name="scene">The round.</param>
    /// <param name="pages">The keys of the pages to read; null to read all pages.</param>
    private static async Task<List<(string Key, string PageKey, HttpVisitor Visitor, string Address)>> Forms(
        RoundScene scene,
        HashSet<string>? pages
    )
    {
        var forms = new List<(string, string, HttpVisitor, string)>();
        foreach (
            var pattern in Routes
                .All.Where(route => route.IsPage)
                .Select(route => route.Pattern)
                .Where(pattern =>
                    pattern.Split('/')[1] is "rounds" or "answer" or "join" or "return"
                    || pattern.StartsWith("/partnerships/{id", StringComparison.Ordinal)
                )
                .Where(pattern =>
                    !pattern.Contains(".{", StringComparison.Ordinal)
                    && !pattern.EndsWith(".csv", StringComparison.Ordinal)
                    && !pattern.EndsWith("/changes", StringComparison.Ordinal)
                )
        )
        {
            foreach (var address in await scene.Addresses(pattern))
            {
                foreach (var (name, visitor) in scene.Everyone)
                {
                    // The ids differ from round to round, so the key contains the pattern of the address instead.
                    var last = Guid.TryParse(address.Split('/')[^1], out _) ? "" : address.Split('/')[^1];
                    var key = $"{name} {pattern} {(pattern.EndsWith("{token}", StringComparison.Ordinal) ? "" : last)}";
                    if (pages?.Contains(key) != false && await Page(visitor, address) is { } page)
                    {
                        forms.AddRange(
                            PageForm
                                .Read(page, address)
                                .Select(form => ($"{key} {QueryOf(form)}", key, visitor, address))
                        );
                    }
                }
            }
        }

        return forms;
    }

    private static string KeyOf(string key, PageForm form) => $"{key[..key.LastIndexOf(' ')]} {QueryOf(form)}";

    private static string QueryOf(PageForm form) => form.Action.Split('?').Skip(1).FirstOrDefault() ?? "";

    private static async Task<HttpResponseMessage> Send(HttpVisitor visitor, PageForm form)
    {
        if (form.FileField is not { } file)
        {
            using var fields = new FormUrlEncodedContent(
                form.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            );
            return await visitor.Ask("POST", form.Action, fields);
        }

        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields)
        {
            parts.Add(new StringContent(value), name);
        }

        parts.Add(
            new ByteArrayContent("participant,agency,1.1\nNew,Council early years,4\n"u8.ToArray()),
            file,
            "a.csv"
        );
        return await visitor.Ask("POST", form.Action, parts);
    }

    private static async Task<string?> Page(HttpVisitor visitor, string address)
    {
        using var answer = await visitor.Ask("GET", address);
        return answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/html"
            ? await answer.Content.ReadAsStringAsync(Cancellation)
            : null;
    }
}
