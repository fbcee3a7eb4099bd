using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage.Partnerships;

/// <summary>A partnership in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">What the one who asks is in it.</param>
/// <param name="Rounds">How many rounds it has.</param>
/// <param name="OpenRounds">How many of them are open.</param>
public sealed record PartnershipSummary(PartnershipId Id, string Name, MemberRole Role, int Rounds, int OpenRounds);
