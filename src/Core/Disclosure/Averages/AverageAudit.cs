namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// The decision on whether the averages of agencies and levels of work are shown for one item (`audit_averages`):
/// either all those that suppression allows are shown, or none are. An observer is anyone who knows these averages and
/// the whole group's counts; participants also know their own score. The averages are shown only if, as far as the
/// audit can tell, they leave every observer at least two possible scores for everyone else. Observers who already know
/// everyone's score from the counts are ignored.
/// </summary>
/// <param name="IsDisclosed">Whether the averages are shown.</param>
/// <param name="Method">The method that led to the decision.</param>
/// <param name="Averages">
/// The coarse averages of the agencies that are shown, followed by those of the levels of work that are shown, in
/// tenths; null when no averages are shown.
/// </param>
internal sealed record AverageAudit(bool IsDisclosed, AverageAuditMethod Method, IReadOnlyList<int>? Averages)
{
    /// <summary>The maximum number of fillings that are checked one by one.</summary>
    public const int MaxFillings = 100_000;

    /// <summary>Audits one item.</summary>
    /// <param name="cells">The counts of each score, at [agency][level].</param>
    /// <param name="agencies">For each agency, whether suppression allows it to be shown.</param>
    /// <param name="levels">For each level of work, whether suppression allows it to be shown.</param>
    /// <param name="maxFillings">The maximum number of fillings that are checked one by one.</param>
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
