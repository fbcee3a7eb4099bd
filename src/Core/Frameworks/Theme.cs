namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A theme: a set of enablers that belong together.</summary>
/// <param name="Id">A stable name, such as <c>people-and-place</c>.</param>
/// <param name="Title">The title shown on pages.</param>
/// <param name="Enablers">The enablers, in order.</param>
public sealed record Theme(string Id, string Title, IReadOnlyList<Enabler> Enablers);
