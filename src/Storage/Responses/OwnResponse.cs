using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage;

/// <summary>A participant's own answers, for that participant.</summary>
/// <param name="PartnershipName">The partnership's name.</param>
/// <param name="RoundName">The round's name.</param>
/// <param name="Confidentiality">Who may see what.</param>
/// <param name="Status">Where the round stands.</param>
/// <param name="Agency">The agency, or empty when not stated.</param>
/// <param name="Level">The level of work, or empty when not stated.</param>
/// <param name="Name">The name, or empty when not given.</param>
/// <param name="Answers">Scores and skips.</param>
/// <param name="Notes">What they wrote.</param>
/// <param name="Submitted">Whether it is submitted.</param>
/// <param name="Version">Counts the saves; 0 before the first.</param>
public sealed record OwnResponse(
    string PartnershipName,
    string RoundName,
    Confidentiality Confidentiality,
    RoundStatus Status,
    string Agency,
    string Level,
    string Name,
    Answers Answers,
    IReadOnlyList<Note> Notes,
    bool Submitted,
    int Version)
{
    /// <summary>The text of one note, or empty.</summary>
    public string NoteOf(NoteKind kind, string about) =>
        Notes.FirstOrDefault(note => note.Kind == kind && note.About == about)?.Text ?? "";
}
