using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Shared;

/// <summary>The challenges that the whole room named, with the round's framework.</summary>
/// <param name="Framework">The round's framework.</param>
/// <param name="Marks">The challenges that the room named.</param>
public sealed record RoomChallengesView(Framework Framework, IReadOnlyList<NamedChallenge> Marks);
