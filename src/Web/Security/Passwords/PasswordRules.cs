using System.Text;
using BeyondBoundaries.Storage.Tables;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Security.Passwords;

/// <summary>
/// The password rules: 12 to 128 characters of any type, and not easy to guess. There are no other rules.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int MinCharacters = 12;
    public const int MaxCharacters = 128;

    private const string Product = "Beyond Boundaries";

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            FindProblem(password ?? "", user.Name, user.Email) is { } mistake
                ? IdentityResult.Failed(new IdentityError { Code = "PasswordRefused", Description = mistake })
                : IdentityResult.Success
        );

    /// <summary>Finds the problem with a password; null if it is valid.</summary>
    /// <param name="password">The password, exactly as it was typed or pasted.</param>
    /// <param name="name">The user's name.</param>
    /// <param name="email">The user's email address.</param>
    public static string? FindProblem(string password, string? name, string? email)
    {
        var characters = password.EnumerateRunes().Count();
        return characters switch
        {
            < MinCharacters => $"The password must be {MinCharacters} characters or more",
            > MaxCharacters => $"The password must be {MaxCharacters} characters or fewer",
            _ when CommonPasswords.IsBuiltFrom(password, CollectOwnWords(name, email)) =>
                "The password is too easy to guess: it is a common one, or it is too close to your name, your "
                    + "email address or “Beyond Boundaries”. Choose another, such as three random words",
            _ => null,
        };
    }

    /// <summary>
    /// Collects the words that an attacker would try for this user: their name and email address, whole and in parts,
    /// and the name of this product.
    /// </summary>
    private static HashSet<string> CollectOwnWords(string? name, string? email) =>
        [
            .. new[] { name, email, Product }
                .SelectMany(text =>
                    (string[])[.. SplitWords(text ?? ""), KeepLetters(text ?? ""), (text ?? "").ToLowerInvariant()]
                )
                .Where(word => word.Length > 2),
        ];

    private static IEnumerable<string> SplitWords(string text) =>
        text.Split([' ', '.', '@', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries).Select(KeepLetters);

    private static string KeepLetters(string text) =>
        string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit)).ToLowerInvariant();
}
