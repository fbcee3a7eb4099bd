using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>What a page's script is told of a save.</summary>
public sealed record AutosaveResponse
{
    /// <summary>The time of day at which it was saved, such as 10:42; with status 200.</summary>
    public string? Saved { get; init; }

    /// <summary>What the form began from, from now on.</summary>
    public string? Was { get; init; }

    /// <summary>What another window changed first; with status 409. Nothing is saved then.</summary>
    public IReadOnlyList<ConflictingField> Contested { get; init; } = [];

    /// <summary>Why it cannot be saved as it is; with status 409 or 422.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
