using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>The response to a script whose form was refused before the page received it.</summary>
public sealed record FormRefusal
{
    /// <summary>A new token for trying again; sent with status 400.</summary>
    public string? Token { get; init; }

    /// <summary>The problems that prevented the form from being saved; sent with status 403, 404 or 409.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
