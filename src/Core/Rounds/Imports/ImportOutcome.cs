namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>The outcome of an import for one participant of the file.</summary>
public enum ImportOutcome
{
    /// <summary>Adds a new participant with these answers.</summary>
    Added,

    /// <summary>Was imported before with the same id but different answers, which these replace.</summary>
    Changed,

    /// <summary>Was imported before with the same id and the same answers.</summary>
    Unchanged,

    /// <summary>
    /// In anonymous mode: its sheet code has already been used, and there is no record of who used it, so it is left
    /// out.
    /// </summary>
    CodeUsed,

    /// <summary>Answers none of the open questions: left out.</summary>
    NoAnswers,

    /// <summary>Cannot be imported, so the whole file is refused.</summary>
    Refused,
}
