using BeyondBoundaries.Web.Security.Passwords;

namespace BeyondBoundaries.Web.Tests.Security.Passwords;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("kitchen-lamp-otter")]
    [InlineData("            ø        ñ  x")]
    [InlineData("ПарольИзТрёхСлов")]
    [InlineData("8h3k29fjw0zq")]
    [InlineData("🦊🐻🐼🐨🦁🐮🐷🐸🐵🐔🐧🐤")]
    [InlineData("My cat sleeps on Tuesdays")]
    public void Mistake_OfAGoodPassword_IsNone(string password) => Assert.Null(Mistake(password));

    [Theory]
    [InlineData(11, "12 characters or more")]
    [InlineData(12, null)]
    [InlineData(128, null)]
    [InlineData(129, "128 characters or fewer")]
    public void Mistake_AtTheLimits_CountsCharacters(int characters, string? words)
    {
        var mistake = Mistake(
            string.Concat(
                Enumerable.Range(0, characters).Select(place => char.ConvertFromUtf32(0x1F400 + (place * place % 61)))
            )
        );
        Assert.Equal(words is null, mistake is null);
        Assert.Contains(words ?? "", mistake ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qwerty123456")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Password1234")]
    [InlineData("PASSWORD!2026")]
    [InlineData("passwordpassword")]
    [InlineData("Liverpool Liverpool ")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabcab")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("9876543210987")]
    [InlineData("letmein!letmein!letmein!")]
    [InlineData("sunshinedragon99")]
    [InlineData("            ")]
    public void Mistake_OfWhatEverybodyTries_SaysSo(string password) =>
        Assert.Contains("too easy to guess", Mistake(password), StringComparison.Ordinal);

    [Theory]
    [InlineData("fay.o'brien@northshire.gov.uk")]
    [InlineData("Fay.O'Brien@Northshire.gov.uk1")]
    [InlineData("Fay O'Brien 99")]
    [InlineData("fayobrienfayobrien")]
    [InlineData("Beyond Boundaries")]
    [InlineData("beyondboundaries1")]
    [InlineData("northshire2026")]
    public void Mistake_OfOnesOwnNameOrTheProducts_SaysSo(string password) =>
        Assert.Contains(
            "too easy to guess",
            PasswordRules.FindProblem(password, "Fay O'Brien", "fay.o'brien@northshire.gov.uk"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Mistake_OfAnothersName_IsNone() =>
        Assert.Null(PasswordRules.FindProblem("Fay O'Brien 99", "Gus Hall", "gus@example.org"));

    private static string? Mistake(string password) => PasswordRules.FindProblem(password, null, null);
}
