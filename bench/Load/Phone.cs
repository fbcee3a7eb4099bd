using System.Diagnostics;

namespace BeyondBoundaries.Bench.Load;

/// <summary>
/// A participant's page, which stays open. After each event, it asks the server what to show, as the page's script
/// does.
/// </summary>
internal sealed class Phone : IAsyncDisposable
{
    private const string Revealed = "The results are here";

    private readonly Visitor visitor;
    private readonly HttpConnection connection;
    private readonly string path;
    private readonly SemaphoreSlim turn = new(1);
    private readonly TaskCompletionSource<long> shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EventStream? stream;

    private Phone(Visitor visitor, HttpConnection connection, string path)
    {
        this.visitor = visitor;
        this.connection = connection;
        this.path = path;
    }

    /// <summary>
    /// The time at which the page first showed that the results were revealed, as a stopwatch timestamp.
    /// </summary>
    public Task<long> Shown => shown.Task;

    /// <summary>Opens the event stream, and the connection for asking the server what to show.</summary>
    /// <param name="visitor">The participant's browser.</param>
    /// <param name="answersPath">The path of the participant's task list.</param>
    public static async Task<Phone> Open(Visitor visitor, string answersPath)
    {
        var phone = new Phone(visitor, await visitor.Connect(), $"{answersPath}/now");
        phone.stream = await EventStream.Open(visitor.AnotherWindow(), $"{answersPath}/changes", phone.Told);
        return phone;
    }

    public async ValueTask DisposeAsync()
    {
        if (stream is not null)
        {
            await stream.DisposeAsync();
        }

        connection.Dispose();
        turn.Dispose();
    }

    private void Told() => _ = Task.Run(Ask);

    private async Task Ask()
    {
        await turn.WaitAsync();
        try
        {
            if ((await visitor.Open(connection, path)).Contains(Revealed, StringComparison.Ordinal))
            {
                shown.TrySetResult(Stopwatch.GetTimestamp());
            }
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException or ObjectDisposedException)
        {
            shown.TrySetException(trouble);
        }
        finally
        {
            turn.Release();
        }
    }
}
