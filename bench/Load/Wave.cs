namespace BeyondBoundaries.Bench.Load;

/// <summary>Submissions sent at the same time. There is a pause between a wave's events and the next wave.</summary>
/// <param name="Submissions">The submissions.</param>
/// <param name="Ended">The end of the pause after the events, as a stopwatch timestamp.</param>
internal sealed record Wave(IReadOnlyList<SubmissionTimes> Submissions, long Ended)
{
    /// <summary>
    /// Returns the time of the first event that can announce a submission: the first event after the submission was
    /// sent.
    /// </summary>
    public static long FirstEvent(EventStream stream, SubmissionTimes submission) =>
        stream.Times.First(time => time >= submission.Sent);

    /// <summary>
    /// Returns the time of the wave's last event. By then, every submission has certainly been announced.
    /// </summary>
    public long LastEvent(EventStream stream) => stream.Times.Last(time => time <= Ended);
}
