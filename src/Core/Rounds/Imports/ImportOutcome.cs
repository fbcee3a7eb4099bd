namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>The outcome of an import for one participant in the file.</summary>
public enum ImportOutcome
{
    /// <summary>A new participant is added with the answers in the file.</summary>
    Added,

    /// <summary>
    /// The participant was imported before with the same id but a different response. The response in the file replaces
    /// the earlier one.
    /// </summary>
    Changed,

    /// <summary>The participant was imported before with the same id and the same response.</summary>
    Unchanged,

    /// <summary>
    /// In anonymous mode, the participant's id is a one-use code that has already been used. There is no record of who
    /// used the code, so the participant is not imported.
    /// </summary>
    CodeUsed,

    /// <summary>The participant answered none of the questions in open ballots, so they are not imported.</summary>
    NoAnswers,

    /// <summary>The participant cannot be imported, so the whole file is refused.</summary>
    Refused,
}
