using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Components;

namespace BeyondBoundaries.Web.Features.Present;

/// <summary>The slides that a round offers now, in the order in which a facilitator shows them.</summary>
/// <param name="Groups">The groups, in order. The first group begins with the lobby.</param>
public sealed record SlideDeck(IReadOnlyList<SlideGroup> Groups)
{
    public IReadOnlyList<SlideEntry> Entries { get; } = [.. Groups.SelectMany(group => group.Slides)];

    /// <summary>
    /// Creates the deck for a round. Until the enablers are revealed, the deck has only the lobby and the slides for
    /// indicators or challenges that are open or revealed. The slide for challenges is also there if the whole room has
    /// named challenges.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="results">The revealed results; null if nothing is revealed.</param>
    /// <param name="hasRoomChallenges">Whether the whole room has named challenges.</param>
    public static SlideDeck Create(RoundDetails round, RoundResults? results, bool hasRoomChallenges)
    {
        var revealed = round.Enablers is { IsOpen: false } ? results : null;
        var order = revealed is null ? null : DiscussionOrder.From(revealed);
        SlideGroup[] groups =
        [
            new("Opening", [new(Slide.Lobby, "Lobby"), .. ListOverview(round.Framework, revealed)]),
            new(
                "Discuss first",
                [.. (order?.First ?? []).SelectMany(result => ListEnabler(round, result, order!.IsRelative))]
            ),
            new("The others", [.. (order?.Others ?? []).SelectMany(result => ListEnabler(round, result, null))]),
            new("Then", [.. ListRest(round, revealed, hasRoomChallenges)]),
        ];
        return new([.. groups.Where(group => group.Slides.Count > 0)]);
    }

    /// <summary>Finds the slide with this key; returns the lobby if the round does not offer that slide now.</summary>
    public SlideEntry Choose(string? key) => Find(key) ?? Entries[0];

    /// <summary>Finds the slide with this key; null if the round does not offer that slide now.</summary>
    public SlideEntry? Find(string? key) => Entries.FirstOrDefault(entry => entry.Slide.Key == key);

    /// <summary>Finds the slide before the given slide; null if the given slide is the first.</summary>
    public SlideEntry? FindPrevious(Slide slide) => Entries.ElementAtOrDefault(IndexOf(slide) - 1);

    /// <summary>Finds the slide after the given slide; null if the given slide is the last.</summary>
    public SlideEntry? FindNext(Slide slide) => Entries.ElementAtOrDefault(IndexOf(slide) + 1);

    private int IndexOf(Slide slide) => Entries.TakeWhile(entry => entry.Slide != slide).Count();

    private static IEnumerable<SlideEntry> ListOverview(Framework framework, RoundResults? revealed) =>
        revealed is null
            ? []
            : [new(new(SlideKind.Overview), $"{CountText.AllEnablers(framework.Enablers.Count)} at a glance")];

    /// <summary>
    /// Lists the slide for an enabler, and the slide for its indicators if they are open or revealed.
    /// </summary>
    private static IEnumerable<SlideEntry> ListEnabler(RoundDetails round, ItemResult result, bool? isRelative)
    {
        var (tag, kind) = CreateTag(round, result, isRelative);
        return
        [
            new(Slide.ForEnabler(result.Item), result.Item.Short, tag, kind),
            .. ListIndicators(round, result.Item),
        ];
    }

    private static IEnumerable<SlideEntry> ListIndicators(RoundDetails round, Item enabler) =>
        round.Find(Ballot.Indicators(enabler)) is { } ballot
            ? [new(Slide.ForIndicators(enabler), $"{enabler.Short}: indicators", ballot.IsOpen ? "open" : "")]
            : [];

    private static IEnumerable<SlideEntry> ListRest(RoundDetails round, RoundResults? revealed, bool hasRoomChallenges)
    {
        if (revealed is null)
        {
            foreach (var entry in round.Framework.Enablers.SelectMany(enabler => ListIndicators(round, enabler)))
            {
                yield return entry;
            }
        }

        var challenges = round.Find(Ballot.Challenges);
        if (challenges is not null || hasRoomChallenges)
        {
            yield return new(
                new(SlideKind.Challenges),
                "What gets in the way",
                challenges is { IsOpen: true } ? "open" : ""
            );
        }

        if (revealed is null)
        {
            yield break;
        }

        if (round.Framework.Definition.Spectrum is not null)
        {
            yield return new(new(SlideKind.Spectrum), "Position on the spectrum");
        }

        yield return new(
            new(SlideKind.Priorities),
            "Our priorities",
            round.Find(Ballot.Priorities) is { IsOpen: true } ? "open" : ""
        );
    }

    /// <summary>
    /// Creates the tag for an enabler: the reason to show it, or its status, in one or two words; empty if there is
    /// neither.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="result">The disclosed result for the enabler.</param>
    /// <param name="isRelative">
    /// Whether the enablers to discuss first are only lower than the others, and not low or divided; null if this
    /// enabler is not one to discuss first.
    /// </param>
    private static (string Tag, TagKind Kind) CreateTag(RoundDetails round, ItemResult result, bool? isRelative) =>
        (result, isRelative) switch
        {
            _ when round.Find(Ballot.SecondVote(result.Item)) is { IsOpen: true } => ("second vote", TagKind.Plain),
            ({ Agreed: { } agreed }, _) => ($"agreed {agreed.Score}", TagKind.Agreed),
            (_, null) => ("", TagKind.Plain),
            (_, true) => ("lower", TagKind.Mixed),
            ({ Figures.Category: AgreementCategory.Divided }, _) => (
                AgreementText.Label(result.Figures).ToLowerInvariant(),
                TagKind.Divided
            ),
            _ => ("low", TagKind.Mixed),
        };
}
