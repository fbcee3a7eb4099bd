using System.Buffers.Text;
using System.Text;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Searches a sheet for cells in which someone may have typed an answer: numbers without a formula, and text that is a
/// score or one of the given words. It does not interpret the XML: most sheets have only formulas and headings, and an
/// XML reader would take far longer to find this out.
/// </summary>
/// <param name="scale">The scale of the scores.</param>
/// <param name="words">The other words to search for.</param>
/// <param name="shared">The shared strings.</param>
internal sealed class AnswerSearch(Scale scale, IEnumerable<string> words, IReadOnlyList<string> shared)
{
    private const int ReadBytes = 32 * 1024;

    /// <summary>
    /// Text is compared only if it ends within this number of bytes of the start of the tag before it.
    /// </summary>
    private const int MaxLength = 256;

    /// <summary>
    /// The number of bytes at the end of a read that are searched again after the next read, because a number may be
    /// cut off there.
    /// </summary>
    private const int Repeated = MaxLength / 2;

    /// <summary>The maximum length of text that is compared, in bytes.</summary>
    private const int MaxText = 100;

    private readonly HashSet<string> texts = new(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The texts that have already been compared, with the results, because sheets repeat the same ids and names.
    /// </summary>
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    private readonly Dictionary<int, bool> knownShared = [];

    private byte[]? bytes;

    /// <summary>Returns whether a sheet might contain answers.</summary>
    public bool Finds(Stream sheet)
    {
        bytes ??= new byte[ReadBytes + MaxLength];
        var kept = 0;
        for (int count; (count = sheet.Read(bytes.AsSpan(kept, ReadBytes))) > 0; )
        {
            var part = bytes.AsSpan(0, kept + count);
            if (HasPrefix(part) || HasValue(part, Math.Max(0, kept - Repeated)) || HasText(part))
            {
                return true;
            }

            // A cell may be split between two reads.
            kept = Math.Min(MaxLength, part.Length);
            part[^kept..].CopyTo(bytes);
        }

        return false;
    }

    /// <summary>
    /// Returns whether any cell has a value without a formula: a number, or a shared string that is searched for.
    /// </summary>
    /// <param name="part">The bytes that have been read.</param>
    /// <param name="from">The position of the first byte to search.</param>
    private bool HasValue(ReadOnlySpan<byte> part, int from)
    {
        for (int at; (at = part[from..].IndexOf("<v"u8)) >= 0; from += at + 2)
        {
            var before = part[..(from + at)].TrimEnd(" \t\r\n"u8);
            if (before.EndsWith("</f>"u8) || before.EndsWith("/>"u8))
            {
                continue;
            }

            var cell = before[Math.Max(0, before.LastIndexOf("<c"u8))..];
            var isOther = cell.IndexOf("t=\"e\""u8) > 0 || cell.IndexOf("t=\"b\""u8) > 0;
            if (cell.IndexOf("t=\"s\""u8) > 0 ? RefersToAnswer(part[(from + at)..]) : !isOther)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns whether the value at the start of these bytes is the number of a shared string that is searched for. If
    /// the number is cut off, the whole of it is searched after the next read.
    /// </summary>
    private bool RefersToAnswer(ReadOnlySpan<byte> value)
    {
        var number = value[(value.IndexOf((byte)'>') + 1)..];
        if (
            !Utf8Parser.TryParse(number, out int index, out var length)
            || length == number.Length
            || (uint)index >= (uint)shared.Count
        )
        {
            return false;
        }

        return knownShared.TryGetValue(index, out var matches) ? matches : knownShared[index] = Matches(shared[index]);
    }

    /// <summary>Returns whether any cell contains text that is searched for.</summary>
    private bool HasText(ReadOnlySpan<byte> part)
    {
        for (int at; (at = part.IndexOf("<t"u8)) >= 0; part = part[(at + 2)..])
        {
            var text = part[at..Math.Min(part.Length, at + MaxLength)];
            var start = text.IndexOf((byte)'>') + 1;
            var length = start > 0 ? text[start..].IndexOf((byte)'<') : -1;
            if (length is > 0 and <= MaxText && Matches(text.Slice(start, length)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Matches(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[MaxText];
        var written = characters[..Encoding.UTF8.GetChars(text, characters)];
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(written, out var matches) ? matches : lookup[written] = Matches(written.ToString());
    }

    /// <summary>
    /// Returns whether the element names on a sheet have a prefix, which some programs add. The whole of such a sheet
    /// must be read.
    /// </summary>
    private static bool HasPrefix(ReadOnlySpan<byte> part) => part.IndexOf(":sheetData"u8) > 0;

    private bool Matches(string text) =>
        texts.Contains(text.Trim()) || (text.Length <= 12 && WrittenScore.Parse(text, scale) is { IsAnswered: true });
}
