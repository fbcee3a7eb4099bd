namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Guidance on how to use a framework.</summary>
/// <param name="Who">The people who should use the framework; may be empty.</param>
/// <param name="How">Steps and advice, in order; may be empty.</param>
/// <param name="NoCaseStudy">The text to show for an enabler that has no case study; may be empty.</param>
/// <param name="Companions">Other tools to use with the framework; may be empty.</param>
public sealed record Guidance(
    string Who,
    IReadOnlyList<string> How,
    string NoCaseStudy,
    IReadOnlyList<Companion> Companions
);
