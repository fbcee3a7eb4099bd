using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The response to an autosave, for the page's script.</summary>
public sealed record AutosaveResponse
{
    /// <summary>The time of day of the save, such as 10:42; with status 200.</summary>
    public string? Saved { get; init; }

    /// <summary>
    /// Whether every item of the ballot now has a score or a skip, so that only the submission is missing.
    /// </summary>
    public bool Complete { get; init; }

    /// <summary>The new original values of the form.</summary>
    public string? Was { get; init; }

    /// <summary>
    /// The fields that another window changed first; with status 409. In this case, nothing is saved.
    /// </summary>
    public IReadOnlyList<ConflictingField> Contested { get; init; } = [];

    /// <summary>The problems that prevent the save; with status 409 or 422.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
