using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What gets in the way: the types of challenge with their examples, and what can be done about each.</summary>
public sealed class ChallengesModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    /// <summary>What can be done about a challenge, as it is posted.</summary>
    public static IReadOnlyList<string> Reaches { get; } = [.. Enum.GetValues<Reach>().Select(reach => ChallengeAnswers.WordOf(reach)), ""];

    /// <summary>The challenges, each with its fields.</summary>
    public IReadOnlyList<ChallengeRow> Rows { get; private set; } = [];

    public override Ballot Ballot => Ballot.Challenges;

    protected override IReadOnlyList<AnswerField> Fields => [.. Rows.SelectMany(row => row.Fields)];

    /// <summary>Whether this choice of a row is ticked.</summary>
    public bool IsTicked(ChallengeRow row, string choice) => Value(row.Examples).Split(',').Contains(choice, StringComparer.Ordinal);

    /// <summary>Whether this is what can be done about it. “I cannot say” only once something was said.</summary>
    public bool IsChosen(ChallengeRow row, string reach) =>
        Value(row.Reach) == reach && (reach.Length > 0 || Value(row.Examples).Length > 0 || Value(row.Note).Length > 0);

    protected override bool Finds()
    {
        Rows = [.. Framework.Definition.Challenges.Select(challenge => new ChallengeRow(challenge))];
        return Rows.Count > 0;
    }

    protected override string Next(bool submitted) => submitted ? Links.Submitted(Round) : Links.Answer(Round);
}
