using System.IO.Compression;
using System.Runtime.InteropServices;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Decompresses the content of a part, counts its bytes, and verifies its checksum at the end. Refuses content that
/// would make an XML reader use unlimited memory: CDATA, and long stretches without a tag.
/// </summary>
internal sealed class CheckedPartStream : Stream
{
    private readonly ZipEntry entry;
    private readonly Stream inflated;
    private readonly ExpandedByteCounter budget;
    private readonly int most;
    private long length;
    private int sinceTag;
    private int opening;
    private uint crc = Crc32.Start;

    public CheckedPartStream(ZipEntry entry, ExpandedByteCounter budget, int most)
    {
        this.entry = entry;
        this.budget = budget;
        this.most = most;
        var bytes = MemoryMarshal.TryGetArray(entry.Content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(entry.Content.ToArray());
        inflated = entry.Method == 0 ? bytes : new DeflateStream(bytes, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = inflated.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }

        if (count == 0 && buffer.Length > 0)
        {
            return Crc32.End(crc) == entry.Crc ? 0 : throw Damaged();
        }

        var bytes = buffer[..count];
        crc = Crc32.Append(crc, bytes);
        length += count;
        budget.Take(count, entry.Name);
        if (
            length > most
            || (
                length > WorkbookLimits.ExpansionRatioThreshold
                && length / WorkbookLimits.MaxExpansionRatio > entry.Content.Length
            )
        )
        {
            throw new WorkbookRefusedException(
                "too-large",
                $"{entry.Name} is too large when unpacked; this cannot be a workbook that people filled in"
            );
        }

        Look(bytes);
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inflated.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>
    /// Looks for tags, and for the first three characters of CDATA, which may be split between two reads.
    /// </summary>
    private void Look(ReadOnlySpan<byte> bytes)
    {
        const int afterBracket = 1;
        const int afterMark = 2;
        while (!bytes.IsEmpty)
        {
            if (opening == afterBracket)
            {
                opening = bytes[0] == (byte)'!' ? afterMark : 0;
            }
            else if (opening == afterMark)
            {
                opening =
                    bytes[0] == (byte)'['
                        ? throw new WorkbookRefusedException(
                            "cdata",
                            $"{entry.Name} contains CDATA, which workbooks do not use"
                        )
                        : 0;
            }

            if (opening > 0)
            {
                bytes = bytes[1..];
                continue;
            }

            var at = bytes.IndexOf((byte)'<');
            sinceTag = at < 0 ? sinceTag + bytes.Length : sinceTag + at;
            if (sinceTag > WorkbookLimits.MaxBytesBetweenTags)
            {
                throw new WorkbookRefusedException(
                    "too-long",
                    $"{entry.Name} contains text or a tag that is longer than any cell"
                );
            }

            if (at < 0)
            {
                return;
            }

            sinceTag = 0;
            opening = afterBracket;
            bytes = bytes[(at + 1)..];
        }
    }

    private WorkbookRefusedException Damaged() =>
        new(
            "damaged",
            $"the workbook is damaged: {entry.Name} cannot be unpacked; save it again, or use a different copy"
        );
}
