namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>The outcome of an import for one participant of the file.</summary>
public enum ImportOutcome
{
    /// <summary>Adds a new participant with these answers.</summary>
    Added,

    /// <summary>Was imported before with the same id and other answers: these replace them.</summary>
    Changed,

    /// <summary>Was imported before with the same id and the same answers.</summary>
    Unchanged,

    /// <summary>Its sheet code has been used, in anonymous mode, where nothing shows by whom: left out.</summary>
    CodeUsed,

    /// <summary>Answers none of the open questions: left out.</summary>
    NoAnswers,

    /// <summary>Cannot be imported, so the whole file is refused.</summary>
    Refused,
}
