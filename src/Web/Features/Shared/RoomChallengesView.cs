using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>The challenges that the room named together, with the framework whose challenges they are.</summary>
/// <param name="Framework">The framework of the round.</param>
/// <param name="Marks">What the room marked.</param>
public sealed record RoomChallengesView(Framework Framework, IReadOnlyList<NamedChallenge> Marks);
