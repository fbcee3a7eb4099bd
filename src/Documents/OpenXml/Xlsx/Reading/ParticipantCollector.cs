using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>Collects the participants in a workbook as it is read, and finds them by id.</summary>
internal sealed class ParticipantCollector(ReadingRemarks remarks)
{
    private readonly List<ParticipantDraft> people = [];
    private readonly Dictionary<string, ParticipantDraft> byId = new(StringComparer.Ordinal);
    private readonly ParticipantIds ids = new(remarks);

    public int Count => people.Count;

    /// <summary>Adds a participant.</summary>
    /// <returns>The location of the participant who already has this id; null if there is none.</returns>
    public SourceLocation? Add(ParticipantDraft person)
    {
        var id = person.Draft.Participant;
        if (ids.Add(id, person.Location) is { } same)
        {
            return same;
        }

        byId[id] = person;
        people.Add(person);
        return null;
    }

    /// <summary>
    /// Finds the participant with this id or, if there is none, the only participant whose id looks the same. Returns
    /// null when no id looks the same, or more than one does.
    /// </summary>
    public ParticipantDraft? Find(string id) => ids.Find(id) is { } known ? byId[known] : null;

    /// <summary>Returns whether an id looks the same as the ids of more than one participant.</summary>
    public bool IsShared(string id) => ids.IsShared(id);

    /// <summary>
    /// Returns everyone's responses. A column without answers is left out. A remark mentions it, unless the workbook is
    /// one to fill in and the column still contains only a short code.
    /// </summary>
    public Result<ResponseSet> ToResponseSet(Framework framework, bool toFillIn)
    {
        var (agencies, levels) = (new GroupNames(remarks), new GroupNames(remarks));
        var responses = new List<Response>();
        foreach (var person in people)
        {
            var draft = person.Draft;
            draft.Agency = Unify(agencies, draft.Agency, person, "agency");
            draft.Level = Unify(levels, draft.Level, person, "level");
            if (draft.HasAnswers)
            {
                responses.Add(draft.ToResponse());
            }
            else if (!toFillIn || draft.Agency.Length > 0 || draft.Level.Length > 0 || !IsCode(draft.Participant))
            {
                remarks.AddWithoutAnswers(draft.Participant, person.Location);
            }
        }

        var (sheet, row, column) = (SheetNames.Scores, ScoresLayout.HeaderRow + 1, ScoresLayout.FirstColumn);
        return responses.Count == 0
                ? Problem(
                    "no-participants",
                    "there are no answers; type each participant’s scores below their ID or name",
                    row
                )
            : agencies.Count > ResponsesReader.MaxAgencies
                ? Problem(
                    "too-many-groups",
                    $"there are too many different agencies; use at most {ResponsesReader.MaxAgencies:N0}",
                    row + 1
                )
            : levels.Count > ResponsesReader.MaxLevels
                ? Problem(
                    "too-many-groups",
                    $"there are too many different levels of work; use at most {ResponsesReader.MaxLevels:N0}",
                    row + 2
                )
            : ResponseSet.InOrderOfAppearance(framework, responses);

        // Formulas distinguish an accented letter from a letter followed by a separate accent. In a workbook with
        // everyone's responses, they also distinguish upper and lower case.
        string Unify(GroupNames groups, string name, ParticipantDraft person, string column)
        {
            var unified = groups.Unify(name, person.Location);
            if (
                person.Typed.TryGetValue(column, out var typed)
                && !TypedText
                    .Name(typed.Text)
                    .Equals(unified, toFillIn ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            )
            {
                remarks.AddNotCounted(typed.Text, typed.Location);
            }

            return unified;
        }

        Problem Problem(string code, string message, int at) =>
            new(code, message) { Location = new SourceLocation(at, column) { Sheet = sheet } };
    }

    /// <summary>Returns whether an id is a short code, written exactly as in workbooks to fill in.</summary>
    private static bool IsCode(string id) => ShortCode.Parse(id) is { } code && (id == code.Text || id == code.Display);
}
