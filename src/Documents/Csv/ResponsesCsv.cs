using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Writes responses, with scores and text, as CSV in the format that <see cref="ResponsesFile"/> reads.
/// </summary>
public static class ResponsesCsv
{
    /// <summary>
    /// Writes one row per participant, in the order of the set. Empty columns are left out, except those for the
    /// participant, the agency, the level of work and the scores of enablers.
    /// </summary>
    /// <param name="set">Everyone's responses by name, which may be written only for a round in open mode.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(ResponseSet set, Stream file)
    {
        var columns = ResponseColumn
            .AllInOrder(set.Framework)
            .Where(column =>
                column.IsAlwaysWritten || set.Responses.Any(response => column.Write(response) is not (null or ""))
            )
            .ToList();
        CsvTable.Write(
            file,
            columns.Select(column => column.Title),
            set.Responses.Select(response => columns.Select(column => column.Write(response)))
        );
    }
}
