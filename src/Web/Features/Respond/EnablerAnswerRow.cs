using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>An enabler on the page of all of them.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Item">The enabler.</param>
public sealed record EnablerAnswerRow(int Number, Item Item)
{
    public AnswerField Score { get; } = new(AnswerFieldKind.Score, Item.Id);

    public AnswerField Working { get; } = new(AnswerFieldKind.Working, Item.Id);

    public AnswerField Evidence { get; } = new(AnswerFieldKind.Evidence, Item.Id);

    public IEnumerable<AnswerField> Fields => [Score, Working, Evidence];
}
