using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace BeyondBoundaries.Documents.Fonts;

/// <summary>
/// Reads the advance widths of a font from a WOFF 1.0 file (W3C, 2012) with a Unicode character map in format 4
/// (OpenType, cmap). Kerning is ignored: it nearly always makes text narrower, so the widths are hardly ever too small.
/// </summary>
internal sealed class WoffFont
{
    private const int HeaderLength = 44;

    private const int EntryLength = 20;

    private readonly FrozenDictionary<int, int> glyphs;

    private readonly ushort[] advances;

    private readonly double unitsPerEm;

    private WoffFont(byte[] file, FrozenDictionary<int, int> glyphs, ushort[] advances, double unitsPerEm)
    {
        (File, this.glyphs, this.advances, this.unitsPerEm) = (file, glyphs, advances, unitsPerEm);
    }

    /// <summary>The whole file, as it is embedded in a document.</summary>
    public byte[] File { get; }

    /// <summary>Reads a font.</summary>
    /// <param name="file">A WOFF file.</param>
    /// <exception cref="InvalidDataException">The file is not a WOFF file.</exception>
    public static WoffFont Parse(byte[] file)
    {
        if (file.Length < HeaderLength || Text(file, 0) != "wOFF")
        {
            throw new InvalidDataException("The font is not a WOFF file.");
        }

        var tables = Enumerable
            .Range(0, UInt16(file, 12))
            .Select(i => HeaderLength + (EntryLength * i))
            .ToDictionary(at => Text(file, at), at => Table(file, at));
        var widths = tables["hmtx"];
        var advances = Enumerable
            .Range(0, UInt16(tables["hhea"], 34))
            .Select(i => (ushort)UInt16(widths, 4 * i))
            .ToArray();
        return new(file, Glyphs(tables["cmap"]).ToFrozenDictionary(), advances, UInt16(tables["head"], 18));
    }

    /// <summary>Returns the width of a character in ems; null if the font does not have the character.</summary>
    public double? Advance(char character) =>
        glyphs.TryGetValue(character, out var glyph)
            ? advances[Math.Min(glyph, advances.Length - 1)] / unitsPerEm
            : null;

    private static byte[] Table(byte[] file, int entry)
    {
        var (offset, packed, length) = (Int32(file, entry + 4), Int32(file, entry + 8), Int32(file, entry + 12));
        if (packed == length)
        {
            return file[offset..(offset + length)];
        }

        var table = new byte[length];
        using var unpacked = new ZLibStream(new MemoryStream(file, offset, packed), CompressionMode.Decompress);
        unpacked.ReadExactly(table);
        return table;
    }

    /// <summary>
    /// Maps character codes to glyph numbers. The map has segments of consecutive characters. In each segment, a glyph
    /// number is a constant plus either the character code or a number from an array.
    /// </summary>
    private static Dictionary<int, int> Glyphs(byte[] map)
    {
        var start = Enumerable
            .Range(0, UInt16(map, 2))
            .Select(i => Int32(map, 8 + (8 * i)))
            .First(at => UInt16(map, at) == 4);
        var segments = UInt16(map, start + 6) / 2;
        var (ends, starts) = (start + 14, start + 16 + (2 * segments));
        var (deltas, offsets) = (starts + (2 * segments), starts + (4 * segments));
        var glyphs = new Dictionary<int, int>();
        for (var i = 0; i < segments; i++)
        {
            var (first, last) = (UInt16(map, starts + (2 * i)), UInt16(map, ends + (2 * i)));
            var (delta, offset) = (UInt16(map, deltas + (2 * i)), UInt16(map, offsets + (2 * i)));
            for (var character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph =
                    offset == 0 ? character : UInt16(map, offsets + (2 * i) + offset + (2 * (character - first)));
                if (glyph != 0)
                {
                    glyphs[character] = (glyph + delta) & 0xFFFF;
                }
            }
        }

        return glyphs;
    }

    private static string Text(byte[] bytes, int at) => Encoding.ASCII.GetString(bytes, at, 4);

    private static int UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static int Int32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
