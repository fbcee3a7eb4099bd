using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Retention;

/// <summary>What was deleted because its day had come.</summary>
/// <param name="Rounds">The rounds whose answers are gone.</param>
/// <param name="Failures">
/// What kept others from it, which are due again the next time. Never to be logged with their words: a database’s may
/// hold what people wrote.
/// </param>
public sealed record PurgeReport(IReadOnlyList<RoundId> Rounds, IReadOnlyList<Exception> Failures);
