using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Retention;

/// <summary>The result of deleting the answers in rounds that have reached their retention date.</summary>
/// <param name="Rounds">The rounds whose answers were deleted.</param>
/// <param name="Failures">
/// The errors that prevented a deletion; the next call tries again. Never log the messages of these errors, because a
/// database error may quote notes.
/// </param>
public sealed record PurgeReport(IReadOnlyList<RoundId> Rounds, IReadOnlyList<Exception> Failures);
