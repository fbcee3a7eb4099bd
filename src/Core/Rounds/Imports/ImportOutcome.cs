namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>The outcome of an import for one participant in the file.</summary>
public enum ImportOutcome
{
    /// <summary>Adds a new participant with these answers.</summary>
    Added,

    /// <summary>Was imported before with the same id but different answers, which these replace.</summary>
    Changed,

    /// <summary>Was imported before with the same id and the same answers.</summary>
    Unchanged,

    /// <summary>
    /// Has a sheet code that has already been used, in anonymous mode. There is no record of who used the code, so the
    /// participant is left out.
    /// </summary>
    CodeUsed,

    /// <summary>Answers none of the questions in open ballots, so is left out.</summary>
    NoAnswers,

    /// <summary>Cannot be imported, so the whole file is refused.</summary>
    Refused,
}
