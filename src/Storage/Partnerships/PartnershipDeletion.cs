using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>A partnership that could be deleted, and how many rounds would be deleted with it.</summary>
/// <param name="Id">The partnership.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rounds">The number of rounds in the partnership, including drafts.</param>
/// <param name="OpenRounds">The number of its open rounds, which must be closed first.</param>
public sealed record PartnershipDeletion(PartnershipId Id, string Name, int Rounds, int OpenRounds);
