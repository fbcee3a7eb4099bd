namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>What a request that sends a form says of itself.</summary>
internal static class FormRequest
{
    /// <summary>Whether a page's script sent it, and reads JSON.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(request.Query["handler"], "autosave", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the browser says that another site sent it: then nothing that it holds is shown.</summary>
    public static bool IsFromAnotherSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
}
