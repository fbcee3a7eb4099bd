using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Documents.Charts.Model;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Shared;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>
/// Writes the results of the discussion (second votes and agreed scores) and the notes that a facilitator picked. A
/// slide without content is left out.
/// </summary>
internal static class DiscussionSlides
{
    private const int MaxNotes = 5;
    private const int MaxCharacters = 260;

    public static IEnumerable<Slide> Create(RoundResults results)
    {
        var items = results.Items.Where(item => item.HasSecondVote || item.Agreed is not null).ToList();
        if (items.Count > 0)
        {
            var isAgreed = items.Exists(item => item.Agreed is not null);
            var title = isAgreed ? BoardText.Agreed : BoardText.SecondVotes;
            string[] lead = isAgreed ? [AgreedScoresSection.Lead] : [];
            foreach (var part in TableFrame.Fit(Votes(items), SlideArea.Whole))
            {
                yield return new(title, [.. lead, .. items.Select(Tell)]) { Table = part };
            }
        }

        if (BoardNotes.Find(results) is { Count: > 0 } notes)
        {
            yield return Notes(notes);
        }
    }

    private static ExportTable Votes(IReadOnlyList<ItemResult> items) =>
        new(
            "First averages, second votes and agreed scores",
            [
                new("Item", 25),
                new("First average", 13, IsFigure: true),
                new("Second average", 13, IsFigure: true),
                new("Agreed score", 12, IsFigure: true),
                new("Why", 40),
            ],
            [
                .. items.Select(item =>
                    (IReadOnlyList<ExportTableCell>)
                        [
                            new(Name(item)),
                            BoardTables.Average(item.Figures),
                            new(Second(item)),
                            new(item.Agreed is { } agreed ? $"{agreed.Score}" : "–"),
                            new(Reason(item)),
                        ]
                ),
            ]
        );

    private static string Tell(ItemResult item) =>
        $"{Name(item)}. {SecondVoteText.Describe(item)} {Reason(item)}".TrimEnd();

    private static Slide Notes(
        IReadOnlyList<(Core.Frameworks.Theme Theme, IReadOnlyList<(string About, DisclosedNote Note)> Notes)> picked
    )
    {
        var all = picked.SelectMany(one => one.Notes).ToList();
        return new(BoardText.Notes, [BoardNotes.Lead, .. all.Select(one => $"{one.About}: {one.Note.Text}")])
        {
            Points =
            [
                .. all.Take(MaxNotes)
                    .Select(one => ($"{one.About}:", $"“{BriefText.Shorten(one.Note.Text, MaxCharacters)}”")),
            ],
        };
    }

    private static string Name(ItemResult item) =>
        item.Item.IsEnabler ? item.Item.Short : $"{item.Item.Id} {item.Item.Title}";

    private static string Reason(ItemResult item) =>
        item.Agreed is not { } agreed ? ""
        : agreed.Dissent.Length == 0 ? agreed.Why
        : $"{agreed.Why} Dissent: {agreed.Dissent}";

    private static string Second(ItemResult item) =>
        item.SecondVote is { } again ? SeriesPoint.From(again.Figures).Text
        : item.SecondVoteAverage is { } average ? average.Average.Text
        : item.HasSecondVote ? SeriesPoint.NotShown
        : "–";
}
