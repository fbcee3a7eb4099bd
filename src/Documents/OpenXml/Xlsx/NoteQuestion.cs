using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A question that a row on the Notes sheet answers.</summary>
/// <param name="Column">The part before the colon in the names of its columns in the CSV file of responses.</param>
/// <param name="Words">Its name on the sheet.</param>
/// <param name="Abouts">The ids of its possible subjects, with their names.</param>
internal sealed record NoteQuestion(string Column, string Words, IReadOnlyList<(string Id, string Name)> Abouts)
{
    private const string Examples = "challenge-examples";
    private const string More = "challenge-note";

    /// <summary>Lists every question.</summary>
    public static IReadOnlyList<NoteQuestion> CreateAll(Framework framework)
    {
        var enablers = framework.Enablers.Select(item => (item.Id, $"{item.Id} {item.Short}")).ToList();
        var themes = framework.Themes.Select(theme => (theme.Id, theme.Title)).ToList();
        var challenges = framework.Definition.Challenges.Select(challenge => (challenge.Id, challenge.Title)).ToList();
        NoteQuestion[] all =
        [
            .. Enum.GetValues<NoteKind>()
                .Select(kind => new NoteQuestion(
                    ColumnOf(kind),
                    NoteText.Describe(kind),
                    kind == NoteKind.Reflection ? themes : enablers
                )),
            new(Examples, "Examples of a challenge", challenges),
            new(More, "More about a challenge", challenges),
        ];
        return [.. all.Where(question => question.Abouts.Count > 0)];
    }

    /// <summary>
    /// Returns what one person wrote: notes, then examples of challenges, then other text about challenges.
    /// </summary>
    public static IEnumerable<(string Column, string About, string Text)> AnswersIn(Response response)
    {
        foreach (var note in response.Notes)
        {
            yield return (ColumnOf(note.Kind), note.About, note.Text);
        }

        foreach (var mark in response.Challenges.Where(mark => mark.Examples.Length > 0))
        {
            yield return (Examples, mark.Challenge, mark.Examples);
        }

        foreach (var mark in response.Challenges.Where(mark => mark.Note.Length > 0))
        {
            yield return (More, mark.Challenge, mark.Note);
        }
    }

    /// <summary>Returns the <see cref="Column"/> of the question that a kind of note answers.</summary>
    public static string ColumnOf(NoteKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Returns the name of the subject with this id, or the id itself if no subject has it.</summary>
    public string NameOf(string id) => Abouts.FirstOrDefault(about => about.Id == id).Name ?? id;

    /// <summary>
    /// Returns the id of the subject whose id or name a participant typed, regardless of case; null when no subject
    /// matches.
    /// </summary>
    public string? Find(string about) =>
        Abouts
            .FirstOrDefault(one =>
                one.Id.Equals(about, StringComparison.OrdinalIgnoreCase)
                || one.Name.Equals(about, StringComparison.OrdinalIgnoreCase)
            )
            .Id;
}
