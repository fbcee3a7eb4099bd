using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Names the question that a note answers.</summary>
public static class NoteText
{
    /// <summary>Returns the question as a heading of a few words.</summary>
    public static string Describe(NoteKind kind) =>
        kind switch
        {
            NoteKind.Working => "What is working well",
            NoteKind.Evidence => "What is the evidence",
            _ => "Where progress is needed",
        };
}
