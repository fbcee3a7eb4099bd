using System.Security.Claims;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Features.Frameworks;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Tests.Features.Frameworks;

/// <summary>
/// Tests what happens if another person saves a change after a page has loaded the draft and before the page saves it.
/// </summary>
public sealed class FrameworkDraftPageTests(SharedApplication shared)
{
    private static readonly Theme First = Room.Framework.Definition.Themes[0];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deletion_OfAnEnablerThatIsChangedJustBefore_ShowsWhatIsSavedNow()
    {
        var enabler = First.Enablers[0];
        var changed = enabler with { Title = "Changed just before" };
        await using var scene = await Scene.Create(
            shared,
            draft => draft.SaveEnabler(enabler.Id, First.Id, changed),
            (queries, store, time) => new EnablerModel(queries, store, time),
            ("enabler", enabler.Id)
        );
        await scene.Page.OnGetAsync(scene.Draft);
        scene.Post();

        Assert.IsType<PageResult>(await scene.Page.OnPostRemoveAsync(scene.Draft));

        Assert.Equal((true, changed.Title), (scene.Page.IsConflict, scene.Page.Input.Title));
    }

    [Fact]
    public async Task Deletion_OfAThemeThatIsChangedJustBefore_ShowsWhatIsSavedNow()
    {
        await using var scene = await Scene.Create(
            shared,
            draft => draft.RenameTheme(First.Id, "Changed just before"),
            (queries, store, time) => new ThemeModel(queries, store, time),
            ("theme", First.Id)
        );
        await scene.Page.OnGetAsync(scene.Draft);
        scene.Post();

        Assert.IsType<PageResult>(await scene.Page.OnPostRemoveAsync(scene.Draft));

        Assert.Equal((true, "Changed just before"), (scene.Page.IsConflict, scene.Page.Input.Title));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Change_OfAnEnablerThatIsDeletedJustBefore_FindsNothing(bool deletes)
    {
        var enabler = First.Enablers[0];
        await using var scene = await Scene.Create(
            shared,
            draft => draft.RemoveEnabler(enabler.Id),
            (queries, store, time) => new EnablerModel(queries, store, time),
            ("enabler", enabler.Id)
        );
        await scene.Page.OnGetAsync(scene.Draft);
        scene.Post();

        Assert.IsType<NotFoundResult>(
            deletes ? await scene.Page.OnPostRemoveAsync(scene.Draft) : await scene.Page.OnPostAsync(scene.Draft)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Change_OfAThemeThatIsDeletedJustBefore_FindsNothing(bool deletes)
    {
        await using var scene = await Scene.Create(
            shared,
            draft => draft.RemoveTheme(First.Id),
            (queries, store, time) => new ThemeModel(queries, store, time),
            ("theme", First.Id)
        );
        await scene.Page.OnGetAsync(scene.Draft);
        scene.Post();

        Assert.IsType<NotFoundResult>(
            deletes ? await scene.Page.OnPostRemoveAsync(scene.Draft) : await scene.Page.OnPostAsync(scene.Draft)
        );
    }

    [Fact]
    public async Task Change_WhileOtherPartsAreSavedEachTime_KeepsWhatWasTyped()
    {
        var enabler = First.Enablers[0];
        var changes = 0;
        await using var scene = await Scene.Create(
            shared,
            draft => draft.RenameTheme(Room.Framework.Definition.Themes[1].Id, $"Changed {++changes}"),
            (queries, store, time) => new EnablerModel(queries, store, time),
            ("enabler", enabler.Id),
            isRepeated: true
        );
        await scene.Page.OnGetAsync(scene.Draft);
        scene.Post();
        scene.Page.Input = scene.Page.Input with { Title = "Typed" };

        Assert.IsType<PageResult>(await scene.Page.OnPostAsync(scene.Draft));

        Assert.Equal((false, "Typed", 3), (scene.Page.IsConflict, scene.Page.Input.Title, changes));
        Assert.StartsWith(
            "Other people are saving this framework",
            Assert.Single(scene.Page.ModelState.Root.Errors).ErrorMessage,
            StringComparison.Ordinal
        );
    }

    private static class Scene
    {
        public static async Task<Scene<T>> Create<T>(
            SharedApplication shared,
            Func<FrameworkDraft, FrameworkDraft> change,
            Func<FrameworkQueries, FrameworkStore, TimeProvider, T> create,
            (string Name, string Value) route,
            bool isRepeated = false
        )
            where T : FrameworkDraftPage
        {
            var room = await Room.In(shared);
            var (queries, store) = (room.Get<FrameworkQueries>(), room.Get<FrameworkStore>());
            var partnership = (
                await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation)
            )!.Partnership;
            var draft = new FrameworkDraft(Room.Framework.Definition);
            var id = Room.Must(
                await store.Create(room.Account, partnership, draft, DateTimeOffset.UtcNow, Cancellation)
            );
            var time = new InterruptedTime(SaveChange, isRepeated);
            var http = new DefaultHttpContext
            {
                User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{room.Account.Value}")])),
            };
            http.Request.Method = HttpMethods.Get;
            var page = create(queries, store, time);
            page.PageContext = new() { HttpContext = http, RouteData = new() };
            page.RouteData.Values[route.Name] = route.Value;
            return new(room, page, id.Value);

            async Task SaveChange()
            {
                var stored = (await queries.FindDraft(room.Account, id, Cancellation))!;
                var changed = change(stored.Draft);
                Room.Must(
                    await store.Save(room.Account, id, changed, stored.Version, DateTimeOffset.UtcNow, Cancellation)
                );
            }
        }
    }

    private sealed record Scene<T>(Room Room, T Page, Guid Draft) : IAsyncDisposable
        where T : FrameworkDraftPage
    {
        /// <summary>Turns the page's request into one that submits its form.</summary>
        public void Post() => Page.HttpContext.Request.Method = HttpMethods.Post;

        public ValueTask DisposeAsync() => Room.DisposeAsync();
    }

    /// <summary>Saves another person's change when the page asks for the time, which is just before it saves.</summary>
    private sealed class InterruptedTime(Func<Task> change, bool isRepeated) : TimeProvider
    {
        private bool done;

        public override DateTimeOffset GetUtcNow()
        {
            if (!done || isRepeated)
            {
                done = true;
                Task.Run(change).GetAwaiter().GetResult();
            }

            return base.GetUtcNow();
        }
    }
}
