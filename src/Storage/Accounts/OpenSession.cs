using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Accounts;

/// <summary>A session that is not over, with the account it stands for as that is now.</summary>
/// <param name="Id">Names it on pages.</param>
/// <param name="Account">Who is signed in.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address; empty when their organisation told none.</param>
/// <param name="Way">How they signed in.</param>
/// <param name="Device">Such as "Firefox on Windows".</param>
/// <param name="StartedAt">When they signed in.</param>
/// <param name="SeenAt">When they last asked for something, to the minute.</param>
/// <param name="EndsAt">When it ends, whatever they do.</param>
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
