namespace BeyondBoundaries.Core.Insights;

/// <summary>A part of the guidance that a framework gives about its method.</summary>
/// <param name="Id">A stable id, so that a page can link to this part of the guidance.</param>
/// <param name="Title">The heading.</param>
/// <param name="Lead">The sentence or two before the points; may be empty.</param>
/// <param name="Points">The points, in order; may be empty.</param>
public sealed record GuidanceSection(string Id, string Title, string Lead, IReadOnlyList<GuidancePoint> Points)
{
    /// <summary>Whether the points are steps, which are numbered.</summary>
    public bool AreSteps { get; init; }

    /// <summary>Whether there is anything to show.</summary>
    public bool HasContent => Lead.Length > 0 || Points.Count > 0;
}
