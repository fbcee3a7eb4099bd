namespace BeyondBoundaries.Web.Features.Api;

/// <summary>A version of a framework.</summary>
/// <param name="Id">The id of the framework.</param>
/// <param name="Version">The version.</param>
/// <param name="Title">The title of the framework.</param>
public sealed record ApiFramework(string Id, string Version, string Title);
