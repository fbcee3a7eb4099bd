namespace BeyondBoundaries.Core.Disclosure;

/// <summary>How many people of an agency took part. Shown in open mode only, because no other notice announces it.</summary>
/// <param name="Agency">The name of the agency.</param>
/// <param name="People">The number of people; null for a board if it is smaller than the minimum group.</param>
public sealed record AgencyParticipation(string Agency, int? People);
