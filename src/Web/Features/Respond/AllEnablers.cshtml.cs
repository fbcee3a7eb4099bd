using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// All enablers on one page, as on a paper sheet, each with its score and notes. The answers can be submitted from
/// here.
/// </summary>
/// <remarks>
/// For programs (see <see cref="AnswerFormPage"/>): <c>score:1.1</c> is 1 to 5, <c>skip</c> or empty;
/// <c>working:1.1</c> and <c>evidence:1.1</c> are text.
/// </remarks>
public sealed class AllEnablersModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    private const string SavedAction = "saved";

    public override Ballot Ballot => Ballot.Enablers;

    /// <summary>Whether the answers have just been saved.</summary>
    public bool WasSaved => Request.Query.ContainsKey(SavedAction);

    /// <summary>Every enabler with its fields, grouped by theme.</summary>
    public IReadOnlyList<EnablerAnswerRow> Rows { get; private set; } = [];

    /// <summary>Returns whether a row has any notes.</summary>
    public bool HasNotes(EnablerAnswerRow row) =>
        GetValue(row.Working).Length > 0
        || GetValue(row.Evidence).Length > 0
        || FindConflict(row.Working) is not null
        || FindConflict(row.Evidence) is not null;

    protected override IReadOnlyList<AnswerField> Fields => [.. Rows.SelectMany(row => row.Fields)];

    protected override bool SavesWithoutReading => true;

    protected override bool FindsTarget()
    {
        Rows = [.. Framework.Enablers.Select((item, place) => new EnablerAnswerRow(place + 1, item))];
        return true;
    }

    protected override string Next(bool submitted) =>
        submitted ? Links.Submitted(Round)
        : Request.Form["act"] == "check" ? Links.CheckAnswers(Round)
        : Links.AllEnablers(Round, saved: true);
}
