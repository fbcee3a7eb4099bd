using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>Merges one participant's answers to several ballots into one response.</summary>
internal static class ResponseMerger
{
    public static Response Merge(
        IReadOnlyList<(Ballot Ballot, ResponseRow Row)> answered,
        List<string> agencies,
        ConfidentialityMode mode,
        Framework framework
    )
    {
        var person = answered[0].Row.Participant;
        var first = answered.FirstOrDefault(one => one.Ballot.Kind == BallotKind.Enablers).Row;
        var challenges = answered.FirstOrDefault(one => one.Ballot.Kind == BallotKind.Challenges).Row;
        var priorities = answered.FirstOrDefault(one => one.Ballot.Kind == BallotKind.Priorities).Row;
        var again = answered.Where(one => one.Ballot.Kind == BallotKind.SecondVote).ToList();
        var participant =
            mode != ConfidentialityMode.Open
                ? person.Id.ToString()
                : person.Name ?? $"Removed person {person.Id.ToString()[..4]}";
        return new(
            participant,
            person.Agency is { } agency ? agencies[agency] : "",
            LevelsOfWork.GetName(person.Level),
            MergeAnswers(
                answered.Where(one => one.Ballot.Kind is BallotKind.Enablers or BallotKind.Indicators),
                framework
            )
        )
        {
            SecondVote = again.Count == 0 ? null : MergeAnswers(again, framework),
            Notes = first is null
                ? []
                :
                [
                    .. first.Notes.Select(note => new Note(note.Kind, note.About, note.Text)
                    {
                        Id = new(note.Id),
                        IsPicked = note.Picked,
                    }),
                ],
            SpectrumNow = first?.SpectrumNow,
            SpectrumWanted = first?.SpectrumWanted,
            Challenges = challenges is null
                ? []
                : [.. challenges.Challenges.Select(ParticipantBallotMapper.ToNamedChallenge)],
            AnsweredChallenges = challenges is not null,
            Priorities = ParticipantBallotMapper.ListPriorities(priorities),
        };
    }

    /// <summary>Merges the answers, taking from each ballot only the answers to its own items.</summary>
    private static AnswerSet MergeAnswers(IEnumerable<(Ballot Ballot, ResponseRow Row)> answered, Framework framework)
    {
        var codes = new byte[framework.Items.Count];
        foreach (var (ballot, row) in answered)
        {
            foreach (var item in ballot.GetItems(framework))
            {
                codes[item.Index] = row.Scores[item.Index];
            }
        }

        return AnswerSet.FromCodes(framework, codes);
    }
}
