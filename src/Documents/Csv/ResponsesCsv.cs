using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Writes responses as CSV, scores and words, as <see cref="ResponsesFile"/> reads them back.</summary>
public static class ResponsesCsv
{
    /// <summary>One row a participant, in their order. A column in which nobody said anything is left out, but for people and enablers.</summary>
    /// <param name="set">Everyone's responses by name: for files of mode open alone.</param>
    /// <param name="file">Where it is written.</param>
    public static void Write(ResponseSet set, Stream file)
    {
        var columns = ResponseColumn.Every(set.Framework)
            .Where(column => column.IsAlways || set.Responses.Any(response => column.Write(response) is not (null or "")))
            .ToList();
        CsvTable.Write(file, columns.Select(column => column.Title), set.Responses.Select(response => columns.Select(column => column.Write(response))));
    }
}
