using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>The challenges that have the same scope for action.</summary>
/// <param name="Scope">The scope; null for challenges without one.</param>
/// <param name="Title">The title of the group.</param>
/// <param name="Challenges">
/// The title of each challenge, followed by the number of people who chose this scope for it, by “marked in the room”
/// if the whole room chose it, or by both. The challenge for which the most people chose this scope comes first.
/// </param>
public sealed record ScopeGroup(ScopeForAction? Scope, string Title, IReadOnlyList<string> Challenges);
