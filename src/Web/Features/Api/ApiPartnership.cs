namespace BeyondBoundaries.Web.Features.Api;

/// <summary>A partnership that the owner of the token belongs to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">The owner's role in it: facilitator or viewer.</param>
public sealed record ApiPartnership(Guid Id, string Name, string Role);
