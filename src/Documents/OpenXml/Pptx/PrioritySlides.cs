using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>Writes the enablers to dig deeper into, in order, each with its reason.</summary>
internal static class PrioritySlides
{
    private const int MaxPerSlide = 8;

    public static IEnumerable<Slide> Create(RoundResults results)
    {
        var shortlist = Shortlist.From(results);
        var title = PrioritiesSection.Heading(shortlist);
        string[] notes =
        [
            PrioritiesSection.Lead(shortlist),
            .. shortlist.Others.Count == 0
                ? Array.Empty<string>()
                :
                [
                    $"{PrioritiesSection.Others}: {string.Join("; ", shortlist.Others.Select(result => result.Item.Short))}.",
                ],
            .. PrioritiesSection.Unranked(results) is { } unranked ? [unranked] : Array.Empty<string>(),
        ];
        return shortlist.Enablers.Count == 0
            ? [new(title, notes) { Points = [("", PrioritiesSection.Lead(shortlist))] }]
            : shortlist
                .Enablers.Chunk(MaxPerSlide)
                .Select(some => new Slide(title, notes) { Table = ExportTableBuilder.Priorities("Priorities", some) });
    }
}
