namespace BeyondBoundaries.Cli.Tests;

/// <summary>A file that is generated while it is being read: the given start, and then one byte repeated.</summary>
internal sealed class EndlessLine(byte[] start, byte filler, long length) : Stream
{
    private long at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, length - at);
        for (var i = 0; i < read; i++)
        {
            buffer[offset + i] = at + i < start.Length ? start[at + i] : filler;
        }

        at += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
