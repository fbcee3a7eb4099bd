namespace BeyondBoundaries.Core.Frameworks;

/// <summary>A theme: a group of enablers.</summary>
/// <param name="Id">Stable name, such as <c>people-and-place</c>.</param>
/// <param name="Title">Title for pages.</param>
/// <param name="Enablers">Enablers in order.</param>
public sealed record Theme(string Id, string Title, IReadOnlyList<Enabler> Enablers);
