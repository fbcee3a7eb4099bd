using System.Diagnostics;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A participant on the check page, who only has to select the button.</summary>
internal sealed class Submitter(Visitor visitor, HttpConnection connection, FilledInForm form, string name)
    : IDisposable
{
    public async Task<SubmissionTimes> Submit()
    {
        var sent = Stopwatch.GetTimestamp();
        var answer = await visitor.Send(connection, form.Action, form.Fields);
        var answered = Stopwatch.GetTimestamp();
        return answer.Next.EndsWith("/submitted", StringComparison.Ordinal)
            ? new(name, sent, answered)
            : throw new InvalidDataException($"Submitting led to {answer.Next}, not to the confirmation.");
    }

    public void Dispose() => connection.Dispose();
}
