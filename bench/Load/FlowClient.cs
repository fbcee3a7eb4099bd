using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Text;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// A client that opens the whole grid and saves it for one person, each time over a new connection. It reads all the
/// fields of the form once. After that, it reads only the values of the hidden fields from each page.
/// </summary>
internal sealed class FlowClient
{
    /// <summary>
    /// The number of different sets of answers. The sets are used in turn, so that every save changes every answer.
    /// </summary>
    private const int Variants = 5;

    private const int LargestPage = 1 << 20;

    private readonly byte[] buffer = new byte[LargestPage];
    private readonly IPEndPoint address;
    private readonly byte[] opening;
    private readonly string sendingHead;
    private readonly string[] fixedFields;
    private readonly (string Name, byte[] Mark)[] hidden;
    private readonly byte[] request = new byte[LargestPage];
    private int saves;

    /// <param name="address">The address and port of the server.</param>
    /// <param name="path">The path of the grid.</param>
    /// <param name="cookies">The value of the cookie header.</param>
    public FlowClient(IPEndPoint address, string path, string cookies)
    {
        this.address = address;
        var common = $"{path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookies}\r\n";
        opening = Encoding.ASCII.GetBytes($"GET {common}\r\n");
        var form = RenderedForm.Find(Page(), path, Grid.Of(0).Select(field => field.Name));
        sendingHead = $"POST {common}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
        hidden = [.. form.Hidden.Select(name => (name, Encoding.UTF8.GetBytes($"name=\"{name}\"")))];
        fixedFields =
        [
            .. Enumerable
                .Range(0, Variants)
                .Select(time =>
                    string.Join(
                        '&',
                        form.FilledIn(Grid.Of(time))
                            .Where(field => !form.Hidden.Contains(field.Name))
                            .Select(field => Encode(field.Name, field.Value))
                    )
                ),
        ];
    }

    /// <summary>Requests the page, and returns its HTML.</summary>
    public string Page()
    {
        using var connection = new PlainConnection(address, buffer);
        return Encoding.UTF8.GetString(Open(connection).Span);
    }

    /// <summary>Opens and saves the grid.</summary>
    /// <returns>The times taken to open the page and to save it, in milliseconds.</returns>
    public (double Get, double Post) Score()
    {
        var began = Stopwatch.GetTimestamp();
        using var connection = new PlainConnection(address, buffer);
        var page = Open(connection);
        var opened = Stopwatch.GetTimestamp();
        var length = WriteForm(page.Span, (saves + 1) % Variants);
        var sent = Stopwatch.GetTimestamp();
        var (status, _) = connection.Ask(request.AsSpan(0, length));
        if (status != 302)
        {
            throw new InvalidDataException($"The server answered the form with status {status}.");
        }

        saves++;
        return (
            Stopwatch.GetElapsedTime(began, opened).TotalMilliseconds,
            Stopwatch.GetElapsedTime(sent).TotalMilliseconds
        );
    }

    /// <summary>Returns whether the page shows the notes that were saved last.</summary>
    public bool HasLastSave() =>
        saves == 0 || Grid.NotesOf(saves % Variants).All(note => Page().Contains(note, StringComparison.Ordinal));

    private Memory<byte> Open(PlainConnection connection)
    {
        var (status, body) = connection.Ask(opening);
        return status == 200
            ? body
            : throw new InvalidDataException($"The server answered the request for the page with status {status}.");
    }

    /// <summary>Writes a whole request with one set of answers and the page's hidden fields.</summary>
    private int WriteForm(ReadOnlySpan<byte> page, int variant)
    {
        var body = new StringBuilder(fixedFields[variant]);
        foreach (var (name, mark) in hidden)
        {
            body.Append('&').Append(Encode(name, Value(page, mark)));
        }

        var head = Encoding.ASCII.GetBytes(sendingHead, request);
        Utf8Formatter.TryFormat(body.Length, request.AsSpan(head), out var digits);
        head += digits;
        "\r\n\r\n"u8.CopyTo(request.AsSpan(head));
        return head + 4 + Encoding.ASCII.GetBytes(body.ToString(), request.AsSpan(head + 4));
    }

    /// <summary>Reads the value of the control with a given name.</summary>
    private static string Value(ReadOnlySpan<byte> page, ReadOnlySpan<byte> mark)
    {
        var from = page[page.IndexOf(mark)..];
        from = from[(from.IndexOf("value=\""u8) + 7)..];
        return WebUtility.HtmlDecode(Encoding.UTF8.GetString(from[..from.IndexOf((byte)'"')]));
    }

    private static string Encode(string name, string value) =>
        $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
}
