using System.Buffers;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// The content of a sheet without its empty cells and empty rows. A sheet that is formatted down to the last row has
/// millions of them, and an XML reader takes far longer to skip them than this stream does.
/// </summary>
/// <remarks>
/// The stream leaves out only cells that consist of one tag, such as <c>&lt;c r="B7" s="3"/&gt;</c>, the rows that are
/// then empty, and the white space after these cells and rows. The result is equivalent to the whole sheet, because
/// rows and cells contain their own positions. If a row or cell without a position follows one that was left out, the
/// sheet is refused.
/// </remarks>
internal sealed class FilledCellStream(Stream sheet, ExpandedByteCounter budget, string name) : Stream
{
    private const int ReadBytes = 64 * 1024;

    /// <summary>The maximum length of a row's tag, in bytes, if the row is to be left out.</summary>
    private const int MaxRowTag = 512;

    private static readonly SearchValues<byte> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 =\"/>.:-_"u8
    );

    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\n"u8);

    private readonly ArrayBufferWriter<byte> kept = new(ReadBytes);
    private readonly byte[] row = new byte[MaxRowTag];
    private byte[] input = ArrayPool<byte>.Shared.Rent(ReadBytes);
    private int filled;
    private int taken;
    private int rowLength;
    private bool isBehindGap;
    private bool hasCellGap;
    private bool hasRowGap;
    private bool isAtEnd;

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
        while (taken == kept.WrittenCount && !isAtEnd)
        {
            kept.ResetWrittenCount();
            taken = 0;
            Fill();
        }

        var count = Math.Min(buffer.Length, kept.WrittenCount - taken);
        kept.WrittenSpan.Slice(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && input.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(input);
            input = [];
            sheet.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        if (filled == input.Length)
        {
            // The tag is longer than the buffer. The buffer cannot grow without limit, because the underlying stream
            // refuses tags that are too long.
            var longer = ArrayPool<byte>.Shared.Rent(2 * input.Length);
            input.CopyTo(longer, 0);
            ArrayPool<byte>.Shared.Return(input);
            input = longer;
        }

        var count = sheet.Read(input.AsSpan(filled));
        isAtEnd = count == 0;
        filled += count;
        var rest = Filter(input.AsSpan(0, filled));
        if (isAtEnd)
        {
            KeepRow();
            Keep(rest);
            filled = 0;
        }
        else
        {
            var length = rest.Length;
            rest.CopyTo(input);
            filled = length;
        }

        budget.TakeFilled(kept.WrittenCount, name);
    }

    /// <summary>Processes all text and all complete tags; returns the start of a tag that is cut off, if any.</summary>
    private ReadOnlySpan<byte> Filter(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var start = bytes.IndexOf((byte)'<');
            TakeText(start < 0 ? bytes : bytes[..start]);
            if (start < 0)
            {
                return [];
            }

            bytes = bytes[start..];
            var end = bytes.IndexOf((byte)'>');
            if (end < 0)
            {
                return bytes;
            }

            TakeTag(bytes[..(end + 1)]);
            bytes = bytes[(end + 1)..];
        }

        return [];
    }

    private void TakeText(ReadOnlySpan<byte> text)
    {
        if ((isBehindGap || rowLength > 0) && text.IndexOfAnyExcept(White) < 0)
        {
            return;
        }

        KeepRow();
        Keep(text);
    }

    private void TakeTag(ReadOnlySpan<byte> tag)
    {
        if (tag.StartsWith("<c"u8) && tag[2] is (byte)' ' or (byte)'>' or (byte)'/')
        {
            TakeCell(tag);
        }
        else if (tag.StartsWith("<row"u8) && tag[4] is (byte)' ' or (byte)'>' or (byte)'/')
        {
            TakeRow(tag);
        }
        else if (rowLength > 0 && tag.SequenceEqual("</row>"u8))
        {
            rowLength = 0;
            (isBehindGap, hasRowGap) = (true, true);
        }
        else
        {
            KeepRow();
            Keep(tag);
            isBehindGap = false;
        }
    }

    private void TakeCell(ReadOnlySpan<byte> tag)
    {
        var isPlaced = IsPlaced(tag);
        if (isPlaced && IsEmptyElement(tag) && IsPlain(tag))
        {
            (isBehindGap, hasCellGap) = (true, true);
            return;
        }

        if (!isPlaced && hasCellGap)
        {
            throw Misplaced();
        }

        KeepRow();
        Keep(tag);
        isBehindGap = false;
    }

    private void TakeRow(ReadOnlySpan<byte> tag)
    {
        KeepRow();
        hasCellGap = false;
        var isPlaced = IsPlaced(tag);
        if (!isPlaced && hasRowGap)
        {
            throw Misplaced();
        }

        if (isPlaced && tag.Length <= MaxRowTag && IsPlain(tag))
        {
            if (IsEmptyElement(tag))
            {
                (isBehindGap, hasRowGap) = (true, true);
                return;
            }

            tag.CopyTo(row);
            rowLength = tag.Length;
        }
        else
        {
            Keep(tag);
        }

        isBehindGap = false;
    }

    /// <summary>Keeps the tag of a row that turns out to have content.</summary>
    private void KeepRow()
    {
        Keep(row.AsSpan(0, rowLength));
        rowLength = 0;
    }

    private void Keep(ReadOnlySpan<byte> bytes) => kept.Write(bytes);

    private static bool IsPlaced(ReadOnlySpan<byte> tag) => tag.IndexOf(" r=\""u8) > 0;

    private static bool IsEmptyElement(ReadOnlySpan<byte> tag) => tag[^2] == (byte)'/';

    /// <summary>Returns whether a tag has no unexpected characters, and does not end inside a value.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> tag) =>
        tag[1..].IndexOfAnyExcept(Plain) < 0 && tag.Count((byte)'"') % 2 == 0;

    private WorkbookRefusedException Misplaced() =>
        new(
            "disordered",
            $"the workbook is damaged: the positions of some rows or cells in {name} are missing; open the "
                + "workbook in a spreadsheet program, and save it again"
        );
}
