namespace BeyondBoundaries.Bench.Load;

/// <summary>When a submission was sent and answered, by the stopwatch.</summary>
/// <param name="Name">Whose it was: the facilitator's page says who has finished.</param>
internal sealed record SubmissionTimes(string Name, long Sent, long Answered);
