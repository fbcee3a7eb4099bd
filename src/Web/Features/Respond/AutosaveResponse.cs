using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The response to an autosave, for the page's script.</summary>
public sealed record AutosaveResponse
{
    /// <summary>The time of day at which the answers were saved, such as 10:42; sent with status 200.</summary>
    public string? Saved { get; init; }

    /// <summary>
    /// Whether every item in the ballot now has a score or a skip, but the ballot has not been submitted.
    /// </summary>
    public bool Complete { get; init; }

    /// <summary>
    /// The new content of the form's <c>was</c> field. The next save treats the values in it as the original ones.
    /// </summary>
    public string? Was { get; init; }

    /// <summary>
    /// The fields that another window changed first; sent with status 409. In this case, nothing is saved.
    /// </summary>
    public IReadOnlyList<ConflictingField> Contested { get; init; } = [];

    /// <summary>The problems that prevented the save; sent with status 409 or 422.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
