using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Security.Passwords;

/// <summary>
/// Limits the number of password hashes computed at once, because each takes as much processor time as saving answers a
/// hundred times. If there are several processors, at least half of them stay free for other work. A client address
/// that has not sent requests recently goes before one that sends them all the time.
/// </summary>
public sealed class PasswordHashingScheduler
{
    /// <summary>
    /// The maximum number of waiting requests from one client address, which a whole office may share.
    /// </summary>
    private const int MaxPerAddress = 40;

    /// <summary>The maximum number of waiting requests from all addresses.</summary>
    private const int MaxWaiting = 1_000;

    /// <summary>The problem to report when too many requests are already waiting.</summary>
    public static readonly Problem TooBusy = new(
        "busy",
        "Too many people are signing in or setting a password at the moment. Wait a minute, then try again"
    );

    private readonly FairScheduler turns = new(Math.Max(1, Environment.ProcessorCount / 2), MaxPerAddress, MaxWaiting);

    /// <summary>Waits for the client address's turn, and then runs work that hashes a password.</summary>
    /// <returns>The result of the work; null if it was not run because too many requests were waiting.</returns>
    public async Task<T?> Run<T>(HttpContext context, Func<Task<T>> hash)
    {
        using var turn = await turns.TryEnter(
            ClientAddress.From(context.Connection.RemoteIpAddress).ToString(),
            context.RequestAborted
        );
        return turn is null ? default : await hash();
    }

    /// <summary>
    /// Runs work that hashes a password and may return problems. Returns the problem <c>busy</c> if the work was not
    /// run because too many requests were waiting.
    /// </summary>
    public async Task<Result<T>> Change<T>(HttpContext context, Func<Task<Result<T>>> change)
        where T : notnull => await Run(context, change) ?? TooBusy;
}
