using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Frameworks;

/// <summary>A published version of a framework, as shown in a list.</summary>
/// <param name="FrameworkId">The id of the framework.</param>
/// <param name="Version">The version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Partnership">The partnership that it is for; null if it is for everyone.</param>
/// <param name="PartnershipName">The name of that partnership; empty if the framework is for everyone.</param>
/// <param name="PublishedAt">The time at which it was published.</param>
public sealed record PublishedFramework(
    string FrameworkId,
    string Version,
    string Title,
    PartnershipId? Partnership,
    string PartnershipName,
    DateTimeOffset PublishedAt
);
