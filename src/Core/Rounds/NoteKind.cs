namespace BeyondBoundaries.Core.Rounds;

/// <summary>The question that a note answers.</summary>
public enum NoteKind
{
    /// <summary>The answer to “What is working well?”, about an enabler.</summary>
    Working,

    /// <summary>The answer to “What is the evidence?”, about an enabler.</summary>
    Evidence,

    /// <summary>The answer to “What are the key areas where progress is needed?”, about a theme.</summary>
    Reflection,
}
