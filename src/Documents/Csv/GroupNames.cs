using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// The agencies or levels of work in a file. Names that look the same are treated as one, in the spelling that was read
/// first.
/// </summary>
internal sealed class GroupNames(ReadingRemarks remarks)
{
    private readonly Dictionary<string, string> bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byKey = new(StringComparer.Ordinal);

    /// <summary>The number of different names.</summary>
    public int Count => byKey.Count;

    /// <summary>Returns the spelling to use for a name: the one that was read first.</summary>
    public string Unify(string name, SourceLocation location)
    {
        if (name.Length == 0)
        {
            return name;
        }

        if (bySpelling.TryGetValue(name, out var known))
        {
            return known;
        }

        var key = NameText.CreateKey(name);
        if (byKey.TryGetValue(key, out var same))
        {
            remarks.AddSpelling(name, same, location);
            return bySpelling[name] = same;
        }

        if (SpreadsheetDate.GuessOriginal(name) is { } original)
        {
            remarks.AddDate(name, original, location);
        }

        return bySpelling[name] = byKey[key] = name;
    }
}
