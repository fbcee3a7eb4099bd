using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Partnerships;

/// <summary>
/// Changes the name of a partnership. Its agencies can also be changed until a participant joins one of its rounds, or
/// until a workbook or paper sheets are created for any of its rounds.
/// </summary>
public sealed class EditModel(PartnershipQueries queries, PartnershipStore store) : PageModel
{
    public PartnershipDetails Partnership { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The version of the partnership when the form was opened.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>
    /// The partnership as saved after this page was opened; null if there is no conflict.
    /// </summary>
    public PartnershipDetails? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        Version = Partnership.Version;
        Input = new() { Name = Partnership.Name, Agencies = string.Join('\n', Partnership.Agencies) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var setup = PartnershipSetup.From(
            Input.Name,
            Partnership.IsLocked ? string.Join('\n', Partnership.Agencies) : Input.Agencies,
            Partnership.Agencies
        );
        if (!setup.TryGetValue(out var partnership))
        {
            ModelState.AddProblems(setup.Problems);
            return Page();
        }

        var saved = await store.Change(
            User.GetAccountId(),
            Partnership.Id,
            partnership,
            Version,
            HttpContext.RequestAborted
        );
        if (saved.TryGetValue(out _))
        {
            return LocalRedirect(Links.PartnershipSaved(Partnership.Id));
        }

        if (!await Load(id))
        {
            return NotFound();
        }

        if (saved.Problems is not [{ Code: ProblemCodes.ChangedElsewhere }])
        {
            ModelState.AddProblems(saved.Problems);
            return Page();
        }

        (Theirs, Version) = (Partnership, Partnership.Version);
        return this.Conflict(nameof(Version), "the partnership");
    }

    private async Task<bool> Load(Guid id)
    {
        var found = await queries.Find(User.GetAccountId(), new PartnershipId(id), HttpContext.RequestAborted);
        Partnership = found!;
        return found is not null;
    }

    public sealed record Form
    {
        public string? Name { get; init; }

        public string? Agencies { get; init; }
    }
}
