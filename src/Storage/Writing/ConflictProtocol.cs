namespace BeyondBoundaries.Storage.Writing;

/// <summary>
/// The rule that prevents forms from overwriting other changes. A form sends the version that it was opened with, and
/// is refused with <see cref="StorageProblems.Conflict"/> if the stored version is different.
/// </summary>
internal static class ConflictProtocol
{
    /// <summary>Returns whether a change has been saved since the form was opened.</summary>
    /// <param name="began">The version that the form was opened with; null to overwrite any version.</param>
    /// <param name="stored">The stored version; 0 if there is none.</param>
    public static bool IsConflict(int? began, int stored) => began is { } version && version != stored;
}
