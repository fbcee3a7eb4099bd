using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// A minimal HTTP/1.1 connection. It does little work, because the client shares its cores with the application that it
/// measures.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private const int LongestLine = 1 << 16;

    private readonly Socket socket;
    private readonly byte[] buffer = new byte[LongestLine];
    private int from;
    private int to;

    private HttpConnection(Socket socket) => this.socket = socket;

    public static async Task<HttpConnection> Open(IPEndPoint address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address);
            return new(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and reads the whole response.</summary>
    public async Task<HttpAnswer> Ask(string request)
    {
        var (head, length) = await Head(request);
        return head with
        {
            Body = Encoding.UTF8.GetString(length is null ? await Chunks() : await Bytes(length.Value)),
        };
    }

    /// <summary>Sends a request and reads the headers of a chunked response, whose chunks arrive over time.</summary>
    public async Task<HttpAnswer> Begin(string request) => (await Head(request)).Head;

    /// <summary>Waits for the next chunk. The last one is empty.</summary>
    public async Task<byte[]> Chunk()
    {
        var bytes = await Bytes(int.Parse(await Line(), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        await Line();
        return bytes;
    }

    public void Dispose() => socket.Dispose();

    /// <summary>
    /// Sends a request and reads the headers of the response. The length is null if the body is chunked.
    /// </summary>
    private async Task<(HttpAnswer Head, int? Length)> Head(string request)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(request));
        var status = int.Parse((await Line()).AsSpan(9, 3), CultureInfo.InvariantCulture);
        string? location = null;
        var cookies = new List<string>();
        int? length = 0;
        while (await Line() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].ToUpperInvariant())
            {
                case "LOCATION":
                    location = value;
                    break;
                case "SET-COOKIE":
                    cookies.Add(value);
                    break;
                case "CONTENT-LENGTH":
                    length = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
                case "TRANSFER-ENCODING":
                    length = null;
                    break;
            }
        }

        return (new(status, location, cookies, ""), length);
    }

    private async Task<byte[]> Chunks()
    {
        using var whole = new MemoryStream();
        while (await Chunk() is { Length: > 0 } chunk)
        {
            whole.Write(chunk);
        }

        return whole.ToArray();
    }

    private async Task<byte[]> Bytes(int length)
    {
        var bytes = new byte[length];
        for (var filled = 0; filled < length; )
        {
            if (from == to)
            {
                await Fill();
            }

            var count = Math.Min(to - from, length - filled);
            buffer.AsSpan(from, count).CopyTo(bytes.AsSpan(filled));
            from += count;
            filled += count;
        }

        return bytes;
    }

    private async Task<string> Line()
    {
        int end;
        while ((end = buffer.AsSpan(from..to).IndexOf("\r\n"u8)) < 0)
        {
            await Fill();
        }

        var line = Encoding.Latin1.GetString(buffer, from, end);
        from += end + 2;
        return line;
    }

    private async Task Fill()
    {
        if (from > 0)
        {
            buffer.AsSpan(from..to).CopyTo(buffer);
            (from, to) = (0, to - from);
        }

        var count = await socket.ReceiveAsync(buffer.AsMemory(to));
        to +=
            count > 0
                ? count
                : throw new IOException("The server closed the connection, or sent a line that does not end.");
    }
}
