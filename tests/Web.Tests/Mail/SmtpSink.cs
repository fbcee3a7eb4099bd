using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BeyondBoundaries.Web.Tests.Mail;

/// <summary>
/// A mail server on loopback that records everything it receives. A test can replace the reply to a command, which is
/// identified by its first word.
/// </summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal)
    {
        ["HELLO"] = "220 sink",
        ["EHLO"] = "250-sink\r\n250 AUTH PLAIN",
        ["AUTH"] = "235 welcome",
        ["MAIL"] = "250 ok",
        ["RCPT"] = "250 ok",
        ["DATA"] = "354 go on",
        ["."] = "250 kept",
    };

    private readonly List<string> heard = [];
    private readonly Task running;

    public SmtpSink(params (string Command, string Answer)[] replaced)
    {
        foreach (var (command, answer) in replaced)
        {
            answers[command] = answer;
        }

        listener.Start();
        running = Run();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every line that the server has received: commands and messages.</summary>
    public IReadOnlyList<string> Heard
    {
        get
        {
            lock (heard)
            {
                return [.. heard];
            }
        }
    }

    /// <summary>Returns the commands that begin with this word.</summary>
    public IEnumerable<string> Commands(string word) =>
        Heard.Where(line => line.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Sets the reply that a command gets from now on.</summary>
    public void Answer(string command, string answer)
    {
        lock (heard)
        {
            answers[command] = answer;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running;
        listener.Dispose();
        end.Dispose();
    }

    private async Task Run()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await ServeOne(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeOne(NetworkStream stream)
    {
        try
        {
            await Serve(stream);
        }
        catch (IOException)
        {
            // The client disconnected.
        }
    }

    private async Task Serve(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await Say(stream, answers["HELLO"]);
        var inMessage = false;
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            lock (heard)
            {
                heard.Add(line);
            }

            var command = line.Split(' ', ':')[0];
            if (inMessage && line != ".")
            {
                continue;
            }

            inMessage = command == "DATA";
            await Say(stream, AnswerTo(command));
        }
    }

    private string AnswerTo(string command)
    {
        lock (heard)
        {
            return answers.GetValueOrDefault(command, "502 what");
        }
    }

    private async Task Say(NetworkStream stream, string answer)
    {
        // An empty reply means that nothing is sent.
        if (answer.Length > 0)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\r\n"), end.Token);
        }
    }
}
