namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>What costs the server, or others, more than a page does.</summary>
public enum RateLimitKind
{
    /// <summary>A file made on request.</summary>
    File,

    /// <summary>A file that is sent and read.</summary>
    Upload,

    /// <summary>An e-mail.</summary>
    Mail,

    /// <summary>Anything that somebody with an account changes, with its entry in the audit trail.</summary>
    Change,
}
