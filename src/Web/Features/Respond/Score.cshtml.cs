using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The page for scoring one enabler: a score or skip, and two notes. No field is required.</summary>
public sealed class ScoreModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    public Item Item { get; private set; } = null!;

    public AnswerField Score => new(AnswerFieldKind.Score, Item.Id);

    public AnswerField Working => new(AnswerFieldKind.Working, Item.Id);

    public AnswerField Evidence => new(AnswerFieldKind.Evidence, Item.Id);

    /// <summary>Whether the page was opened from the check page. If so, saving returns to that page.</summary>
    public bool BackToCheck => Request.Query.ContainsKey("check");

    /// <summary>The enabler's position in the framework, counting from 1.</summary>
    public int Number => Framework.Enablers.TakeWhile(item => item != Item).Count() + 1;

    public override Ballot Ballot => Ballot.Enablers;

    protected override IReadOnlyList<AnswerField> Fields => [Score, Working, Evidence];

    protected override bool SavesWithoutReading => true;

    protected override string Next(bool submitted) =>
        BackToCheck ? Links.CheckAnswers(Round) : QuestionPath.GetNext(Framework, Round, Item);

    protected override bool FindsTarget()
    {
        var found = Framework.Find((string)RouteData.Values["enabler"]!);
        Item = found!;
        return found is { IsEnabler: true };
    }
}
