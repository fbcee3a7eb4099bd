using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.SignIn;

/// <summary>Somebody whom nobody has given a right yet: what that means, and whom to ask.</summary>
public sealed class NoRightsYetModel(AdministrationQueries queries) : PageModel
{
    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Administrators { get; private set; } = [];

    public async Task OnGetAsync() =>
        Administrators = [.. (await queries.Accounts(HttpContext.RequestAborted)).Where(account => account.IsAdministrator).Select(account => account.Name)];
}
