namespace BeyondBoundaries.Bench.Load;

/// <summary>Submissions sent at the same time after a pause, and the period until the next pause.</summary>
/// <param name="Submissions">The submissions.</param>
/// <param name="Ended">The start of the next pause, as a stopwatch timestamp.</param>
internal sealed record Wave(IReadOnlyList<SubmissionTimes> Submissions, long Ended)
{
    /// <summary>
    /// Returns the time of the first event that can announce a submission, which is the first one after it was sent.
    /// </summary>
    public static long FirstEvent(EventStream stream, SubmissionTimes submission) =>
        stream.Times.First(time => time >= submission.Sent);

    /// <summary>
    /// Returns the time of the last event before the pause. By then, every submission has certainly been announced.
    /// </summary>
    public long LastEvent(EventStream stream) => stream.Times.Last(time => time <= Ended);
}
