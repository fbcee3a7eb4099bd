namespace BeyondBoundaries.Core.Frameworks;

/// <summary>How a framework is meant to be used.</summary>
/// <param name="Who">Who should use it.</param>
/// <param name="How">Steps and advice, in order.</param>
/// <param name="NoCaseStudy">What to say where no case study fits.</param>
/// <param name="Companions">Other tools that go with it.</param>
public sealed record Guidance(string Who, IReadOnlyList<string> How, string NoCaseStudy, IReadOnlyList<Companion> Companions);
