using System.Net;
using System.Net.Sockets;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// One HTTP/1.1 connection with a blocking socket. It uses as little processor time as possible, because the client
/// shares its cores with the servers that it measures.
/// </summary>
internal sealed class PlainConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer;

    /// <param name="address">The address and port of the server.</param>
    /// <param name="buffer">The buffer that responses are read into. It must be larger than any response.</param>
    public PlainConnection(IPEndPoint address, byte[] buffer)
    {
        this.buffer = buffer;
        socket.Connect(address);
    }

    /// <summary>Sends a request and reads the whole response into the buffer.</summary>
    /// <returns>The status, and the bytes of the body.</returns>
    public (int Status, Memory<byte> Body) Ask(ReadOnlySpan<byte> request)
    {
        while (request.Length > 0)
        {
            request = request[socket.Send(request)..];
        }

        var filled = 0;
        int body;
        while ((body = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            filled += Receive(filled);
        }

        body += 4;
        var head = buffer.AsSpan(0, body);
        var status = Number(head[9..], 10);
        if (head.IndexOf("chunked"u8) >= 0)
        {
            return (status, buffer.AsMemory(body, Chunks(body, filled)));
        }

        var length = head.IndexOf("Content-Length: "u8);
        var expected = length < 0 ? 0 : Number(head[(length + 16)..], 10);
        while (filled < body + expected)
        {
            filled += Receive(filled);
        }

        return (status, buffer.AsMemory(body, expected));
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Reads the chunks of the body, and joins them in the buffer.</summary>
    /// <returns>The length of the body, in bytes.</returns>
    private int Chunks(int body, int filled)
    {
        for (var (at, end) = (body, body); ; )
        {
            int line;
            while ((line = buffer.AsSpan(at..filled).IndexOf("\r\n"u8)) < 0)
            {
                filled += Receive(filled);
            }

            var size = Number(buffer.AsSpan(at), 16);
            at += line + 2;
            while (filled < at + size + 2)
            {
                filled += Receive(filled);
            }

            if (size == 0)
            {
                return end - body;
            }

            buffer.AsSpan(at, size).CopyTo(buffer.AsSpan(end));
            (at, end) = (at + size + 2, end + size);
        }
    }

    private int Receive(int filled)
    {
        var count = socket.Receive(buffer.AsSpan(filled));
        return count > 0
            ? count
            : throw new IOException("The server closed the connection, or sent more than fits in the buffer.");
    }

    private static int Number(ReadOnlySpan<byte> text, int system)
    {
        var number = 0;
        foreach (var digit in text)
        {
            var value =
                char.IsAsciiDigit((char)digit) ? digit - '0'
                : char.IsAsciiHexDigit((char)digit) ? (digit | 0x20) - 'a' + 10
                : system;
            if (value >= system)
            {
                break;
            }

            number = (number * system) + value;
        }

        return number;
    }
}
