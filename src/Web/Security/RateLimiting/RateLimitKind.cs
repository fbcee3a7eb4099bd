namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>
/// The kinds of operation that have a rate limit, because they cost the server or other people more than an ordinary
/// page does.
/// </summary>
public enum RateLimitKind
{
    /// <summary>Creating a file on request.</summary>
    File,

    /// <summary>Uploading and reading a file.</summary>
    Upload,

    /// <summary>Sending an email.</summary>
    Mail,

    /// <summary>Reading data through the API, with or without a valid token.</summary>
    Api,

    /// <summary>Any change by a signed-in user, with its audit entry.</summary>
    Change,
}
