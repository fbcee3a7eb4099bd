namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>Reads the properties of a request that sends a form.</summary>
internal static class FormRequest
{
    /// <summary>Returns whether a page's script sent the request and expects JSON.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(request.Query["handler"], "autosave", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Returns whether the browser reports that another site sent the request. In that case, the content of the request
    /// is not shown.
    /// </summary>
    public static bool IsFromAnotherSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
}
