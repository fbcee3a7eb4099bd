using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The enablers that the participant would start with.</summary>
public sealed class PrioritiesModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    public AnswerField Field { get; } = new(AnswerFieldKind.Priorities);

    public override Ballot Ballot => Ballot.Priorities;

    protected override IReadOnlyList<AnswerField> Fields => [Field];

    public bool IsChosen(string enabler) => GetValue(Field).Split(',').Contains(enabler, StringComparer.Ordinal);

    protected override string Next(bool submitted) => submitted ? Links.Submitted(Round) : Links.Respond(Round);
}
