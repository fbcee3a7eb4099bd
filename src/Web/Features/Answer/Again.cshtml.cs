using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>One enabler a second time, after the talk, beside the participant's own first answer.</summary>
public sealed class AgainModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    public Item Item { get; private set; } = null!;

    public AnswerField Score => new(AnswerFieldKind.Score, Item.Id);

    /// <summary>What the participant said the first time, in words.</summary>
    public string FirstAnswer => AnswerWords.Whole(First.Answers[Item], Framework.Scale);

    public override Ballot Ballot => Ballot.Again(Item);

    protected override IReadOnlyList<AnswerField> Fields => [Score];

    protected override bool SavesUnread => true;

    protected override bool Finds()
    {
        var found = Framework.Find((string)RouteData.Values["enabler"]!);
        Item = found!;
        return found is { IsEnabler: true };
    }

    protected override string Next(bool submitted) => submitted ? Links.Submitted(Round) : Links.Answer(Round);
}
