using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage;

/// <summary>What one save changes; everything else of the response stays as it is.</summary>
internal sealed record ResponseChange
{
    public IReadOnlyList<(Item Item, Answer Answer)> Scores { get; init; } = [];

    public IReadOnlyList<Note> Notes { get; init; } = [];

    public bool Submit { get; init; }
}
