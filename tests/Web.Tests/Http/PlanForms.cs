using AngleSharp.Html.Parser;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Reads and sends the forms of a plan, in a round whose scores lead to three proposed priorities.</summary>
internal static class PlanForms
{
    public static readonly PlanAction Action = new(
        "Agree one form",
        "Health visiting",
        "Anna",
        new DateOnly(2027, 3, 31),
        ActionStatus.NotStarted
    );

    /// <summary>
    /// Reveals the scores of six people: “Common agenda” and “Information sharing” are low, and “Locality organisation”
    /// is divided.
    /// </summary>
    public static async Task Reveal(Room room)
    {
        foreach (var localities in new[] { 1, 1, 1, 5, 5, 5 })
        {
            Room.Must(
                await room.Give(
                    await room.Join(localities % 2, 0, null),
                    Ballot.Enablers,
                    [4, 2, 4, 4, 4, 4, localities, 4, 1, 4, 4, 4]
                )
            );
        }

        await room.Reveal(Ballot.Enablers);
    }

    public static async Task<ActionId> Save(Room room, PlanAction action, ActionId? id = null, int version = 0) =>
        Room.Must(
            await room.Get<PlanStore>()
                .SaveAction(
                    room.Account,
                    room.Round,
                    id ?? new(Guid.CreateVersion7()),
                    Room.Framework.Find("3.1")!,
                    action,
                    version,
                    DateTimeOffset.UtcNow,
                    TestContext.Current.CancellationToken
                )
        );

    public static async Task<RoundPlan> Stored(Room room) =>
        (await room.Get<PlanQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken))!;

    public static async Task<List<Choice>> Choices(Room room, SignedInClient facilitator) =>
        Choices(await facilitator.Text($"{room.Path}/plan/priorities"));

    public static List<Choice> Choices(string text)
    {
        var page = new HtmlParser().ParseDocument(text);
        return
        [
            .. Enumerable
                .Range(0, Room.Framework.Enablers.Count)
                .Select(i => new Choice(
                    Value($"Input[{i}].Enabler"),
                    page.QuerySelector($"[name='Input[{i}].Chosen']")!.HasAttribute("checked"),
                    page.QuerySelector($"[name='Input[{i}].Why']")!.TextContent
                )),
        ];

        string Value(string name) => page.QuerySelector($"[name='{name}']")!.GetAttribute("value") ?? "";
    }

    public static Task<HttpResponseMessage> Choose(
        Room room,
        SignedInClient facilitator,
        List<Choice> choices,
        int version = 0
    ) => facilitator.Post($"{room.Path}/plan/priorities", [("Version", $"{version}"), .. choices.SelectMany(FieldsOf)]);

    public static IEnumerable<(string, string)> FieldsOf(Choice choice, int i)
    {
        IEnumerable<(string, string)> tick = choice.Chosen ? [($"Input[{i}].Chosen", "yes")] : [];
        return [($"Input[{i}].Enabler", choice.Enabler), ($"Input[{i}].Why", choice.Why), .. tick];
    }

    public static IEnumerable<(string, string)> Fields(
        string text,
        string due,
        int version,
        string? id = null,
        string status = "NotStarted"
    ) =>
        [
            ("Input.Id", id ?? ""),
            ("Input.Text", text),
            ("Input.Owner", "Health visiting"),
            ("Input.Person", "Anna"),
            ("Input.Due", due),
            ("Input.Status", status),
            ("Input.Version", $"{version}"),
        ];

    public sealed record Choice(string Enabler, bool Chosen, string Why);
}
