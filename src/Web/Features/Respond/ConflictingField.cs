namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>A field that was changed here and, to something else, in another window.</summary>
/// <param name="Name">The field.</param>
/// <param name="Id">The id of its control.</param>
/// <param name="Value">What the other window saved, as it is posted.</param>
/// <param name="Words">The same for people.</param>
public sealed record ConflictingField(string Name, string Id, string Value, string Words);
