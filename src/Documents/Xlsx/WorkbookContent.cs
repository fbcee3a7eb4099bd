using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Report;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>What the sheets of one workbook are made from.</summary>
/// <param name="Results">What may be shown.</param>
/// <param name="Scores">Where everyone's scores stand: to fill in, or in mode open; otherwise null.</param>
/// <param name="ToFillIn">Whether it is there to be filled in.</param>
/// <param name="Details">Whose it is; null when not known.</param>
internal sealed record WorkbookContent(RoundResults Results, ScoresLayout? Scores, bool ToFillIn, ReportDetails? Details)
{
    public Framework Framework => Results.Framework;

    /// <summary>The figures of an item: where there are scores to change, also of one that nobody has answered yet.</summary>
    public ShownFigures? Find(Item item) =>
        figures.TryGetValue(item, out var found) ? found
        : Scores is null ? null
        : ShownFigures.Of(Core.Tallies.Tally.Empty(Framework.Levels), new(ConfidentialityMode.Open));

    /// <summary>Whether the indicators of an enabler are worth a picture: somebody answered, or will.</summary>
    public bool HasPicture(Enabler enabler) => ToFillIn || Results.IndicatorsOf(enabler).Any();

    private readonly Dictionary<Item, ShownFigures> figures = Results.Items.ToDictionary(result => result.Item, result => result.Figures);
}
