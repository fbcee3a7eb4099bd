namespace BeyondBoundaries.Core;

/// <summary>The area that assesses itself.</summary>
public readonly record struct PartnershipId(Guid Value);

/// <summary>One sitting of an assessment.</summary>
public readonly record struct RoundId(Guid Value);

/// <summary>One seat in a round. A random (version 4) value: a time in it would tell who.</summary>
public readonly record struct ParticipantId(Guid Value);

/// <summary>A person with an account: a facilitator, a viewer or an administrator.</summary>
public readonly record struct AccountId(Guid Value);

/// <summary>A person's being signed in on one device. It opens nothing: the cookie holds a secret of its own.</summary>
public readonly record struct SessionId(Guid Value);

/// <summary>A link by which one person may become a member of a partnership.</summary>
public readonly record struct InvitationId(Guid Value);

/// <summary>Something that a partnership has set itself to do. The form that makes it makes its id too, so that sending it twice makes one.</summary>
public readonly record struct ActionId(Guid Value);

/// <summary>Something a participant wrote. A random (version 4) value.</summary>
public readonly record struct NoteId(Guid Value);
