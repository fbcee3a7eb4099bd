namespace BeyondBoundaries.Bench.Load;

/// <summary>Submissions that were sent at once, into silence, and what followed until it was silent again.</summary>
/// <param name="Submissions">Each of them.</param>
/// <param name="Ended">When it was silent again, by the stopwatch.</param>
internal sealed record Wave(IReadOnlyList<SubmissionTimes> Submissions, long Ended)
{
    /// <summary>The first event that can have told of a submission: earlier ones came before it was sent.</summary>
    public static long FirstEvent(EventStream stream, SubmissionTimes submission) =>
        stream.Times.First(time => time >= submission.Sent);

    /// <summary>The event that has certainly told of every submission: after it there was silence.</summary>
    public long LastEvent(EventStream stream) => stream.Times.Last(time => time <= Ended);
}
