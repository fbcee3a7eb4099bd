using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Features.Respond.Templates;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The whole first ballot on one page, as on a paper sheet: all enablers with scores and notes, the reflections and the
/// spectrum. If the framework is large, the ballot is divided into several such pages. The last page leads to the check
/// page, where the participant submits the answers.
/// </summary>
/// <remarks>
/// Programs can send these fields (see <see cref="AnswerFormPage"/>): <c>score:1.1</c> is a score, <c>skip</c> or
/// empty; <c>working:1.1</c>, <c>evidence:1.1</c> and <c>reflection:people-and-place</c> are text; <c>spectrum-now</c>
/// and <c>spectrum-wanted</c> are ids of positions.
/// </remarks>
public sealed class AllEnablersModel(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerFormPage(queries, store, clock)
{
    private AllEnablersPart part = null!;

    public override Ballot Ballot => Ballot.Enablers;

    /// <summary>Whether the answers have just been saved.</summary>
    public bool WasSaved => part.WasSaved;

    /// <summary>
    /// The recording of the page as a template; null if the page is rendered for one person only, for example because
    /// it shows values that were refused.
    /// </summary>
    internal TemplateRecording? Recording { get; private set; }

    /// <summary>The number, counting from 1, of the part of the framework that the page shows.</summary>
    public int Part => part.Number;

    /// <summary>The number of parts: 1, unless the framework is large.</summary>
    public int PartCount => part.Count;

    public bool IsLastPart => part.IsLast;

    /// <summary>Describes the enablers in one part, for example as “1 to 40”.</summary>
    public string DescribePart(int number) => AllEnablersFields.GetParts(Framework)[number - 1].Describe();

    /// <summary>Every enabler on the page with its fields, in the order of the framework.</summary>
    public IReadOnlyList<EnablerAnswerRow> Rows => part.Fields.Rows;

    /// <summary>Returns whether a row has any notes, or a conflict about a note.</summary>
    public bool HasNotes(EnablerAnswerRow row) =>
        GetValue(row.Working).Length > 0
        || GetValue(row.Evidence).Length > 0
        || FindConflict(row.Working) is not null
        || FindConflict(row.Evidence) is not null;

    /// <summary>
    /// The fields for where the partnership is on the spectrum today and where it should be; empty if the framework has
    /// no spectrum, or if these fields are in another part.
    /// </summary>
    public IReadOnlyList<AnswerField> Spectrum => part.Fields.Spectrum;

    /// <summary>
    /// Finds the field for the reflection on a theme; null if the theme's last enabler is not on this page.
    /// </summary>
    public AnswerField? FindReflection(Theme theme) =>
        part.Fields.Reflections.FirstOrDefault(field => field.About == theme.Id);

    // A program can post fields from all parts at once.
    protected override IReadOnlyList<AnswerField> Fields =>
        HttpMethods.IsPost(Request.Method) ? AllEnablersFields.Get(Framework).All : part.Fields.All;

    /// <summary>
    /// Whether a posted form is handled without first reading the stored answers: true if the form does not change the
    /// spectrum. To change one position on the spectrum, the page must know the other, because the two are stored
    /// together.
    /// </summary>
    protected override bool SavesWithoutReading =>
        Request.HasFormContentType
        && !AnswerForm.FromForm(AllEnablersFields.Get(Framework).Spectrum, Request.Form).Changed.Any();

    protected override bool FindsTarget()
    {
        part = AllEnablersPart.Read(Request, Round, Framework);
        return true;
    }

    protected override async Task<bool> Load()
    {
        if (!await base.Load())
        {
            return false;
        }

        Recording = TemplateRecording.Find(HttpContext);
        if (Recording is not null)
        {
            Recording.Content = AllEnablersContent.Create(Request, part, Framework, Own, Recording.Token);
            NextStep = NextStep! with
            {
                Text = NextStep.Text.Length == 0 ? "" : Recording.MarkText(AllEnablersContent.NextStepText),
            };
        }

        return true;
    }

    protected override string Next(bool submitted) => part.GetNext(Request.Form, submitted);
}
