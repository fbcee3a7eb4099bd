using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The challenges with their examples, and the scope for action on each.</summary>
public sealed class ChallengesModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    /// <summary>The form value of each scope for action, and an empty value for “I cannot say”.</summary>
    public static IReadOnlyList<string> Reaches { get; } =
    [.. Enum.GetValues<ScopeForAction>().Select(reach => ChallengeFormValues.FormatScope(reach)), ""];

    /// <summary>The challenges, each with its fields.</summary>
    public IReadOnlyList<ChallengeAnswerRow> Rows { get; private set; } = [];

    public override Ballot Ballot => Ballot.Challenges;

    protected override IReadOnlyList<AnswerField> Fields => [.. Rows.SelectMany(row => row.Fields)];

    public bool IsTicked(ChallengeAnswerRow row, string choice) =>
        GetValue(row.Examples).Split(',').Contains(choice, StringComparer.Ordinal);

    /// <summary>
    /// Returns whether a scope for action is chosen. “I cannot say” is chosen only if the participant has answered
    /// something else about the challenge.
    /// </summary>
    public bool IsChosen(ChallengeAnswerRow row, string reach) =>
        GetValue(row.Reach) == reach
        && (reach.Length > 0 || GetValue(row.Examples).Length > 0 || GetValue(row.Note).Length > 0);

    protected override bool FindsTarget()
    {
        Rows = [.. Framework.Definition.Challenges.Select(challenge => new ChallengeAnswerRow(challenge))];
        return Rows.Count > 0;
    }

    protected override string Next(bool submitted) => submitted ? Links.Submitted(Round) : Links.Respond(Round);
}
