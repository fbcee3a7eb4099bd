namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>A field that was changed both here and, to a different value, in another window.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Id">The id of the field's form control.</param>
/// <param name="Value">The value that the other window saved, as posted.</param>
/// <param name="Words">The same value in words.</param>
public sealed record ConflictingField(string Name, string Id, string Value, string Words);
