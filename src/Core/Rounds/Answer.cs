namespace BeyondBoundaries.Core.Rounds;

/// <summary>One participant's answer to one item: a score, a skip, or not answered. One byte.</summary>
/// <param name="Code">0 not answered, 1 to 7 a score, 15 skip.</param>
public readonly record struct Answer(byte Code)
{
    /// <summary>The code of a skip.</summary>
    public const byte SkipCode = 15;

    /// <summary>Not answered: neither a score nor a skip.</summary>
    public static Answer NotAnswered => default;

    /// <summary>“I have no experience or knowledge of this.” Never counts in an average.</summary>
    public static Answer Skip => new(SkipCode);

    /// <summary>Whether it is a score.</summary>
    public bool IsScore => Code is >= 1 and <= BeyondBoundaries.Core.Frameworks.Scale.MaxLevels;

    /// <summary>Whether it is a skip.</summary>
    public bool IsSkip => Code == SkipCode;

    /// <summary>Whether it is a score or a skip.</summary>
    public bool IsAnswered => Code != 0;

    /// <summary>Creates a score.</summary>
    /// <param name="score">From 1 to 7.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is not on any scale.</exception>
    public static Answer FromScore(int score) =>
        score is >= 1 and <= BeyondBoundaries.Core.Frameworks.Scale.MaxLevels
            ? new((byte)score)
            : throw new ArgumentOutOfRangeException(nameof(score), score, "A score is 1 to 7.");

    /// <summary>Parses an answer in the form used in files: a digit, <c>skip</c>, or nothing.</summary>
    /// <param name="text">The text, without surrounding spaces.</param>
    /// <param name="levels">The number of levels on the scale.</param>
    /// <returns>The answer, or null when the text is not an answer.</returns>
    public static Answer? Parse(ReadOnlySpan<char> text, int levels)
    {
        if (text.IsEmpty)
        {
            return NotAnswered;
        }

        if (text.Length == 1 && text[0] >= '1' && text[0] < '1' + levels)
        {
            return FromScore(text[0] - '0');
        }

        return text.Equals("skip", StringComparison.OrdinalIgnoreCase) ? Skip : null;
    }

    /// <summary>Writes the answer for a file.</summary>
    public override string ToString() =>
        IsSkip ? "skip"
        : IsScore ? ((char)('0' + Code)).ToString()
        : "";
}
