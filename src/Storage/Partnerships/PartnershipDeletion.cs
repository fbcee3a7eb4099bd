using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>The data that would be deleted with a partnership.</summary>
/// <param name="Id">The partnership.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rounds">The number of rounds in the partnership, including drafts.</param>
/// <param name="OpenRounds">The number of its open rounds, which must be closed first.</param>
public sealed record PartnershipDeletion(PartnershipId Id, string Name, int Rounds, int OpenRounds);
