namespace BeyondBoundaries.Core;

/// <summary>One problem with the input, and how to correct it.</summary>
/// <param name="Code">A short, stable name for the kind of problem, such as <c>score-out-of-range</c>.</param>
/// <param name="Message">The problem and how to correct it, in plain English.</param>
/// <param name="Field">
/// The field of a form, the column of a spreadsheet or, for other files, the JSON pointer to a value; empty when the
/// problem concerns the whole input.
/// </param>
public sealed record Problem(string Code, string Message, string Field = "")
{
    /// <summary>The location of the problem in the file, if the input is a file and the location is known.</summary>
    public SourceLocation? Location { get; init; }
}
