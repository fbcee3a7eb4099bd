using BeyondBoundaries.Documents;

namespace BeyondBoundaries.Bench.Load;

/// <summary>The input for the whole grid: twelve scores and three notes, all of which change with each save.</summary>
internal static class Grid
{
    private const int Notes = 3;

    public static (string Name, string Value)[] Of(int time) =>
        [
            .. ShippedFrameworks.Catalogue.Current.Enablers.Select(
                (item, place) => ($"score:{item.Id}", $"{((time + place) % 5) + 1}")
            ),
            .. ShippedFrameworks
                .Catalogue.Current.Enablers.Take(Notes)
                .Zip(NotesOf(time), (item, note) => ($"working:{item.Id}", note)),
        ];

    /// <summary>Returns the text of the notes, as a page shows it.</summary>
    public static IEnumerable<string> NotesOf(int time) =>
        Enumerable
            .Range(1, Notes)
            .Select(note =>
                $"Note {note} of {time}: the agencies plan together each spring, and the plan is read by those "
                + "who deliver."
            );
}
