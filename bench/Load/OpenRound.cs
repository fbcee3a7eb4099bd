using System.Net;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A round that people can join, seen by its facilitator and from its door.</summary>
internal sealed class OpenRound(IPEndPoint address, Visitor facilitator, string path, string joinPath)
{
    /// <summary>How many agencies its people are from.</summary>
    public const int Agencies = 8;

    /// <summary>Takes a seat: the notice, the questions about oneself, the private link.</summary>
    /// <param name="number">Decides on agency and level of work.</param>
    /// <param name="name">What the facilitator may call them; empty for nobody's business.</param>
    public async Task<Participant> Join(int number, string name = "")
    {
        const string LinkPage = "/link";
        var visitor = new Visitor(address);
        using var connection = await visitor.Connect();
        var aboutYou = await visitor.FillIn(connection, joinPath);
        var link = await visitor.FillIn(
            connection,
            aboutYou,
            ("Input.Agency", $"{number % Agencies}"),
            ("Input.Level", $"{number % 2}"),
            ("Input.Name", name)
        );
        await visitor.Open(connection, link);
        return link.EndsWith(LinkPage, StringComparison.Ordinal)
            ? new(visitor, link[..^LinkPage.Length])
            : throw new InvalidDataException($"Joining led to {link}, not to the private link.");
    }

    /// <summary>Opens a stream that says when something has changed.</summary>
    public Task<EventStream> Watch(Action told) =>
        EventStream.Open(facilitator.AnotherWindow(), $"{path}/changes", told);

    /// <summary>Opens the part of the page that changes, in a window of its own.</summary>
    /// <param name="pause">How long it waits after each time.</param>
    public Task<Screen> Show(TimeSpan pause) => Screen.Open(facilitator.AnotherWindow(), $"{path}/progress", pause);

    /// <summary>The facilitator's connection, to ask several times.</summary>
    public Task<HttpConnection> Connect() => facilitator.Connect();

    /// <summary>The results page.</summary>
    public Task<string> Results(HttpConnection connection) => facilitator.Open(connection, $"{path}/results");

    /// <summary>How large the results page is, uncompressed.</summary>
    public async Task<int> Bytes()
    {
        using var connection = await facilitator.Connect();
        return System.Text.Encoding.UTF8.GetByteCount(await Results(connection));
    }

    /// <summary>Closes the round, which reveals it.</summary>
    public Task Close() => facilitator.FillIn($"{path}/close");

    /// <summary>Sends a file of responses, and opens the page that says what reading it in would do.</summary>
    /// <returns>Where that page is.</returns>
    public async Task<string> SendFile(string csv)
    {
        using var connection = await facilitator.Connect();
        var preview = (await facilitator.SendFile(connection, $"{path}/workbooks", "Input.File", csv)).Next;
        await facilitator.Open(connection, preview);
        return preview;
    }

    /// <summary>Sends a file that has more in it than is read: the answer says why.</summary>
    public async Task SendRefusedFile(string csv)
    {
        using var connection = await facilitator.Connect();
        var answer = await facilitator.SendFile(connection, $"{path}/workbooks", "Input.File", csv);
        if (answer.Status != 400)
        {
            throw new InvalidDataException($"A file that is too large was answered with {answer.Status}");
        }
    }

    /// <summary>Confirms a file that was sent.</summary>
    public Task ReadIn(string preview) => facilitator.FillIn(preview);

    /// <summary>The facilitator's page.</summary>
    public async Task<string> Page()
    {
        using var connection = await facilitator.Connect();
        return await facilitator.Open(connection, path);
    }
}
