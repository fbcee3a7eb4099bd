using System.Diagnostics;

namespace BeyondBoundaries.Bench.Load;

/// <summary>Somebody before the whole grid, filled in: only the button is left to press.</summary>
internal sealed class Submitter(Visitor visitor, HttpConnection connection, string path, string name, IReadOnlyList<(string Name, string Value)> fields) : IDisposable
{
    public async Task<SubmissionTimes> Submit()
    {
        var sent = Stopwatch.GetTimestamp();
        var answer = await visitor.Send(connection, path, fields);
        var answered = Stopwatch.GetTimestamp();
        return answer.Next.EndsWith("/submitted", StringComparison.Ordinal)
            ? new(name, sent, answered)
            : throw new InvalidDataException($"Submitting led to {answer.Next}");
    }

    public void Dispose() => connection.Dispose();
}
