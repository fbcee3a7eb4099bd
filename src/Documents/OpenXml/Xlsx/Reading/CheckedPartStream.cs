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
    private readonly byte[] end = new byte[2];
    private int endLength;
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
                $"{entry.Name} is too large when unpacked, so this file cannot be a workbook that people have filled in"
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
    /// Looks for CDATA, whose first three characters may be split between two reads, and measures stretches without a
    /// tag. One read is shorter than the limit, so only a stretch that continues from one read to the next can be too
    /// long.
    /// </summary>
    private void Look(ReadOnlySpan<byte> bytes)
    {
        const int split = 2;
        var start = bytes[..Math.Min(bytes.Length, split)];
        Span<byte> seam = stackalloc byte[2 * split];
        end.AsSpan(0, endLength).CopyTo(seam);
        start.CopyTo(seam[endLength..]);
        seam = seam[..(endLength + start.Length)];
        if (bytes.IndexOf("<!["u8) >= 0 || seam.IndexOf("<!["u8) >= 0)
        {
            throw new WorkbookRefusedException(
                "cdata",
                $"{entry.Name} contains CDATA, which workbooks do not use; save the workbook again"
            );
        }

        var first = bytes.IndexOf((byte)'<');
        if (sinceTag + (first < 0 ? bytes.Length : first) > WorkbookLimits.MaxBytesBetweenTags)
        {
            throw new WorkbookRefusedException(
                "too-long",
                $"{entry.Name} contains text or a tag that is too long for a workbook"
            );
        }

        sinceTag = first < 0 ? sinceTag + bytes.Length : bytes.Length - 1 - bytes.LastIndexOf((byte)'<');
        var last = bytes.Length >= split ? bytes[^split..] : seam[^Math.Min(seam.Length, split)..];
        last.CopyTo(end);
        endLength = last.Length;
    }

    private WorkbookRefusedException Damaged() =>
        new(
            "damaged",
            $"the workbook is damaged: {entry.Name} cannot be unpacked; save the workbook again, or use a "
                + "different copy"
        );
}
