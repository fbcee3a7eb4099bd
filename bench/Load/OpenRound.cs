using System.Diagnostics;
using System.Net;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A round that people can join, with its facilitator's pages and its join page.</summary>
internal sealed class OpenRound(IPEndPoint address, Visitor facilitator, string path, string joinPath)
{
    /// <summary>The number of agencies that the round's participants come from.</summary>
    public const int Agencies = 8;

    /// <summary>
    /// Joins the round, through the notice, the questions about the participant and the page with the return link.
    /// </summary>
    /// <param name="number">A number that determines the agency and level of work.</param>
    /// <param name="name">The name that the facilitator sees; may be empty.</param>
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
            : throw new InvalidDataException($"Joining led to {link}, not to the page with the return link.");
    }

    /// <summary>Opens a stream of events about changes in the round.</summary>
    public Task<EventStream> Watch(Action told) =>
        EventStream.Open(facilitator.AnotherWindow(), $"{path}/changes", told);

    /// <summary>Opens the part of the facilitator's page that changes, in a separate window.</summary>
    /// <param name="pause">The time to wait after each reload.</param>
    public Task<Screen> Show(TimeSpan pause) => Screen.Open(facilitator.AnotherWindow(), $"{path}/progress", pause);

    /// <summary>Opens a connection for several of the facilitator's requests.</summary>
    public Task<HttpConnection> Connect() => facilitator.Connect();

    public Task<string> Results(HttpConnection connection) => facilitator.Open(connection, $"{path}/results");

    /// <summary>Returns the uncompressed size of the results page, in bytes.</summary>
    public async Task<int> Bytes()
    {
        using var connection = await facilitator.Connect();
        return System.Text.Encoding.UTF8.GetByteCount(await Results(connection));
    }

    /// <summary>Opens the reveal page, and selects its button.</summary>
    /// <returns>The time of the click, as a stopwatch timestamp.</returns>
    public async Task<long> RevealEnablers()
    {
        using var connection = await facilitator.Connect();
        var form = await facilitator.Form(connection, $"{path}/reveal/enablers");
        var pressed = Stopwatch.GetTimestamp();
        await facilitator.Send(connection, form.Action, form.Fields);
        return pressed;
    }

    /// <summary>Closes the round, which reveals its results.</summary>
    public Task Close() => facilitator.FillIn($"{path}/close");

    /// <summary>Sends a file of responses, and opens the import preview.</summary>
    /// <returns>The address of the preview.</returns>
    public async Task<string> SendFile(string csv)
    {
        using var connection = await facilitator.Connect();
        var preview = (await facilitator.SendFile(connection, $"{path}/workbooks", "Input.File", csv)).Next;
        await facilitator.Open(connection, preview);
        return preview;
    }

    /// <summary>
    /// Sends a file with more participants than the application accepts, and checks that it is refused.
    /// </summary>
    public async Task SendRefusedFile(string csv)
    {
        using var connection = await facilitator.Connect();
        var answer = await facilitator.SendFile(connection, $"{path}/workbooks", "Input.File", csv);
        if (answer.Status != 400)
        {
            throw new InvalidDataException(
                $"The server answered a file that is too large with status {answer.Status}, not 400."
            );
        }
    }

    /// <summary>Confirms the import of a file that was sent.</summary>
    public Task ReadIn(string preview) => facilitator.FillIn(preview);

    /// <summary>Opens the facilitator's page.</summary>
    public async Task<string> Page()
    {
        using var connection = await facilitator.Connect();
        return await facilitator.Open(connection, path);
    }
}
