using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The page for digging deeper, on which a participant scores the indicators of one enabler.</summary>
public sealed class IndicatorsModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    public Item Item { get; private set; } = null!;

    /// <summary>The enabler's indicators, each with the field for its score.</summary>
    public IReadOnlyList<(Item Indicator, AnswerField Score)> Rows { get; private set; } = [];

    public override Ballot Ballot => Ballot.Indicators(Item);

    protected override IReadOnlyList<AnswerField> Fields => [.. Rows.Select(row => row.Score)];

    protected override bool SavesWithoutReading => true;

    protected override bool FindsTarget()
    {
        if (
            Framework.Find((string)RouteData.Values["enabler"]!) is not { IsEnabler: true } found
            || !Ballot.Indicators(found).Fits(Framework)
        )
        {
            return false;
        }

        Item = found;
        Rows =
        [
            .. Framework
                .IndicatorsOf(found.Enabler)
                .Select(item => (item, new AnswerField(AnswerFieldKind.Score, item.Id))),
        ];
        return true;
    }

    protected override string Next(bool submitted) => submitted ? Links.Submitted(Round) : Links.Respond(Round);
}
