using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>The challenges that have the same scope for action.</summary>
/// <param name="Scope">The scope; null for challenges without one.</param>
/// <param name="Title">The title of the group.</param>
/// <param name="Challenges">
/// A text about each challenge, starting with the challenge for which the most people chose this scope. The text says
/// how many people chose the scope, if any did, and whether the whole room did.
/// </param>
public sealed record ScopeGroup(ScopeForAction? Scope, string Title, IReadOnlyList<string> Challenges);
