namespace BeyondBoundaries.Core;

/// <summary>Something to note about input that could still be read, such as a character that was removed.</summary>
/// <param name="Code">A short, stable name for the kind of remark, such as <c>control-character</c>.</param>
/// <param name="Message">What is unusual and what was done about it, in plain English.</param>
public sealed record Remark(string Code, string Message)
{
    /// <summary>The first location that the remark applies to; null if it is not known.</summary>
    public SourceLocation? Location { get; init; }
}
