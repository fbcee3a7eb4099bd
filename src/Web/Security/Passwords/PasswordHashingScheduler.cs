using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Security.Passwords;

/// <summary>
/// Hashes passwords a few at a time, since each takes a processor for as long as a hundred saves: half of the
/// processors stay free
/// for everything else. An address that has not asked lately goes before one that asks all the time.
/// </summary>
public sealed class PasswordHashingScheduler
{
    /// <summary>How many of one address may wait: an office that signs in together.</summary>
    private const int MaxPerAddress = 40;

    /// <summary>How many may wait over all.</summary>
    private const int MaxWaiting = 1_000;

    private static readonly Problem TooBusy = new(
        "busy",
        "Too many people are signing in at the moment. Wait a minute, then try again"
    );

    private readonly FairScheduler turns = new(Math.Max(1, Environment.ProcessorCount / 2), MaxPerAddress, MaxWaiting);

    /// <summary>Does work that hashes when it is its address's turn.</summary>
    /// <returns>What the work answers; nothing when too many wait already.</returns>
    public async Task<T?> Run<T>(HttpContext context, Func<Task<T>> hash)
    {
        using var turn = await turns.TryEnter(
            ClientAddress.From(context.Connection.RemoteIpAddress).ToString(),
            context.RequestAborted
        );
        return turn is null ? default : await hash();
    }

    /// <summary>The same for work that can be refused; <c>busy</c> when too many wait already.</summary>
    public async Task<Result<T>> Change<T>(HttpContext context, Func<Task<Result<T>>> change)
        where T : notnull => await Run(context, change) ?? TooBusy;
}
