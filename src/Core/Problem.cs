namespace BeyondBoundaries.Core;

/// <summary>One thing that is wrong with what was given, said so that it can be put right.</summary>
/// <param name="Code">A short stable name of the rule, such as <c>score-out-of-range</c>.</param>
/// <param name="Message">What is wrong and what would be right, in plain English.</param>
/// <param name="Field">The field of a form, or the path inside a document; empty when it is about the whole.</param>
public sealed record Problem(string Code, string Message, string Field = "")
{
    /// <summary>Where it stands in a file, when it was read from one.</summary>
    public Place? Place { get; init; }
}
