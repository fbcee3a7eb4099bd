using System.Net;
using System.Text;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A person's browser, which keeps cookies, opens pages and sends their forms.</summary>
internal sealed class Visitor(IPEndPoint address)
{
    private readonly Dictionary<string, string> cookies = [];

    /// <summary>The address and port of the server.</summary>
    public IPEndPoint Address => address;

    /// <summary>The value of the cookie header.</summary>
    public string CookieHeader => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    /// <summary>Returns another window of the same person's browser, with a copy of the current cookies.</summary>
    public Visitor AnotherWindow()
    {
        var same = new Visitor(address);
        foreach (var (name, value) in cookies)
        {
            same.cookies[name] = value;
        }

        return same;
    }

    public Task<HttpConnection> Connect() => HttpConnection.Open(address);

    /// <summary>Opens a page and sends its form, over a new connection.</summary>
    /// <returns>The address that the form redirected to.</returns>
    public async Task<string> FillIn(string path, params (string Name, string Value)[] fields)
    {
        using var connection = await Connect();
        return await FillIn(connection, path, fields);
    }

    /// <summary>Opens a page, fills in the given fields of its form, and sends the form with all its fields.</summary>
    /// <returns>The address that the form redirected to.</returns>
    public async Task<string> FillIn(
        HttpConnection connection,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var form = await Form(connection, path, fields);
        return (await Send(connection, form.Action, form.Fields)).Next;
    }

    /// <summary>Opens a page and fills in its form, without sending it.</summary>
    public async Task<FilledInForm> Form(
        HttpConnection connection,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var form = RenderedForm.Find(await Open(connection, path), path, fields.Select(field => field.Name));
        return new(form.Action, form.FilledIn(fields));
    }

    public async Task<string> Open(HttpConnection connection, string path)
    {
        var answer = Keep(await connection.Ask(Asking(path)));
        return answer.Status == 200
            ? answer.Body
            : throw new InvalidDataException($"The server answered {path} with status {answer.Status}.");
    }

    /// <summary>Starts reading an endless response, whose chunks the caller then reads from the connection.</summary>
    public async Task Follow(HttpConnection connection, string path)
    {
        var answer = await connection.Begin(Asking(path));
        if (answer.Status != 200)
        {
            throw new InvalidDataException($"The server answered {path} with status {answer.Status}.");
        }
    }

    /// <summary>Opens a page and sends its form with a file.</summary>
    public async Task<HttpAnswer> SendFile(HttpConnection connection, string path, string name, string csv)
    {
        const string Boundary = "----------------bench";
        var form = await Form(connection, path, (name, ""));
        var parts = form
            .Fields.Where(field => field.Name != name)
            .Select(field =>
                $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n"
            )
            .Append($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"answers.csv\"\r\n")
            .Append($"Content-Type: text/csv\r\n\r\n{csv}\r\n--{Boundary}--\r\n");
        var body = string.Concat(parts);
        var answer = await connection.Ask(
            Head("POST", form.Action)
                .Append("Content-Type: multipart/form-data; boundary=")
                .Append(Boundary)
                .Append("\r\n")
                .Append("Content-Length: ")
                .Append(Encoding.UTF8.GetByteCount(body))
                .Append("\r\n\r\n")
                .Append(body)
                .ToString()
        );
        return Keep(answer with { Path = path });
    }

    public async Task<HttpAnswer> Send(
        HttpConnection connection,
        string path,
        IReadOnlyList<(string Name, string Value)> fields
    )
    {
        var form = string.Join(
            '&',
            fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")
        );
        var answer = await connection.Ask(
            Head("POST", path)
                .Append("Content-Type: application/x-www-form-urlencoded\r\n")
                .Append("Content-Length: ")
                .Append(form.Length)
                .Append("\r\n\r\n")
                .Append(form)
                .ToString()
        );
        return Keep(answer with { Path = path });
    }

    private string Asking(string path) => Head("GET", path).Append("\r\n").ToString();

    private StringBuilder Head(string method, string path) =>
        new StringBuilder()
            .Append(method)
            .Append(' ')
            .Append(path)
            .Append(" HTTP/1.1\r\nHost: ")
            .Append(address)
            .Append("\r\nCookie: ")
            .Append(CookieHeader)
            .Append("\r\n");

    private HttpAnswer Keep(HttpAnswer answer)
    {
        foreach (var cookie in answer.Cookies)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }

        return answer;
    }
}
