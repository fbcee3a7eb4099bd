using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>The ids of the participants of a file, with the row of each.</summary>
internal sealed class ParticipantIds(ReadingRemarks remarks)
{
    private readonly Dictionary<string, (string Id, int Row)> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> inOtherCase = new(StringComparer.Ordinal);

    /// <summary>The number of different ids.</summary>
    public int Count => byName.Count + inOtherCase.Count;

    /// <summary>Adds an id.</summary>
    /// <returns>The row that already has this id; null when none has.</returns>
    public int? Add(string id, SourceLocation location)
    {
        if (byName.TryAdd(id, (id, location.Row)))
        {
            return null;
        }

        var (first, row) = byName[id];
        if (first == id)
        {
            return row;
        }

        if (!inOtherCase.TryAdd(id, location.Row))
        {
            return inOtherCase[id];
        }

        remarks.AddSimilar(id, first, location);
        return null;
    }
}
