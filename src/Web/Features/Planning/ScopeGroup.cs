using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>The challenges that have the same scope for action.</summary>
/// <param name="Scope">The scope; null for challenges without one.</param>
/// <param name="Title">The title of the group.</param>
/// <param name="Challenges">
/// The title of each challenge, followed by the number of people who chose this scope for it. If the whole room chose
/// this scope, “marked in the room” follows the number or, if no people are counted, replaces it. The challenge with
/// the highest number comes first.
/// </param>
public sealed record ScopeGroup(ScopeForAction? Scope, string Title, IReadOnlyList<string> Challenges);
