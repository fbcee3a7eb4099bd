using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>One challenge on the challenges page.</summary>
/// <param name="Challenge">The challenge.</param>
public sealed record ChallengeAnswerRow(Challenge Challenge)
{
    public AnswerField Examples { get; } = new(AnswerFieldKind.Examples, Challenge.Id);

    public AnswerField Reach { get; } = new(AnswerFieldKind.Reach, Challenge.Id);

    public AnswerField Note { get; } = new(AnswerFieldKind.ChallengeNote, Challenge.Id);

    public IEnumerable<AnswerField> Fields => [Examples, Reach, Note];
}
