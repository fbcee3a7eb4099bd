using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>Framework drafts with hostile text.</summary>
internal static class HostileFrameworks
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Creates two framework drafts: one to delete and one to publish.</summary>
    public static async Task<IReadOnlyList<FrameworkDraftId>> Create(Room room)
    {
        var partnership = (await room.Get<RoundQueries>().Find(room.Account, room.Round, Cancellation))!.Partnership;
        var definition = Room.Framework.Definition;
        var draft = new FrameworkDraft(
            definition with
            {
                Title = WholeSite.Script,
                Summary = WholeSite.Lines,
                Crosswalk = new(definition.Id, definition.Version, []),
            }
        );
        var theme = definition.Themes[0];
        draft = draft.SaveEnabler(
            theme.Enablers[0].Id,
            theme.Id,
            theme.Enablers[0] with
            {
                Title = WholeSite.Formula,
                Description = WholeSite.Script,
            }
        );
        var drafts = new List<FrameworkDraftId>();
        foreach (var _ in new[] { "deleted", "published" })
        {
            drafts.Add(
                Room.Must(
                    await room.Get<FrameworkStore>()
                        .Create(room.Account, partnership, draft, DateTimeOffset.UtcNow, Cancellation)
                )
            );
        }

        return drafts;
    }
}
