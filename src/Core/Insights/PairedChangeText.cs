using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Describes what confidential mode discloses about the people who scored in both rounds.</summary>
public static class PairedChangeText
{
    /// <summary>
    /// Writes a sentence such as “The same people: more moved up than down.”; null if nothing may be disclosed.
    /// </summary>
    public static string? Describe(PairedChangeStatement? words) =>
        words switch
        {
            null => null,
            { Moved: { } moved } => $"{Capital(Describe(words.Who))}: {Describe(moved)}.",
            _ => $"{Capital(Describe(words.Who))}.",
        };

    /// <summary>Describes how many of the people who scored did so in both rounds.</summary>
    public static string Describe(DisclosedOverlap who) =>
        who switch
        {
            DisclosedOverlap.Same => "the same people",
            DisclosedOverlap.Mostly => "mostly the same people",
            DisclosedOverlap.Partly => "partly the same people",
            _ => "mostly different people",
        };

    /// <summary>Describes the direction in which people's scores moved.</summary>
    public static string Describe(DisclosedMovement moved) =>
        moved switch
        {
            DisclosedMovement.Up => "more moved up than down",
            DisclosedMovement.Down => "more moved down than up",
            _ => "about as many each way",
        };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
