namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>The form fields for an indicator. An indicator without text is left out of the enabler.</summary>
public sealed record IndicatorForm
{
    /// <summary>The id; empty for a new indicator.</summary>
    public string? Id { get; init; }

    public string? Text { get; init; }

    /// <summary>What each level means for the indicator, in the order of the scale.</summary>
    public IReadOnlyList<string?> Levels { get; init; } = new List<string?>();
}
