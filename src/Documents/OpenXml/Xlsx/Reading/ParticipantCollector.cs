using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Csv;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>The participants of a workbook while it is read, in order and by id.</summary>
internal sealed class ParticipantCollector
{
    private readonly List<ParticipantDraft> people = [];
    private readonly Dictionary<string, ParticipantDraft> byId = new(StringComparer.Ordinal);

    public int Count => people.Count;

    /// <summary>Adds a participant.</summary>
    /// <returns>The participant who already has this id; null when none has.</returns>
    public ParticipantDraft? Add(ParticipantDraft person)
    {
        if (!byId.TryAdd(person.Draft.Participant, person))
        {
            return byId[person.Draft.Participant];
        }

        people.Add(person);
        return null;
    }

    public ParticipantDraft? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// Returns everyone's responses. In a workbook to fill in, a column with only an id is not a participant.
    /// </summary>
    public Result<ResponseSet> ToResponseSet(Framework framework, bool toFillIn)
    {
        var responses = people
            .Where(person => person.HasAnswered || !toFillIn)
            .Select(person => person.Draft.ToResponse())
            .ToList();
        var set = ResponseSet.InOrderOfAppearance(framework, responses);
        var (sheet, row, column) = (SheetNames.Scores, ScoresLayout.HeaderRow + 1, ScoresLayout.FirstColumn);
        return responses.Count == 0
                ? Problem("no-participants", "there are no answers; type each participant’s scores below their id", row)
            : set.Agencies.Count > ResponsesReader.MaxAgencies
                ? Problem(
                    "too-many-groups",
                    $"there are more than {ResponsesReader.MaxAgencies:N0} different agencies",
                    row + 1
                )
            : set.Levels.Count > ResponsesReader.MaxLevels
                ? Problem(
                    "too-many-groups",
                    $"there are more than {ResponsesReader.MaxLevels:N0} different levels of work",
                    row + 2
                )
            : set;

        Problem Problem(string code, string message, int at) =>
            new(code, message) { Location = new SourceLocation(at, column) { Sheet = sheet } };
    }
}
