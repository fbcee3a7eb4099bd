namespace BeyondBoundaries.Web.Rights;

/// <summary>Something that can be done, and who may.</summary>
/// <param name="What">What, in the words of the page that says so.</param>
/// <param name="Who">Whoever may.</param>
public sealed record Right(string What, Roles Who);
