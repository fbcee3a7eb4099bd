using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Forms;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>A page whose form saves answers of one ballot: whole by its button, and field by field as they change.</summary>
/// <remarks>
/// A form posts its fields by the names of <see cref="AnswerField"/>; a field that is left out stays as it is.
/// <c>was</c> says what the form began from, see <see cref="AnswerForm"/>. With <c>act=submit</c> the ballot is submitted as well,
/// exactly once for each <c>submission</c>, a GUID of the client's. What is saved answers 302; what another window changed first,
/// what is revealed by now, and another content under a submission that was used, 409; an invalid antiforgery token, 400, see <see cref="KeptForm"/>.
/// Sent to <c>?handler=autosave</c> the answers are JSON, see <see cref="AutosaveAnswer"/>.
/// </remarks>
public abstract class AnswerFormPage(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : AnswerPage(queries)
{
    private const string Submits = "submit";
    private const int MostAttempts = 3;

    /// <summary>What the form shows.</summary>
    public AnswerForm Form { get; private set; } = null!;

    /// <summary>The ballot, with what is stored of it.</summary>
    public OwnBallot Asked { get; private set; } = null!;

    /// <summary>Whether answers can still be given.</summary>
    public bool IsOpen => Asked.IsOpen;

    /// <summary>What the form began from.</summary>
    public string Was => Form.Was(Asked, Framework);

    /// <summary>For the script: whether the form came back with something that is not saved yet.</summary>
    public string Unsaved => Form.Changed.Count > 0 ? "true" : "false";

    /// <summary>The id under which the form submits.</summary>
    public Guid Submission { get; } = Guid.NewGuid();

    /// <summary>The ballot that the page is about.</summary>
    public abstract Ballot Ballot { get; }

    /// <summary>The fields of the form, in the order of the page.</summary>
    protected abstract IReadOnlyList<AnswerField> Fields { get; }

    /// <summary>What a field shows.</summary>
    public string Value(AnswerField field) => Form.Value(field, Asked, Framework);

    /// <summary>What another window has saved in a field, in words; null when there is nothing to decide.</summary>
    public ContestedField? Contested(AnswerField field) => Form.IsContested(field, Asked, Framework)
        ? new(field.Name, field.Id, field.Stored(Asked, Framework), AnswerWords.Of(field, field.Stored(Asked, Framework), Framework))
        : null;

    public IActionResult OnGet()
    {
        Form = KeptForm.Of(HttpContext) is { } kept ? AnswerForm.Posted(Fields, kept.Fields) : AnswerForm.Fresh(Fields);
        return IsOpen ? Page() : LocalRedirect(Links.Answer(Round));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var sent = Request.Form;
        var submits = sent["act"] == Submits;
        var problems = await Save(submits ? new Submission(Guid.TryParse(sent["submission"], out var id) ? id : Submission) : null);
        return problems.Count == 0 ? LocalRedirect(Next(submits)) : await Refused(problems);
    }

    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        var problems = await Save(null);
        if (problems.Count == 0)
        {
            return Answered(new() { Saved = Dates.TimeOfDay(clock.GetUtcNow()), Was = Form.WasAfterSaving() }, StatusCodes.Status200OK);
        }

        if (problems.Any(IsGone) || !await Load())
        {
            return NotFound();
        }

        ContestedField[] contested = [.. Fields.Select(Contested).OfType<ContestedField>()];
        return contested.Length > 0
            ? Answered(new() { Was = Was, Contested = contested }, StatusCodes.Status409Conflict)
            : Answered(new() { Problems = problems }, StatusOf(problems) == StatusCodes.Status409Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Where to go once everything is saved.</summary>
    protected abstract string Next(bool submitted);

    protected override async Task<bool> Load()
    {
        if (!await base.Load() || Own.Find(Ballot) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        return true;
    }

    /// <summary>Saves what was sent, and says what stands in the way. A change that was made beside it, to something else, does not.</summary>
    private async Task<IReadOnlyList<Problem>> Save(Submission? submission)
    {
        Form = AnswerForm.Posted(Fields, Request.Form);
        for (var attempt = 1; ; attempt++)
        {
            if (Asked is not null && Fields.Any(field => Form.IsContested(field, Asked, Framework)))
            {
                return [new(ProblemCodes.ChangedElsewhere, AnswerWords.ChangedElsewhere)];
            }

            var change = AnswerChange.Of(Form, Framework, Asked, submission);
            if (!change.Is(out var wanted))
            {
                return change.Problems;
            }

            if (Form.Changed.Count == 0 && submission is null)
            {
                return [];
            }

            var saved = await store.Save(Round, ReturnToken, Ballot, wanted, HttpContext.RequestAborted);
            if (saved.Is(out _) || !saved.Problems.Any(problem => problem.Code == ProblemCodes.ChangedElsewhere))
            {
                return saved.Problems;
            }

            // What was changed may be something beside: then it is saved with what is stored now.
            if (attempt == MostAttempts || !await Load())
            {
                return saved.Problems;
            }
        }
    }

    private async Task<IActionResult> Refused(IReadOnlyList<Problem> problems)
    {
        if (problems.Any(IsGone) || !await Load())
        {
            return NotFound();
        }

        Response.StatusCode = StatusOf(problems);
        foreach (var field in Fields.Where(field => Contested(field) is not null))
        {
            ModelState.AddModelError(field.Name, AnswerWords.ChangedElsewhere);
        }

        foreach (var problem in problems.Where(problem => ModelState.IsValid || problem.Code != ProblemCodes.ChangedElsewhere))
        {
            ModelState.AddModelError(problem.Code == ProblemCodes.ChangedElsewhere ? "" : problem.Field, problem.Message);
        }

        return Page();
    }

    private static JsonResult Answered(AutosaveAnswer answer, int status) => new(answer) { StatusCode = status };

    private static bool IsGone(Problem problem) => problem.Code == ProblemCodes.NotFound;

    private static int StatusOf(IReadOnlyList<Problem> problems) =>
        problems.All(problem => problem.Code is ProblemCodes.ChangedElsewhere or ProblemCodes.BallotRevealed or ProblemCodes.SubmissionDiffers)
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status200OK;
}
