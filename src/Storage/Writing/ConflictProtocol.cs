namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// The rule for every form that can overwrite what another facilitator saved: it carries the version that it began
/// from,
/// and is refused with <see cref="StorageProblems.Conflict"/> if that is no longer the version that is stored.
/// </summary>
internal static class ConflictProtocol
{
    /// <summary>Whether another facilitator has saved since a form was opened.</summary>
    /// <param name="began">The version that the form began from; null if it overwrites whatever there is.</param>
    /// <param name="stored">The version that is stored; 0 if nothing is.</param>
    public static bool IsConflict(int? began, int stored) => began is { } version && version != stored;
}
