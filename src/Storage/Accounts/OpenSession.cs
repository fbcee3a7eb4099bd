using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>A session that has not ended, with the current details of its account.</summary>
/// <param name="Id">The id that identifies the session on pages.</param>
/// <param name="Account">The account of the signed-in user.</param>
/// <param name="Name">The user's name.</param>
/// <param name="Email">The user's email address; empty if there is none.</param>
/// <param name="Way">The sign-in method.</param>
/// <param name="Device">A description of the device, such as "Firefox on Windows".</param>
/// <param name="StartedAt">The time at which the user signed in.</param>
/// <param name="SeenAt">The time of the last request in the session, to within a minute.</param>
/// <param name="EndsAt">The time at which the session ends, even if it is in use.</param>
public sealed record OpenSession(
    SessionId Id,
    AccountId Account,
    string Name,
    string Email,
    SignInMethod Way,
    string Device,
    DateTimeOffset StartedAt,
    DateTimeOffset SeenAt,
    DateTimeOffset EndsAt
);
