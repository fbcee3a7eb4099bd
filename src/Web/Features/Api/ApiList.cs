namespace BeyondBoundaries.Web.Features.Api;

/// <summary>One part of a list.</summary>
/// <param name="Items">The items of this part, in order.</param>
/// <param name="Next">The address of the next part, without the host; null if this is the last part.</param>
public sealed record ApiList<T>(IReadOnlyList<T> Items, string? Next);
