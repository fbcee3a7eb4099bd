using BeyondBoundaries.Documents;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A CSV file with the responses of people who scored every enabler and wrote five notes each.</summary>
internal static class ImportFile
{
    private const int Notes = 5;

    /// <summary>The maximum number of people that the application accepts in one file.</summary>
    public const int MaxPeople = 2_000;

    /// <param name="first">The id of the first person. The others have the ids that follow.</param>
    /// <param name="people">The number of people.</param>
    public static string Write(int first, int people)
    {
        string[] enablers = [.. ShippedFrameworks.Catalogue.Current.Enablers.Select(item => item.Id)];
        string[] header = ["participant", "agency", .. enablers, .. enablers.Take(Notes).Select(id => $"working:{id}")];
        var lines = Enumerable
            .Range(first, people)
            .Select(person =>
                string.Join(
                    ',',
                    [
                        $"{person}",
                        $"Agency {1 + (person % OpenRound.Agencies)}",
                        .. enablers.Select((_, i) => $"{1 + ((person + i) % 5)}"),
                        .. Enumerable.Range(1, Notes).Select(note => $"What works for {person} {note}"),
                    ]
                )
            );
        return string.Join('\n', lines.Prepend(string.Join(',', header)));
    }
}
