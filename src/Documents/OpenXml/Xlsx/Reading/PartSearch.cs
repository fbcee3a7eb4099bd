using System.Buffers;
using System.Text;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Searches a part for ASCII words without interpreting its XML.</summary>
internal static class PartSearch
{
    private const int ReadBytes = 16 * 1024;

    /// <summary>Returns whether a part contains at least one of the words, in any case.</summary>
    public static bool Finds(ZipEntry entry, ExpandedByteCounter budget, IReadOnlyCollection<string> words)
    {
        var searched = SearchValues.Create([.. words], StringComparison.OrdinalIgnoreCase);
        var overlap = words.Max(word => word.Length) - 1;
        using var part = new CheckedPartStream(entry, budget, int.MaxValue);
        var bytes = new byte[ReadBytes];
        var text = new char[overlap + ReadBytes];
        var kept = 0;
        for (int count; (count = part.Read(bytes)) > 0; )
        {
            var known = text.AsSpan(0, kept + Encoding.Latin1.GetChars(bytes.AsSpan(0, count), text.AsSpan(kept)));
            if (known.ContainsAny(searched))
            {
                return true;
            }

            // A word may be split between two reads.
            kept = Math.Min(overlap, known.Length);
            known[^kept..].CopyTo(text);
        }

        return false;
    }
}
