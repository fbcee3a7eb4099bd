using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes what confidential mode discloses about the people who scored in both rounds.</summary>
public static class PairedWordsText
{
    /// <summary>
    /// Writes a sentence such as “The same people: more moved up than down.”; null when nothing may be said.
    /// </summary>
    public static string? Of(PairedWords? words) => words switch
    {
        null => null,
        { Moved: { } moved } => $"{Capital(Of(words.Who))}: {Of(moved)}.",
        _ => $"{Capital(Of(words.Who))}.",
    };

    /// <summary>Writes how many of the people are the same in both rounds.</summary>
    public static string Of(PeopleOverlap who) => who switch
    {
        PeopleOverlap.Same => "the same people",
        PeopleOverlap.Mostly => "mostly the same people",
        PeopleOverlap.Partly => "partly the same people",
        _ => "mostly different people",
    };

    /// <summary>Writes the direction in which they moved.</summary>
    public static string Of(PeopleMoved moved) => moved switch
    {
        PeopleMoved.Up => "more moved up than down",
        PeopleMoved.Down => "more moved down than up",
        _ => "about as many each way",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
