namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// The number of people from an agency who took part. It is shown only in open mode, because the notices in the other
/// modes do not mention it.
/// </summary>
/// <param name="Agency">The name of the agency.</param>
/// <param name="People">
/// The number of people; null in results for a board if the number is below the minimum group.
/// </param>
public sealed record AgencyParticipation(string Agency, int? People);
