using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The second vote on one enabler, after the discussion, with the participant's own first answer next to it.
/// </summary>
public sealed class SecondVoteModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    public Item Item { get; private set; } = null!;

    public AnswerField Score => new(AnswerFieldKind.Score, Item.Id);

    /// <summary>The participant's first answer, in words.</summary>
    public string FirstScore => AnswerText.Describe(EnablersBallot.Answers[Item], Framework.Scale);

    public override Ballot Ballot => Ballot.SecondVote(Item);

    protected override IReadOnlyList<AnswerField> Fields => [Score];

    protected override bool SavesWithoutReading => true;

    protected override bool FindsTarget()
    {
        var found = Framework.Find((string)RouteData.Values["enabler"]!);
        Item = found!;
        return found is { IsEnabler: true };
    }

    protected override string Next(bool submitted) => submitted ? Links.Submitted(Round) : Links.Respond(Round);
}
