namespace BeyondBoundaries.Core;

/// <summary>The id of a partnership: the organisations that assess themselves together.</summary>
public readonly record struct PartnershipId(Guid Value);

/// <summary>The id of a round: one self-evaluation by a partnership.</summary>
public readonly record struct RoundId(Guid Value);

/// <summary>
/// The id of a participant in one round. It is random (version 4), because an id that contains a time could help to
/// identify the participant.
/// </summary>
public readonly record struct ParticipantId(Guid Value);

/// <summary>The id of an account: the record of a person who signs in.</summary>
public readonly record struct AccountId(Guid Value);

/// <summary>
/// The id of an account's session on one device. The id grants no access: the session's cookie contains a separate
/// secret.
/// </summary>
public readonly record struct SessionId(Guid Value);

/// <summary>
/// The id of a personal access token. The id grants no access: the token itself is a separate secret.
/// </summary>
public readonly record struct AccessTokenId(Guid Value);

/// <summary>
/// The id of an invitation: a one-time link that gives access to a partnership or a region, or adds a partnership to a
/// region.
/// </summary>
public readonly record struct InvitationId(Guid Value);

/// <summary>
/// The id of an action in a partnership's plan. The form that creates the action also creates its id, so that
/// submitting the form twice creates only one action.
/// </summary>
public readonly record struct ActionId(Guid Value);

/// <summary>The id of a framework draft: a framework that is being written.</summary>
public readonly record struct FrameworkDraftId(Guid Value);

/// <summary>The id of a participant's note. It is random (version 4).</summary>
public readonly record struct NoteId(Guid Value);

/// <summary>The id of a region: a set of partnerships that can each share one closed round.</summary>
public readonly record struct RegionId(Guid Value);

/// <summary>
/// The id of a partnership within one region. The id has no meaning elsewhere, and remains in the region's renewals
/// after the partnership has been deleted.
/// </summary>
public readonly record struct AreaId(Guid Value);

/// <summary>
/// The id of the figures that an area shares with a region. The id is random (version 4) and does not reveal which
/// round the figures are from. It stays the same as long as the figures do, even if the area stops sharing them and
/// shares them again later.
/// </summary>
public readonly record struct ShareId(Guid Value);
