using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Storage.Frameworks;

/// <summary>A framework draft, with the data for its page.</summary>
/// <param name="Id">The id of the draft.</param>
/// <param name="Partnership">The partnership that it is for; null if it is for everyone.</param>
/// <param name="PartnershipName">The name of that partnership; empty if the framework is for everyone.</param>
/// <param name="Draft">The framework so far.</param>
/// <param name="Version">
/// The version, which changes with every save. Forms send it back, so that conflicts are detected.
/// </param>
public sealed record StoredFrameworkDraft(
    FrameworkDraftId Id,
    PartnershipId? Partnership,
    string PartnershipName,
    FrameworkDraft Draft,
    int Version
);
