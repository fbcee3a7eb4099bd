using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>One participant's answer to one item: a score, a skip or nothing yet. It is stored in one byte.</summary>
/// <param name="Code">
/// 0 if the item is not answered; 1 for the lowest score on the scale, 2 for the next, and so on to 7; 15 for a skip
/// (ADR 49).
/// </param>
public readonly record struct Answer(byte Code)
{
    /// <summary>The code for a skip.</summary>
    public const byte SkipCode = 15;

    /// <summary>Not answered: neither a score nor a skip.</summary>
    public static Answer NotAnswered => default;

    /// <summary>
    /// The skip answer, such as “I have no experience or knowledge of this”. It is never counted in an average.
    /// </summary>
    public static Answer Skip => new(SkipCode);

    /// <summary>Whether the answer is a score.</summary>
    public bool IsScore => Code is >= 1 and <= Scale.MaxLevels;

    /// <summary>Whether the answer is a skip.</summary>
    public bool IsSkip => Code == SkipCode;

    /// <summary>Whether the answer is a score or a skip.</summary>
    public bool IsAnswered => Code != 0;

    /// <summary>Creates a score.</summary>
    /// <param name="level">
    /// 1 for the lowest score on the scale, 2 for the next, and so on to 7. On a scale that starts at 1, this is the
    /// score itself.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not on any scale.</exception>
    public static Answer FromScore(int level) =>
        level is >= 1 and <= Scale.MaxLevels
            ? new((byte)level)
            : throw new ArgumentOutOfRangeException(nameof(level), level, "A level is 1 to 7.");

    /// <summary>Returns the score in the scale's own numbers. The answer must be a score.</summary>
    public int ScoreOn(Scale scale) => Code + scale.Offset;

    /// <summary>Parses an answer in the form used in files: a digit, <c>skip</c>, or nothing.</summary>
    /// <param name="text">The text, without surrounding spaces.</param>
    /// <param name="scale">The scale.</param>
    /// <returns>The answer, or null when the text is not an answer.</returns>
    public static Answer? Parse(ReadOnlySpan<char> text, Scale scale)
    {
        if (text.IsEmpty)
        {
            return NotAnswered;
        }

        if (text.Length == 1 && text[0] - '0' >= scale.First && text[0] - '0' <= scale.Last)
        {
            return FromScore(text[0] - '0' - scale.Offset);
        }

        return text.Equals("skip", StringComparison.OrdinalIgnoreCase) ? Skip : null;
    }

    /// <summary>Formats the answer for a file, in the scale's own numbers.</summary>
    public string ToText(Scale scale) =>
        IsSkip ? "skip"
        : IsScore ? ((char)('0' + ScoreOn(scale))).ToString()
        : "";

    /// <summary>Formats a score as its code, from 1 to 7, and a skip as <c>skip</c>.</summary>
    public override string ToString() =>
        IsSkip ? "skip"
        : IsScore ? ((char)('0' + Code)).ToString()
        : "";
}
