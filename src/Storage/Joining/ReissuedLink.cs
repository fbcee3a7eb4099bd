namespace BeyondBoundaries.Storage.Joining;

/// <summary>A participant's new return link.</summary>
/// <param name="Address">
/// The email address to send the link to; empty if the link opens an empty form, which the facilitator passes on
/// instead.
/// </param>
/// <param name="ReturnToken">The secret of the return link.</param>
public sealed record ReissuedLink(string Address, string ReturnToken);
