namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// How many people of an agency took part. Shown in open mode only, because the notices of the other modes do not
/// mention it.
/// </summary>
/// <param name="Agency">The name of the agency.</param>
/// <param name="People">The number of people; null for a board if it is smaller than the minimum group.</param>
public sealed record AgencyParticipation(string Agency, int? People);
