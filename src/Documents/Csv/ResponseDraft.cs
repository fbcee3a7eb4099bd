using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>A participant's response while its row is being read.</summary>
internal sealed class ResponseDraft(Framework framework)
{
    private readonly byte[] codes = new byte[framework.Items.Count];
    private readonly List<Note> notes = [];
    private readonly Dictionary<string, NamedChallenge> challenges = new(StringComparer.Ordinal);
    private byte[]? again;
    private bool hasScores;

    public string Participant { get; set; } = "";

    public string Agency { get; set; } = "";

    public string Level { get; set; } = "";

    /// <summary>Whether the row has any answers. A name, an agency and a level of work are not answers.</summary>
    public bool HasAnswers =>
        hasScores
        || again is not null
        || notes.Count > 0
        || challenges.Count > 0
        || SpectrumNow is not null
        || SpectrumWanted is not null;

    public string? SpectrumNow { get; set; }

    public string? SpectrumWanted { get; set; }

    public void SetScore(Item item, Answer answer)
    {
        codes[item.Index] = answer.Code;
        hasScores |= answer.IsAnswered;
    }

    public void SetSecondVote(Item item, Answer answer)
    {
        if (answer.IsAnswered)
        {
            (again ??= new byte[codes.Length])[item.Index] = answer.Code;
        }
    }

    public void Add(Note note) => notes.Add(note);

    public void UpdateChallenge(string challenge, Func<NamedChallenge, NamedChallenge> change) =>
        challenges[challenge] = change(challenges.GetValueOrDefault(challenge, new(challenge, null, "", "")));

    public Response ToResponse() =>
        new(Participant, Agency, Level, AnswerSet.FromCodes(framework, codes))
        {
            SecondVote = again is null ? null : AnswerSet.FromCodes(framework, again),
            Notes = notes,
            SpectrumNow = SpectrumNow,
            SpectrumWanted = SpectrumWanted,
            Challenges = [.. challenges.Values],
        };
}
