using System.Text;
using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Identity;

namespace BeyondBoundaries.Web.Accounts;

/// <summary>A password has 12 to 128 characters of any kind and is not one that somebody would guess. There is no other rule.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int FewestCharacters = 12;
    public const int MostCharacters = 128;

    private const string Product = "Beyond Boundaries";

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Mistake(password ?? "", user.Name, user.Email) is { } mistake
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordRefused", Description = mistake })
            : IdentityResult.Success);

    /// <summary>What is wrong with a password; null when nothing is.</summary>
    /// <param name="password">The password, exactly as it was typed or pasted.</param>
    /// <param name="name">Whose it would be.</param>
    /// <param name="email">Their e-mail address.</param>
    public static string? Mistake(string password, string? name, string? email)
    {
        var characters = password.EnumerateRunes().Count();
        return characters switch
        {
            < FewestCharacters => $"The password must be {FewestCharacters} characters or more",
            > MostCharacters => $"The password must be {MostCharacters} characters or fewer",
            _ when CommonPasswords.IsMadeOf(password, Own(name, email)) =>
                "The password is too easy to guess: it is a common one, or your name or address, with little added. Choose another, such as three random words",
            _ => null,
        };
    }

    /// <summary>What everyone would try for this person: their name and address, whole and in parts, and this product's name.</summary>
    private static HashSet<string> Own(string? name, string? email) =>
        [.. new[] { name, email, Product }
            .SelectMany(text => (string[])[.. Words(text ?? ""), Letters(text ?? ""), (text ?? "").ToLowerInvariant()])
            .Where(word => word.Length > 2)];

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '.', '@', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries).Select(Letters);

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit)).ToLowerInvariant();
}
