namespace BeyondBoundaries.Storage.Joining;

/// <summary>A person's new way back to their answers.</summary>
/// <param name="Address">The e-mail address to send it to; empty when it is an empty form to hand on.</param>
/// <param name="ReturnToken">The secret of the link.</param>
public sealed record ReissuedLink(string Address, string ReturnToken);
