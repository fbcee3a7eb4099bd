using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// The ids of the participants in a file, with the location of each one. Ids that look the same but are not identical
/// belong to different people.
/// </summary>
internal sealed class ParticipantIds(ReadingRemarks remarks)
{
    private readonly Dictionary<string, (string Id, SourceLocation Location)> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> similar = new(StringComparer.Ordinal);
    private readonly HashSet<string> sharedKeys = new(StringComparer.Ordinal);

    /// <summary>The number of different ids.</summary>
    public int Count => byKey.Count + similar.Count;

    /// <summary>Adds an id.</summary>
    /// <returns>The location where the same id was added before; null if the id is new.</returns>
    public SourceLocation? Add(string id, SourceLocation location)
    {
        var key = NameText.CreateKey(id);
        if (byKey.TryAdd(key, (id, location)))
        {
            return null;
        }

        var first = byKey[key];
        if (first.Id == id)
        {
            return first.Location;
        }

        if (!similar.TryAdd(id, location))
        {
            return similar[id];
        }

        sharedKeys.Add(key);
        remarks.AddSimilar(id, first.Id, location);
        return null;
    }

    /// <summary>
    /// Returns the id itself if it was added; otherwise, the added id that looks the same. Returns null if no added id
    /// looks the same, or if more than one does.
    /// </summary>
    public string? Find(string id)
    {
        var key = NameText.CreateKey(id);
        return !byKey.TryGetValue(key, out var first) ? null
            : first.Id == id || similar.ContainsKey(id) ? id
            : sharedKeys.Contains(key) ? null
            : first.Id;
    }

    /// <summary>Returns whether an id looks the same as the ids of more than one participant.</summary>
    public bool IsShared(string id) => sharedKeys.Contains(NameText.CreateKey(id));
}
