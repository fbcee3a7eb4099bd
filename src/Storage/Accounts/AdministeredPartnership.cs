using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>A partnership in an administrator's list, which tells nothing of its rounds.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Facilitators">How many people run its rounds.</param>
/// <param name="Viewers">How many see its results alone.</param>
public sealed record AdministeredPartnership(PartnershipId Id, string Name, int Facilitators, int Viewers);
