using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>A change in wording between two versions of a framework.</summary>
/// <param name="Id">
/// The id of the item in the later version, or of the first item if there are several; the earlier id of an item that
/// was removed; empty for a change to the scale.
/// </param>
/// <param name="Sentence">
/// A description of the change, in one or two sentences. If items were split, merged or rearranged, the description
/// says that the scores are not compared.
/// </param>
public sealed record WordingChange(string Id, string Sentence)
{
    /// <summary>
    /// Lists the change to the scale, if there is one, and then the items that are new, reworded, moved, split, merged
    /// or rearranged, in document order; removed items come last.
    /// </summary>
    /// <param name="before">The framework of the earlier round.</param>
    /// <param name="after">The framework of the later round.</param>
    /// <param name="match">The matched items of the two frameworks.</param>
    public static IReadOnlyList<WordingChange> Between(Framework before, Framework after, FrameworkMatch match)
    {
        if (ReferenceEquals(before, after))
        {
            return [];
        }

        var (scaleBefore, scaleAfter) = (ScaleOf(before), ScaleOf(after));
        return
        [
            .. scaleBefore == scaleAfter
                ? []
                : new[] { new WordingChange("", $"The scale was “{scaleBefore}” and is now “{scaleAfter}”.") },
            .. match
                .Items.Where(item => item.Fate != ItemFate.Same)
                .Select(item => new WordingChange(
                    (item.After.Count > 0 ? item.After : item.Before)[0].Id,
                    ItemMatchText.Describe(item)
                )),
        ];
    }

    private static string ScaleOf(Framework framework) =>
        string.Join("; ", framework.Scale.Levels.Select(level => $"{level.Score} {level.Label}"));
}
