using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Administration;

/// <summary>The page that lists all accounts and partnerships for administrators.</summary>
public sealed class IndexModel(AdministrationQueries queries, ClockStore clock, TimeProvider time) : PageModel
{
    public IReadOnlyList<AccountSummary> Accounts { get; private set; } = [];

    public IReadOnlyList<AdministeredPartnership> Partnerships { get; private set; } = [];

    /// <summary>The current date according to the server's clock.</summary>
    public string Today => DateText.FormatDay(time.GetUtcNow());

    /// <summary>The last date before the clock jumped; null if it has not jumped.</summary>
    public string? JumpedFrom { get; private set; }

    public async Task<IActionResult> OnPostClockAsync()
    {
        await clock.Confirm(User.GetAccountId(), time.GetUtcNow(), HttpContext.RequestAborted);
        return LocalRedirect(Links.Administration);
    }

    public async Task OnGetAsync()
    {
        JumpedFrom = await clock.FindJump(time.GetUtcNow(), HttpContext.RequestAborted) is { } seen
            ? DateText.FormatDay(seen)
            : null;
        Accounts = await queries.ListAccounts(HttpContext.RequestAborted);
        Partnerships = await queries.ListPartnerships(HttpContext.RequestAborted);
    }

    /// <summary>Describes a user's roles in one line.</summary>
    internal static string Describe(AccountSummary account)
    {
        IEnumerable<string> parts =
        [
            .. account.IsAdministrator ? ["Administrator"] : Array.Empty<string>(),
            .. account.Facilitates.Count > 0
                ? [$"Facilitator of {string.Join(", ", account.Facilitates)}"]
                : Array.Empty<string>(),
            .. account.Views.Count > 0 ? [$"Viewer of {string.Join(", ", account.Views)}"] : Array.Empty<string>(),
        ];
        return string.Join(". ", parts.DefaultIfEmpty("Does not belong to a partnership"));
    }

    internal static string DescribeMembers(AdministeredPartnership partnership) =>
        $"{partnership.Facilitators} {(partnership.Facilitators == 1 ? "facilitator" : "facilitators")}, "
        + $"{partnership.Viewers} {(partnership.Viewers == 1 ? "viewer" : "viewers")}";
}
