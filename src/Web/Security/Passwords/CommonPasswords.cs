using System.Collections.Frozen;
using System.Text.Json;

namespace BeyondBoundaries.Web.Security.Passwords;

/// <summary>
/// The 49,000 passwords that people choose most, as zxcvbn-ts keeps them (MIT), put into the program by the build.
/// Few of them have twelve characters. What people make of them to have twelve is looked for too: two of them together,
/// one again and again, and digits or signs around them.
/// </summary>
internal static class CommonPasswords
{
    private const string Resource = "common-passwords.json";
    private const int MaxParts = 2;
    private const int MaxOtherCharacters = 4;
    private const int MinRunLength = 3;

    private static readonly Lazy<FrozenSet<string>> List = new(Read);
    private static readonly Lazy<int> MaxLength = new(() => List.Value.Max(one => one.Length));

    /// <summary>
    /// Whether a password is nothing but at most two common ones, runs (such as "4567" or "aaaa") or own words, with at
    /// most four
    /// characters besides. Repeating makes it no better. Capitals and small letters count as the same.
    /// </summary>
    /// <param name="password">The password.</param>
    /// <param name="own">Words to take for common ones, in small letters.</param>
    public static bool IsBuiltFrom(string password, IReadOnlySet<string> own)
    {
        var text = Unit(password.ToLowerInvariant());
        // Fewest other characters on the way to each place, by the number of parts used so far.
        var fewest = new int[text.Length + 1, MaxParts + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            for (var parts = 0; parts <= MaxParts; parts++)
            {
                fewest[end, parts] = fewest[end - 1, parts] + 1;
                for (var start = 0; parts > 0 && start <= end - MinRunLength; start++)
                {
                    if (fewest[start, parts - 1] < fewest[end, parts] && IsPart(text[start..end], own))
                    {
                        fewest[end, parts] = fewest[start, parts - 1];
                    }
                }
            }
        }

        return fewest[text.Length, MaxParts] <= MaxOtherCharacters;
    }

    private static bool IsPart(string text, IReadOnlySet<string> own) =>
        (text.Length <= MaxLength.Value && List.Value.Contains(text)) || own.Contains(text) || IsRun(text);

    /// <summary>
    /// Whether every character comes as far after the one before: up by one, down by one, or the same.
    /// </summary>
    private static bool IsRun(string text)
    {
        var step = text[1] - text[0];
        return step is >= -1 and <= 1 && text.Skip(1).Zip(text.Skip(2)).All(pair => pair.Second - pair.First == step);
    }

    /// <summary>What a text repeats; the text itself when it repeats nothing.</summary>
    private static string Unit(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (Enumerable.Range(length, text.Length - length).All(place => text[place] == text[place - length]))
            {
                return text[..length];
            }
        }

        return text;
    }

    private static FrozenSet<string> Read()
    {
        using var list = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer
            .Deserialize<string[]>(list)!
            .Where(one => one.Length >= MinRunLength)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
