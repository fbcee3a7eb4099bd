using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>What is said of the same people in two rounds in mode confidential, in words.</summary>
public static class PairedWordsText
{
    /// <summary>
    /// A sentence such as “The same people: more moved up than down.”; null when nothing may be said.
    /// </summary>
    public static string? Of(PairedWords? words) => words switch
    {
        null => null,
        { Moved: { } moved } => $"{Capital(Of(words.Who))}: {Of(moved)}.",
        _ => $"{Capital(Of(words.Who))}.",
    };

    /// <summary>How far the people are the same.</summary>
    public static string Of(PeopleOverlap who) => who switch
    {
        PeopleOverlap.Same => "the same people",
        PeopleOverlap.Mostly => "mostly the same people",
        PeopleOverlap.Partly => "partly the same people",
        _ => "mostly different people",
    };

    /// <summary>Which way they moved.</summary>
    public static string Of(PeopleMoved moved) => moved switch
    {
        PeopleMoved.Up => "more moved up than down",
        PeopleMoved.Down => "more moved down than up",
        _ => "about as many each way",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
