using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace BeyondBoundaries.Web.Features.FirstAccount;

/// <summary>
/// The secret in the one-time link for the first account. It is protected with the keys in the database, so it works on
/// every node. It expires after a day, and can be used only while there are no accounts.
/// </summary>
/// <param name="protection">The keys, which are in the database.</param>
/// <param name="time">The clock.</param>
public sealed class FirstAccountLink(IDataProtectionProvider protection, TimeProvider time)
{
    private const string Purpose = "first-account";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector(Purpose)
        .ToTimeLimitedDataProtector();

    private string? token;

    /// <summary>
    /// The secret, for the operator who started the program. The database must be up to date before this property is
    /// read.
    /// </summary>
    public string Token => token ??= protector.Protect(Purpose, time.GetUtcNow() + Lifetime);

    /// <summary>Returns whether the text is a secret that this or another node created within the last day.</summary>
    public bool Matches(string candidate)
    {
        try
        {
            return protector.Unprotect(candidate) == Purpose;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
