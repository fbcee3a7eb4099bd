using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Forms;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// A page with a form that saves the answers to one ballot. A button saves all the answers, and a script also saves
/// each field when it changes.
/// </summary>
/// <remarks>
/// A form posts its fields under the names in <see cref="AnswerField"/>; a field that is left out does not change.
/// The <c>was</c> field contains the original values (see <see cref="AnswerForm"/>). With <c>act=submit</c>, the ballot
/// is submitted as well, exactly once for each value of <c>submission</c>, a GUID in the form. A save returns 302 or,
/// if a value is invalid, 200 with the problems on the page. It returns 409 if another window changed a field first, if
/// the ballot is revealed, or if the submission id has already been used with different content. It returns 400 if the
/// antiforgery token is invalid (see <see cref="ExpiredForm"/>). With <c>?handler=autosave</c>, the responses are JSON
/// (see <see cref="AutosaveResponse"/>).
/// </remarks>
public abstract class AnswerFormPage(ResponseQueries queries, ResponseStore store, TimeProvider clock)
    : ParticipantPage(queries)
{
    /// <summary>The name of the field that contains the id of the next submission.</summary>
    public const string SubmissionField = "submission";

    private const string SubmitAction = "submit";
    private const int MaxAttempts = 3;

    private bool isComplete;

    public AnswerForm Form { get; private set; } = null!;

    public ParticipantBallotView StoredBallot { get; private set; } = null!;

    /// <summary>Whether the ballot still accepts answers.</summary>
    public bool IsOpen => StoredBallot.IsOpen;

    public string Original => Form.FormatOriginal(StoredBallot, Framework);

    /// <summary>“true” if the form contains values that are not saved yet; used by the script.</summary>
    public string Unsaved => Form.Changed.Count > 0 ? "true" : "false";

    public Guid Submission { get; } = Guid.NewGuid();

    public abstract Ballot Ballot { get; }

    /// <summary>The fields of the form.</summary>
    protected abstract IReadOnlyList<AnswerField> Fields { get; }

    /// <summary>Gets the value that a field shows.</summary>
    public string GetValue(AnswerField field) => Form.GetValue(field, StoredBallot, Framework);

    /// <summary>
    /// Finds the value that another window has saved in a field, and describes it in words; null if there is no
    /// conflict.
    /// </summary>
    public ConflictingField? FindConflict(AnswerField field) =>
        Form.IsConflict(field, StoredBallot, Framework)
            ? new(
                field.Name,
                field.Id,
                field.GetStoredValue(StoredBallot, Framework),
                AnswerText.DescribeField(field, field.GetStoredValue(StoredBallot, Framework), Framework)
            )
            : null;

    public IActionResult OnGet()
    {
        Form = ExpiredForm.Find(HttpContext) is { } kept
            ? AnswerForm.FromForm(Fields, kept.Fields)
            : AnswerForm.CreateEmpty(Fields);
        return IsOpen ? Page() : LocalRedirect(Links.Respond(Round));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var submission = FindSubmission(Request.Form);
        var problems = await Save(submission);
        return problems.Count == 0 ? LocalRedirect(Next(submission is not null)) : await Refused(problems);
    }

    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        var problems = await Save(null);
        if (problems.Count == 0)
        {
            return CreateJson(
                new()
                {
                    Saved = DateText.FormatTime(clock.GetUtcNow()),
                    Was = Form.FormatOriginalAfterSaving(),
                    Complete = isComplete,
                },
                StatusCodes.Status200OK
            );
        }

        if (problems.Any(IsGone) || !await Load())
        {
            return NotFound();
        }

        ConflictingField[] contested = [.. Fields.Select(FindConflict).OfType<ConflictingField>()];
        return contested.Length > 0
            ? CreateJson(new() { Was = Original, Contested = contested }, StatusCodes.Status409Conflict)
            : CreateJson(
                new() { Problems = problems },
                GetStatus(problems) == StatusCodes.Status409Conflict
                    ? StatusCodes.Status409Conflict
                    : StatusCodes.Status422UnprocessableEntity
            );
    }

    /// <summary>Finds the submission in a posted form; null if the answers are only saved, not submitted.</summary>
    internal static Submission? FindSubmission(IFormCollection sent) =>
        sent["act"] == SubmitAction
            ? new(Guid.TryParse(sent[SubmissionField], out var id) ? id : Guid.NewGuid())
            : null;

    /// <summary>Gets the page to open after a save.</summary>
    protected abstract string Next(bool submitted);

    protected override async Task<bool> Load()
    {
        if (!await base.Load() || Own.Find(Ballot) is not { } asked)
        {
            return false;
        }

        StoredBallot = asked;
        return true;
    }

    /// <summary>
    /// Saves the posted answers and returns any problems. Changes that another window made to other fields are not a
    /// problem.
    /// </summary>
    private async Task<IReadOnlyList<Problem>> Save(Submission? submission)
    {
        Form = AnswerForm.FromForm(Fields, Request.Form);
        for (var attempt = 1; ; attempt++)
        {
            if (StoredBallot is not null && Fields.Any(field => Form.IsConflict(field, StoredBallot, Framework)))
            {
                return [new(ProblemCodes.ChangedElsewhere, AnswerText.Conflict)];
            }

            var change = ResponseChangeFactory.Create(Form, StoredFramework, StoredBallot, submission);
            if (!change.TryGetValue(out var wanted))
            {
                return change.Problems;
            }

            if (Form.Changed.Count == 0 && submission is null)
            {
                return [];
            }

            var saved = await store.Save(Round, ReturnToken, Ballot, wanted, HttpContext.RequestAborted);
            isComplete = saved.TryGetValue(out var receipt) && receipt is { Complete: true, Submitted: false };
            if (
                saved.TryGetValue(out _)
                || !saved.Problems.Any(problem => problem.Code == ProblemCodes.ChangedElsewhere)
            )
            {
                return saved.Problems;
            }

            // The conflict may be in a field that this form does not change. In that case, the save is retried with the
            // current stored answers.
            if (attempt == MaxAttempts || !await Load())
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

        Response.StatusCode = GetStatus(problems);
        foreach (var field in Fields.Where(field => FindConflict(field) is not null))
        {
            ModelState.AddModelError(field.Name, AnswerText.Conflict);
        }

        foreach (
            var problem in problems.Where(problem =>
                ModelState.IsValid || problem.Code != ProblemCodes.ChangedElsewhere
            )
        )
        {
            ModelState.AddModelError(
                problem.Code == ProblemCodes.ChangedElsewhere ? "" : problem.Field,
                problem.Message
            );
        }

        return Page();
    }

    private static JsonResult CreateJson(AutosaveResponse answer, int status) => new(answer) { StatusCode = status };

    private static bool IsGone(Problem problem) => problem.Code == ProblemCodes.NotFound;

    private static int GetStatus(IReadOnlyList<Problem> problems) =>
        problems.All(problem =>
            problem.Code
                is ProblemCodes.ChangedElsewhere
                    or ProblemCodes.BallotRevealed
                    or ProblemCodes.SubmissionDiffers
        )
            ? StatusCodes.Status409Conflict
            : StatusCodes.Status200OK;
}
