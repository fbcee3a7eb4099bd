using System.Buffers.Binary;
using System.Text;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads the directory of a zip archive (APPNOTE 6.3) strictly and within <see cref="WorkbookLimits"/>, before anything
/// is decompressed. It refuses encryption, split or 64-bit archives, compression methods other than DEFLATE, and
/// repeated names.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int MaxCommentLength = 65_535;
    private const int HeaderLength = 46;
    private const int LocalLength = 30;
    private const int Encrypted = 1;
    private const int Stored = 0;
    private const int Deflated = 8;

    public static Dictionary<string, ZipEntry> Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var end = EndOf(bytes);
        var count = Short(bytes, end + 10);
        var at = Long(bytes, end + 16);
        if (count > WorkbookLimits.MaxEntries)
        {
            throw new WorkbookRefusedException(
                "too-many-entries",
                $"the workbook has {count:N0} files; the limit is {WorkbookLimits.MaxEntries:N0}"
            );
        }

        var entries = new Dictionary<string, ZipEntry>(count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < count; i++)
        {
            if (at + HeaderLength > end || !bytes[(int)at..].StartsWith("PK\x01\x02"u8))
            {
                throw Broken();
            }

            var header = (int)at;
            var nameLength = Short(bytes, header + 28);
            at += HeaderLength + nameLength + Short(bytes, header + 30) + Short(bytes, header + 32);
            if (at > end)
            {
                throw Broken();
            }

            var name = Encoding
                .UTF8.GetString(bytes.Slice(header + HeaderLength, nameLength))
                .Replace('\\', '/')
                .TrimStart('/');
            if (!entries.TryAdd(name, Entry(file, header, name)))
            {
                throw new WorkbookRefusedException(
                    "entry-twice",
                    $"the workbook contains {Quoted(name)} twice; save the workbook again"
                );
            }
        }

        return entries;
    }

    private static ZipEntry Entry(ReadOnlyMemory<byte> file, int header, string name)
    {
        var bytes = file.Span;
        if ((Short(bytes, header + 8) & Encrypted) != 0)
        {
            throw new WorkbookRefusedException("encrypted", "the workbook is encrypted; save it without a password");
        }

        var method = Short(bytes, header + 10);
        if (method is not (Stored or Deflated))
        {
            throw new WorkbookRefusedException(
                "compression",
                $"{Quoted(name)} uses a compression method that workbooks do not use; save the workbook again"
            );
        }

        var length = Long(bytes, header + 20);
        var local = Long(bytes, header + 42);
        if (local + LocalLength > bytes.Length || !bytes[(int)local..].StartsWith("PK\x03\x04"u8))
        {
            throw Broken();
        }

        var start = local + LocalLength + Short(bytes, (int)local + 26) + Short(bytes, (int)local + 28);
        return start + length <= bytes.Length
            ? new(name, method, (uint)Long(bytes, header + 16), file.Slice((int)start, (int)length))
            : throw Broken();
    }

    /// <summary>Finds the end record: the last one whose comment extends to the end of the file.</summary>
    private static int EndOf(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.Length - EndLength; at >= Math.Max(0, bytes.Length - EndLength - MaxCommentLength); at--)
        {
            if (bytes[at..].StartsWith("PK\x05\x06"u8) && at + EndLength + Short(bytes, at + 20) == bytes.Length)
            {
                var whole =
                    Short(bytes, at + 4) == 0
                    && Short(bytes, at + 6) == 0
                    && Short(bytes, at + 8) == Short(bytes, at + 10)
                    && Short(bytes, at + 10) != ushort.MaxValue;
                return whole && Long(bytes, at + 16) + Long(bytes, at + 12) <= at ? at : throw Broken();
            }
        }

        throw Broken();
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static string Quoted(string name) => BeyondBoundaries.Documents.Csv.ResponseColumn.Quote(name);

    private static WorkbookRefusedException Broken() =>
        new(
            "broken-zip",
            "the workbook is damaged or incomplete: its zip directory is wrong; save the workbook again, or "
                + "use a different copy"
        );
}
