using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>One enabler on the page with all enablers.</summary>
/// <param name="Number">The number of the enabler, counting from 1.</param>
/// <param name="Item">The enabler.</param>
public sealed record EnablerAnswerRow(int Number, Item Item)
{
    public AnswerField Score { get; } = new(AnswerFieldKind.Score, Item.Id);

    public AnswerField Working { get; } = new(AnswerFieldKind.Working, Item.Id);

    public AnswerField Evidence { get; } = new(AnswerFieldKind.Evidence, Item.Id);

    public IEnumerable<AnswerField> Fields => [Score, Working, Evidence];
}
