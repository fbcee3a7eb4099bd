using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Changes the challenges and the spectrum of a draft.</summary>
public sealed class ChallengesModel(FrameworkQueries queries, FrameworkStore store, TimeProvider time)
    : FrameworkDraftPage(queries, store, time)
{
    [BindProperty]
    public ContextForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Input = ContextForm.From(Definition).WithRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        foreach (var problem in Input.FindProblems())
        {
            ModelState.AddModelError($"Input.{problem.Field}", problem.Message);
        }

        return await Save(
            () => ModelState.IsValid ? new(Input.Apply(Definition)) : null,
            FrameworkLinks.Draft(Stored.Id),
            "the challenges or the spectrum"
        );
    }

    /// <summary>
    /// Shows the form with an empty row for another challenge and one for another position, and keeps the typed values.
    /// </summary>
    public async Task<IActionResult> OnPostRowAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Input = Input.WithRows();
        ModelState.Clear();
        return Page();
    }

    protected override string Mark() => DraftPart.MarkContext(Definition);
}
