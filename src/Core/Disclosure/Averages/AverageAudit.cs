namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// Decides whether the averages of agencies and levels of work are shown for one item (`audit_averages`): all of them
/// or none.
/// They are shown where they, the counts of everyone and one’s own score leave everyone else at least two possible
/// scores.
/// </summary>
/// <param name="IsDisclosed">Whether the averages are shown.</param>
/// <param name="Method">How it was decided.</param>
/// <param name="Averages">
/// The coarse averages of the shown agencies, then of the shown levels, in tenths; null when they are not shown.
/// </param>
internal sealed record AverageAudit(bool IsDisclosed, AverageAuditMethod Method, IReadOnlyList<int>? Averages)
{
    /// <summary>The most fillings that are gone through one by one.</summary>
    public const int MaxFillings = 100_000;

    /// <summary>Audits one item.</summary>
    /// <param name="cells">The counts [c1 … cK] at [agency][level] of who scored.</param>
    /// <param name="agencies">For each agency, whether it survived the rule by people.</param>
    /// <param name="levels">The same for each level of work.</param>
    /// <param name="maxFillings">The most fillings that are gone through one by one.</param>
    public static AverageAudit Run(
        int[][][] cells,
        IReadOnlyList<bool> agencies,
        IReadOnlyList<bool> levels,
        int maxFillings = MaxFillings
    )
    {
        if (!agencies.Contains(true) && !levels.Contains(true))
        {
            return new(false, AverageAuditMethod.Nothing, null);
        }

        var table = BlockTable.Pool(cells, agencies, levels);
        var vector = table.ComputeVector();
        if (FillingEnumeration.Count(table.Tally, table.Sizes, maxFillings) > maxFillings)
        {
            return Create(WitnessSearch.IsSafe(table), AverageAuditMethod.Searched, vector);
        }

        var withheld = SuppressedVectors.Compute(table.Tally, table.Sizes, table.Groups);
        return Create(!withheld.Any(vector.SequenceEqual), AverageAuditMethod.Counted, vector);
    }

    private static AverageAudit Create(bool isShown, AverageAuditMethod method, int[] vector) =>
        new(isShown, method, isShown ? vector : null);
}
