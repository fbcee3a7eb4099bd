namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// The scale of a new framework, until its writer changes the scale. The words are not from a publication.
/// </summary>
public static class StandardScale
{
    private static readonly (string Label, string Descriptor)[] Words =
    [
        ("Not started", "This is not in place, and there is no plan for it."),
        ("Starting", "There is a plan, or first steps have been taken."),
        ("Partly in place", "This is in place for some services, places or families."),
        ("Mostly in place", "This is in place in most of the partnership, and mostly works."),
        ("Fully in place", "This is in place throughout, works well and is kept under review."),
    ];

    /// <summary>The question to think about when scoring.</summary>
    public const string Question = "Think about how far this is true across the whole partnership today.";

    /// <summary>The text of the skip answer.</summary>
    public const string Skip = "I have no experience or knowledge of this";

    /// <summary>Creates the standard scale, from 1 to 5.</summary>
    public static Scale Create() =>
        new(Question, Skip, [.. Words.Select((level, i) => new ScaleLevel(i + 1, level.Label, level.Descriptor))]);

    /// <summary>Creates a scale. A level without a label is named after its score, such as “Level 2”.</summary>
    /// <param name="first">The first score.</param>
    /// <param name="last">The last score.</param>
    /// <param name="labels">The labels, by score; some levels may have none.</param>
    public static Scale CreateNumbered(int first, int last, IReadOnlyDictionary<int, string>? labels = null) =>
        new(
            Question,
            Skip,
            [
                .. Enumerable
                    .Range(first, Math.Max(0, last - first + 1))
                    .Select(score => new ScaleLevel(score, labels?.GetValueOrDefault(score) ?? $"Level {score}", "")),
            ]
        );
}
