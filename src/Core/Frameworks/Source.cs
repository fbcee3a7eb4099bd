namespace BeyondBoundaries.Core.Frameworks;

/// <summary>The published source of a framework.</summary>
/// <param name="Title">The title of the publication; empty if the framework has no published source.</param>
/// <param name="Publisher">The publisher and the year; may be empty.</param>
/// <param name="Note">How the framework's wording relates to the published wording; may be empty.</param>
public sealed record Source(string Title, string Publisher, string Note)
{
    /// <summary>The https address of the publication; null when there is none.</summary>
    public string? Url { get; init; }
}
