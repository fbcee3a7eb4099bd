using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Web.Features.Planning;

/// <summary>The challenges with one scope for action.</summary>
/// <param name="Scope">The scope; null for challenges without one.</param>
/// <param name="Title">The title of the group.</param>
/// <param name="Challenges">The challenges with the number of people, most frequent first.</param>
public sealed record ScopeGroup(ScopeForAction? Scope, string Title, IReadOnlyList<string> Challenges);
