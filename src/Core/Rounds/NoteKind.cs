namespace BeyondBoundaries.Core.Rounds;

/// <summary>The question that a note answers.</summary>
public enum NoteKind
{
    /// <summary>What is working well? About an enabler.</summary>
    Working,

    /// <summary>What is the evidence? About an enabler.</summary>
    Evidence,

    /// <summary>What are the key areas where progress is needed? About a theme.</summary>
    Reflection,
}
