using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Frameworks;

/// <summary>A framework draft, as shown in a list.</summary>
/// <param name="Id">The id of the draft.</param>
/// <param name="Title">Its title.</param>
/// <param name="PartnershipName">The name of the partnership that it is for; empty if it is for everyone.</param>
/// <param name="ChangedAt">The time of the last change.</param>
public sealed record FrameworkDraftSummary(
    FrameworkDraftId Id,
    string Title,
    string PartnershipName,
    DateTimeOffset ChangedAt
);
