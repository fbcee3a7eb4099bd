using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The whole first ballot on one page, as on a paper sheet: all enablers with scores and notes, the reflections and the
/// spectrum. The answers can be submitted from here.
/// </summary>
/// <remarks>
/// For programs (see <see cref="AnswerFormPage"/>): <c>score:1.1</c> is 1 to 5, <c>skip</c> or empty;
/// <c>working:1.1</c>, <c>evidence:1.1</c> and <c>reflection:people-and-place</c> are text; <c>spectrum-now</c> and
/// <c>spectrum-wanted</c> are ids of positions.
/// </remarks>
public sealed class AllEnablersModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    private const string SavedAction = "saved";

    private AllEnablersFields fields = null!;

    public override Ballot Ballot => Ballot.Enablers;

    /// <summary>Whether the answers have just been saved.</summary>
    public bool WasSaved => Request.Query.ContainsKey(SavedAction);

    /// <summary>
    /// Whether the page shows only stored answers, without refused ones and without conflicts with another window.
    /// </summary>
    public bool ShowsStored => HttpMethods.IsGet(Request.Method) && ModelState.Count == 0;

    /// <summary>Every enabler with its fields, grouped by theme.</summary>
    public IReadOnlyList<EnablerAnswerRow> Rows => fields.Rows;

    /// <summary>Returns whether a row has any notes.</summary>
    public bool HasNotes(EnablerAnswerRow row) =>
        GetValue(row.Working).Length > 0
        || GetValue(row.Evidence).Length > 0
        || FindConflict(row.Working) is not null
        || FindConflict(row.Evidence) is not null;

    /// <summary>The fields for the spectrum, today and wanted; none if the framework has no spectrum.</summary>
    public IReadOnlyList<AnswerField> Spectrum => fields.Spectrum;

    /// <summary>Returns the field for the reflection on a theme.</summary>
    public AnswerField FindReflection(Theme theme) => fields.Reflections[theme.Id];

    protected override IReadOnlyList<AnswerField> Fields => fields.All;

    /// <summary>Whether the spectrum does not change. Its two positions are stored together.</summary>
    protected override bool SavesWithoutReading =>
        Request.HasFormContentType && !AnswerForm.FromForm(Spectrum, Request.Form).Changed.Any();

    protected override bool FindsTarget()
    {
        fields = AllEnablersFields.Get(Framework);
        return true;
    }

    protected override string Next(bool submitted) =>
        submitted ? Links.Submitted(Round)
        : Request.Form["act"] == "check" ? Links.CheckAnswers(Round)
        : Links.AllEnablers(Round, saved: true);
}
