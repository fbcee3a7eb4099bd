using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>What a note answers, in words.</summary>
public static class NoteWords
{
    /// <summary>A heading of a few words.</summary>
    public static string Of(NoteKind kind) => kind switch
    {
        NoteKind.Working => "What is working well",
        NoteKind.Evidence => "What is the evidence",
        _ => "Where progress is needed",
    };
}
