using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.MyAccount;

/// <summary>
/// Shows recovery codes in the response to the form that created them. They cannot be shown again.
/// </summary>
internal static class NewRecoveryCodes
{
    public static PartialViewResult Show(this PageModel page, IReadOnlyList<string> codes)
    {
        page.ModelState.Clear();
        return page.Partial("_NewRecoveryCodes", codes);
    }

    /// <summary>Creates a data URL that contains the codes as a text file, for a download link.</summary>
    public static string CreateFileAddress(IReadOnlyList<string> codes)
    {
        string[] lines =
        [
            "Recovery codes for Beyond Boundaries. Each code works once, together with your password. Use one "
                + "when you cannot use your authenticator app.",
            "",
            .. codes,
            "",
        ];
        return $"data:text/plain;charset=utf-8,{Uri.EscapeDataString(string.Join("\r\n", lines))}";
    }
}
