using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>A partnership in an administrator's list, without any information about its rounds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Facilitators">The number of facilitators.</param>
/// <param name="Viewers">The number of viewers.</param>
public sealed record AdministeredPartnership(PartnershipId Id, string Name, int Facilitators, int Viewers);
