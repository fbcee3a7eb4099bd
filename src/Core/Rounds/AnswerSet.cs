using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds;

/// <summary>
/// A participant's answers to all items: one byte per item, in the framework's document order. A set is immutable.
/// </summary>
public sealed class AnswerSet
{
    private readonly byte[] codes;
    private readonly int levels;

    private AnswerSet(byte[] codes, int levels)
    {
        this.codes = codes;
        this.levels = levels;
    }

    /// <summary>The answers as bytes in item order; see <see cref="Answer"/>.</summary>
    public ReadOnlySpan<byte> Codes => codes;

    /// <summary>Returns the answer to an item.</summary>
    public Answer this[Item item] => new(codes[item.Index]);

    /// <summary>Creates a set in which no item is answered.</summary>
    public static AnswerSet Empty(Framework framework) => new(new byte[framework.Items.Count], framework.Levels);

    /// <summary>Creates a set from the bytes of its answers.</summary>
    /// <exception cref="ArgumentException">
    /// The bytes do not fit the framework: the length is wrong, or a code is not an answer on the framework's scale.
    /// </exception>
    public static AnswerSet FromCodes(Framework framework, ReadOnlySpan<byte> codes)
    {
        if (codes.Length != framework.Items.Count)
        {
            throw new ArgumentException(
                $"There are {codes.Length} answers, but the framework has {framework.Items.Count} items.",
                nameof(codes)
            );
        }

        foreach (var code in codes)
        {
            EnsureFits(new Answer(code), framework.Levels);
        }

        return new(codes.ToArray(), framework.Levels);
    }

    /// <summary>Returns a copy in which the answer to one item is changed.</summary>
    /// <exception cref="ArgumentException">The answer is not on the framework's scale.</exception>
    public AnswerSet With(Item item, Answer answer)
    {
        EnsureFits(answer, levels);
        var copy = (byte[])codes.Clone();
        copy[item.Index] = answer.Code;
        return new(copy, levels);
    }

    /// <summary>Counts how many of these items are scored or skipped.</summary>
    public int CountAnswered(IEnumerable<Item> items) => items.Count(item => this[item].IsAnswered);

    private static void EnsureFits(Answer answer, int levels)
    {
        if (answer.Code > levels && !answer.IsSkip)
        {
            throw new ArgumentException(
                $"{answer.Code} is not the code of an answer on a scale of {levels} levels.",
                nameof(answer)
            );
        }
    }
}
