using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>A partnership, as shown in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">The role of the requesting account.</param>
/// <param name="Rounds">The number of rounds.</param>
/// <param name="OpenRounds">The number of open rounds.</param>
public sealed record PartnershipSummary(PartnershipId Id, string Name, MemberRole Role, int Rounds, int OpenRounds);
