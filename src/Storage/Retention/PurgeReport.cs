using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Retention;

/// <summary>The result of deleting the answers in rounds that have reached their retention date.</summary>
/// <param name="Rounds">The rounds whose answers were deleted.</param>
/// <param name="Failures">
/// The errors that prevented other deletions, which will be retried. Never log their messages: a database error may
/// quote notes.
/// </param>
public sealed record PurgeReport(IReadOnlyList<RoundId> Rounds, IReadOnlyList<Exception> Failures);
