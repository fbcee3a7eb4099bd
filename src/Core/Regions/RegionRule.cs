namespace BeyondBoundaries.Core.Regions;

/// <summary>
/// The adjustable parts of the disclosure rule for regions. For each part, the tests contain an attack that succeeds
/// only if that part is loosened.
/// </summary>
/// <param name="Replace">
/// Replaces an area's average for an enabler. Both values are in half points from the first score on the scale.
/// </param>
/// <param name="MinChanges">The minimum number of areas that must change between two renewals.</param>
/// <param name="JoinsLinkedAreas">Whether areas in which the same person has a role count as one.</param>
internal sealed record RegionRule(
    Func<SharedArea, string, int, int, int> Replace,
    int MinChanges,
    bool JoinsLinkedAreas
)
{
    /// <summary>
    /// The minimum number of areas that must share their average for an enabler before its figures are shown. Areas
    /// in which the same person has a role count as one.
    /// </summary>
    public const int MinAreas = 5;

    /// <summary>
    /// The minimum number of people, in all areas together, who must have scored an enabler before its figures are
    /// shown.
    /// </summary>
    public const int MinPeople = 10;

    /// <summary>The rule that the application uses.</summary>
    public static readonly RegionRule Standard = new(
        (area, item, step, levels) => RandomRounding.Replace(area.Secret.Span, item, step, levels),
        MinChanges: 2,
        JoinsLinkedAreas: true
    );
}
