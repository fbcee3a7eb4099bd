using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>What a page's script is told when its form was refused before the page saw it.</summary>
public sealed record FormRefusal
{
    /// <summary>A fresh token to try again with; with status 400.</summary>
    public string? Token { get; init; }

    /// <summary>Why the form cannot be saved as it is; with status 409.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
