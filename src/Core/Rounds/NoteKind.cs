namespace BeyondBoundaries.Core.Rounds;

/// <summary>The question that a note answers.</summary>
public enum NoteKind
{
    /// <summary>The question “What is working well?”, about an enabler.</summary>
    Working,

    /// <summary>The question “What is the evidence?”, about an enabler.</summary>
    Evidence,

    /// <summary>The question “What are the key areas where progress is needed?”, about a theme.</summary>
    Reflection,
}
