namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// The names of the parts of a response, such as <c>score:1.1</c> and <c>working:1.1</c>. Files, forms and problems use
/// the same names.
/// </summary>
public static class AnswerNames
{
    /// <summary>The name for both answers about the spectrum together.</summary>
    public const string Spectrum = "spectrum";

    /// <summary>The name for all challenges together.</summary>
    public const string Challenges = "challenges";

    /// <summary>The name for all the enablers that a participant would start with.</summary>
    public const string Priorities = "priorities";

    /// <summary>Returns the name of an item's score.</summary>
    /// <param name="item">The id of the item.</param>
    public static string Score(string item) => $"score:{item}";

    /// <summary>Returns the name of a note.</summary>
    /// <param name="kind">The kind of note.</param>
    /// <param name="about">The id of the enabler or, for a reflection, of the theme.</param>
    public static string Note(NoteKind kind, string about) =>
        kind switch
        {
            NoteKind.Working => $"working:{about}",
            NoteKind.Evidence => $"evidence:{about}",
            _ => $"reflection:{about}",
        };

    /// <summary>Returns the name of the note about a challenge.</summary>
    /// <param name="challenge">The id of the challenge.</param>
    public static string ChallengeNote(string challenge) => $"challenge-note:{challenge}";
}
