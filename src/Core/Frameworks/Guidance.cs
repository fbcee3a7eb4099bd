namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Guidance on how to use a framework.</summary>
/// <param name="Who">The people who should use it.</param>
/// <param name="How">Steps and advice, in order.</param>
/// <param name="NoCaseStudy">The text shown where no case study fits.</param>
/// <param name="Companions">Other tools to use with it.</param>
public sealed record Guidance(
    string Who,
    IReadOnlyList<string> How,
    string NoCaseStudy,
    IReadOnlyList<Companion> Companions
);
