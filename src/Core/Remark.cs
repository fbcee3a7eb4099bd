namespace BeyondBoundaries.Core;

/// <summary>
/// Something worth knowing about an input that was read all the same, such as a character that was removed.
/// </summary>
/// <param name="Code">A short stable name of the rule, such as <c>control-character</c>.</param>
/// <param name="Message">What was noticed and what was done about it, in plain English.</param>
public sealed record Remark(string Code, string Message)
{
    /// <summary>The first location that it is about, when the value was read from a file.</summary>
    public SourceLocation? Location { get; init; }
}
