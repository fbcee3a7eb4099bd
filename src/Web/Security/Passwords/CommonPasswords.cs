using System.Collections.Frozen;
using System.Text.Json;

namespace BeyondBoundaries.Web.Security.Passwords;

/// <summary>
/// The 49,000 most common passwords. They come from zxcvbn-ts (MIT), and the build embeds them in the program. Few of
/// them have the twelve characters that a password needs. So the check also finds the common ways to make a password
/// longer: joining two passwords, repeating one, and adding digits or symbols before or after it.
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
    /// Returns whether a password consists of at most two parts and at most four other characters. A part is a common
    /// password, a sequence (such as "4567" or "aaaa") or a word in <paramref name="own"/>. Repetition is ignored, and
    /// so is case.
    /// </summary>
    /// <param name="password">The password.</param>
    /// <param name="own">Additional words, in lower case, to treat as common passwords.</param>
    public static bool IsBuiltFrom(string password, IReadOnlySet<string> own)
    {
        var text = Unit(password.ToLowerInvariant());
        // The fewest other characters needed to reach each position, by the number of parts used so far.
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
    /// Returns whether the step from each character to the next is the same: up by one, down by one, or none.
    /// </summary>
    private static bool IsRun(string text)
    {
        var step = text[1] - text[0];
        return step is >= -1 and <= 1 && text.Skip(1).Zip(text.Skip(2)).All(pair => pair.Second - pair.First == step);
    }

    /// <summary>Finds the shortest unit whose repetition gives the text; the text itself if there is none.</summary>
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
