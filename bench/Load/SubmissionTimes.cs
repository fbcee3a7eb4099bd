namespace BeyondBoundaries.Bench.Load;

/// <summary>The times at which a submission was sent and answered, as stopwatch timestamps.</summary>
/// <param name="Name">
/// The participant's name. The facilitator's page shows the names of people who have finished.
/// </param>
internal sealed record SubmissionTimes(string Name, long Sent, long Answered);
