namespace BeyondBoundaries.Documents.Json;

/// <summary>Decides whether a word is probably a misspelling of another word.</summary>
internal static class SpellingDistance
{
    private const int MinLetters = 4;

    /// <summary>
    /// Returns whether two words are the same, ignoring upper and lower case. If both have at least four letters, they
    /// may also differ in one letter that is missing, added or different.
    /// </summary>
    public static bool IsNear(string word, string meant)
    {
        var (one, other) = (word.ToUpperInvariant(), meant.ToUpperInvariant());
        if (one == other)
        {
            return true;
        }

        if (Math.Min(one.Length, other.Length) < MinLetters || Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = one.Reverse().Zip(other.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return start + end >= Math.Max(one.Length, other.Length) - 1;
    }
}
