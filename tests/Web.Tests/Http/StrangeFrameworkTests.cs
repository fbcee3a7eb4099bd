using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Frameworks;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests a whole round, on every page and in every file, with frameworks that are valid but unusual.</summary>
public sealed partial class StrangeFrameworkTests(SharedApplication shared)
{
    private static readonly string[] Formats = ["docx", "pptx", "xlsx", "ods", "csv", "json", "html", "zip"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Frameworks { get; } =
        new()
        {
            {
                "one enabler, two levels",
                "Theme,Enabler id,Title,Indicator,Level 0,Level 1\nTogether,A.1,We meet,,No,Yes\n,,,Every week,,\n"
            },
            {
                "other scripts, seven levels from 0, the same short names",
                "Theme,Title,Short,0,1,2,3,4,5,6\nיחד עם משפחות,אנחנו מדברים,Plan,a,,,,,,\nJoy 🎉 "
                    + $"<b>&</b>,=SUM(A1:A9),Plan,,,,,,,z\n,{new string('W', 130)},Plan,,,,,,,\n"
            },
            {
                "120 enablers",
                "Theme,Title\n" + string.Concat(Enumerable.Range(1, 120).Select(i => $"Theme {i / 9},Enabler {i}\n"))
            },
        };

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task Round_WithAStrangeFramework_IsWholeOnEveryPageAndInEveryFile(string name, string csv)
    {
        await using var room = await Room.In(shared);
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var framework = await Publish(room, partnership, Read(name, csv));
        var round = await NewRound(room, partnership, framework, ConfidentialityMode.Open);
        using var facilitator = await SignedInClient.To(room);
        var path = Links.Round(round);
        foreach (
            var page in new[]
            {
                "",
                "/poster",
                "/sheets",
                "/sheets/print",
                "/keying",
                "/presenter",
                "/projector",
                "/set-up",
            }
        )
        {
            await Check(facilitator, path + page, framework);
        }

        Assert.Contains(
            framework.Definition.Title,
            WebUtility.HtmlDecode(await facilitator.Text(Links.Partnership(partnership))),
            StringComparison.Ordinal
        );
        for (var person = 0; person < 6; person++)
        {
            await Answer(room, round, framework, person);
        }

        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        foreach (
            var page in new[]
            {
                "",
                "/results",
                "/plan",
                "/plan/priorities",
                "/notes",
                "/presenter",
                "/projector",
                "/vote",
            }
        )
        {
            await Check(facilitator, path + page, framework);
        }

        foreach (var format in Formats)
        {
            using var file = await facilitator.Get($"{path}/results.{format}");
            Assert.Equal((HttpStatusCode.OK, format), (file.StatusCode, format));
            if (format is "html" or "json")
            {
                Check(await file.Content.ReadAsStringAsync(Cancellation), format, framework);
            }
        }
    }

    [Theory]
    [InlineData("No,Yes", "everyone sees how many people scored it, but nothing about their scores")]
    [InlineData("No,A little,Yes", "everyone sees how many people scored it, but nothing about their scores")]
    [InlineData("No,A little,Much,Yes", "everyone sees whether the scores are low, middle or high")]
    public async Task Notice_OfAScale_PromisesWhatFourPeopleShow(string levels, string sentence)
    {
        await using var room = await Room.In(shared);
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var headings = string.Concat(levels.Split(',').Index().Select(level => $",Level {level.Index}"));
        var framework = await Publish(
            room,
            partnership,
            Read($"scale-{levels.Length}", $"Theme,Enabler id,Title{headings}\nTogether,A.1,We meet,{levels}\n")
        );
        var round = await NewRound(room, partnership, framework, ConfidentialityMode.Confidential);
        var token = (await room.Get<RoundQueries>().Find(room.Account, round, Cancellation))!.JoinSettings.JoinToken;
        using var person = new BrowserSession(room.Application.Address);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await person.Text($"/join/{token}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_ThatAreAddressesOfOtherPages_AreReserved() =>
        Assert.All(
            Directory
                .EnumerateFiles(Repository.PathOf("src/Web/Features"), "*.cshtml", SearchOption.AllDirectories)
                .Select(file => PageOfParticipant().Match(File.ReadAllText(file)))
                .Where(page => page.Success),
            page => Assert.True(FrameworkDraft.IsReserved(page.Groups[1].Value), page.Value)
        );

    private static async Task<RoundId> NewRound(
        Room room,
        PartnershipId partnership,
        Framework framework,
        ConfidentialityMode mode
    ) =>
        Room.Must(
            await room.Get<RoundStore>()
                .Create(
                    room.Account,
                    partnership,
                    Room.Must(RoundSetup.From("Strange", "", new(mode))),
                    framework.Definition.Id,
                    framework.Definition.Version,
                    DateTimeOffset.UtcNow,
                    cancellationToken: Cancellation
                )
        );

    /// <summary>
    /// Lets a person join, answer everything on the pages that show all enablers, write notes, and submit. The first
    /// person's notes are as long as possible.
    /// </summary>
    private static async Task Answer(Room room, RoundId round, Framework framework, int person)
    {
        var token = JoinStore.CreateReturnToken();
        var details = (await room.Get<RoundQueries>().Find(room.Account, round, Cancellation))!;
        Room.Must(
            await room.Get<JoinStore>()
                .Join(
                    details.JoinSettings.JoinToken,
                    token,
                    new(person % 2, person % 2, $"Person {person}", null),
                    cancellationToken: Cancellation
                )
        );
        using var participant = ParticipantClient.With(room.Application, round, token);
        Check(await participant.Text(participant.Path), participant.Path, framework);
        var note = new string(person == 0 ? '☃' : 'a', person == 0 ? Note.MaxCharacters : 20);
        for (string? part = $"{participant.Path}/all"; part is not null; )
        {
            var page = await participant.Text(part);
            Check(page, part, framework);
            var names = FieldName()
                .Matches(page)
                .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                .Distinct()
                .ToList();
            Assert.NotEmpty(names);
            using var saved = await participant.Send(
                part,
                ParticipantClient.Field(page, "__RequestVerificationToken"),
                [
                    ("was", ""),
                    ("act", page.Contains("value=\"next\"", StringComparison.Ordinal) ? "next" : "check"),
                    .. names.Select(field =>
                        (field, field.StartsWith("score:", StringComparison.Ordinal) ? Score(framework, person) : note)
                    ),
                ]
            );
            Assert.Equal((HttpStatusCode.Redirect, part), (saved.StatusCode, part));
            var next = saved.Headers.Location!.OriginalString;
            part = next.Contains("/all", StringComparison.Ordinal) ? next : null;
        }

        Check(await participant.Text($"{participant.Path}/check"), "check", framework);
        Check(await participant.Text(Links.Score(round, framework.Enablers[^1].Id)), "enabler", framework);
        using var submitted = await participant.Post($"{participant.Path}/check", ("submission", $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);
    }

    private static string Score(Framework framework, int person) =>
        (framework.Scale.First + (person % framework.Levels)).ToString(CultureInfo.InvariantCulture);

    private static Framework Read(string name, string csv)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return Room.Must(FrameworkFile.Read(file, FrameworkDefaults.From(name)));
    }

    private static async Task<Framework> Publish(Room room, PartnershipId partnership, Framework framework)
    {
        var draft = Room.Must(
            await room.Get<FrameworkStore>()
                .Create(room.Account, partnership, new(framework.Definition), DateTimeOffset.UtcNow, Cancellation)
        );
        return Room.Must(
            await room.Get<FrameworkStore>()
                .Publish(room.Account, draft, "1", null, 1, DateTimeOffset.UtcNow, Cancellation)
        );
    }

    private static async Task Check(SignedInClient facilitator, string path, Framework framework)
    {
        using var page = await facilitator.Get(path);
        Assert.True(page.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path}: {page.StatusCode}");
        Check(await page.Content.ReadAsStringAsync(Cancellation), path, framework);
    }

    /// <summary>
    /// Checks that a page uses singular and plural forms correctly, and does not describe a scale from 1 to 5 if the
    /// framework has a different scale.
    /// </summary>
    private static void Check(string page, string where, Framework framework)
    {
        var text = WebUtility.HtmlDecode(Tags().Replace(page, " "));
        Assert.False(Nonsense().IsMatch(text), $"{where}: {Nonsense().Match(text).Value}");
        if (framework.Scale is not { First: 1, Last: 5 })
        {
            Assert.DoesNotContain("1 to 5", text, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(
        "(?<![\\d.,])1 (enablers|indicators|themes|levels|people|participants)\\b|from 0 to 1\\b|from 1 to "
            + "2\\b|\\b0 indicators"
    )]
    private static partial Regex Nonsense();

    [GeneratedRegex("@page \"/answer/\\{round:guid\\}/([a-z-]+)\"")]
    private static partial Regex PageOfParticipant();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("name=\"((?:score|working|evidence|reflection):[^\"]+)\"")]
    private static partial Regex FieldName();
}
