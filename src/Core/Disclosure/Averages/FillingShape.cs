namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// The part of a filling that matters to an observer: which scores occur in each block, and which occur more than once.
/// Each block takes one byte with one bit per score, so a word contains eight blocks. The words for the scores that
/// occur come first, followed by those for the scores that occur more than once.
/// </summary>
internal static class FillingShape
{
    /// <summary>The number of blocks in a word.</summary>
    public const int BlocksPerWord = 8;

    /// <summary>The number of bits that each block takes.</summary>
    public const int BitsPerBlock = 8;

    /// <summary>Returns the number of words needed for the scores in a given number of blocks.</summary>
    public static int WordsFor(int blocks) => (blocks + BlocksPerWord - 1) / BlocksPerWord;

    /// <summary>Writes one block of a filling into the filling's shape.</summary>
    /// <param name="shape">The shape, with twice as many words as <see cref="WordsFor"/> returns.</param>
    /// <param name="block">The index of the block.</param>
    /// <param name="occurs">
    /// The scores that occur in the block, one bit each. A scale has at most seven levels, so one byte is enough.
    /// </param>
    /// <param name="repeated">The scores that occur more than once in the block, one bit each.</param>
    public static void Set(Span<ulong> shape, int block, ulong occurs, ulong repeated)
    {
        var words = shape.Length / 2;
        var (word, shift) = (block / BlocksPerWord, block % BlocksPerWord * BitsPerBlock);
        var others = ~(0xFFUL << shift);
        shape[word] = (shape[word] & others) | (occurs << shift);
        shape[words + word] = (shape[words + word] & others) | (repeated << shift);
    }
}
