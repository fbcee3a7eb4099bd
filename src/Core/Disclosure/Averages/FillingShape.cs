namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>
/// What a filling means to somebody who looks at it: which scores occur in each block, and which of them more than
/// once. One byte a block, one bit a score; eight blocks a word. First the words of what occurs, then those of what
/// occurs more than once.
/// </summary>
internal static class FillingShape
{
    /// <summary>How many blocks a word holds.</summary>
    public const int BlocksPerWord = 8;

    /// <summary>How many bits a block has.</summary>
    public const int BitsPerBlock = 8;

    /// <summary>How many words hold the scores of so many blocks.</summary>
    public static int WordsFor(int blocks) => (blocks + BlocksPerWord - 1) / BlocksPerWord;

    /// <summary>Writes one block of a filling into its shape.</summary>
    /// <param name="shape">The shape: twice <see cref="WordsFor"/> words.</param>
    /// <param name="block">Which block.</param>
    /// <param name="occurs">The scores that occur in it, one bit each; a scale has at most seven.</param>
    /// <param name="repeated">Those of them that occur more than once.</param>
    public static void Set(Span<ulong> shape, int block, ulong occurs, ulong repeated)
    {
        var words = shape.Length / 2;
        var (word, shift) = (block / BlocksPerWord, block % BlocksPerWord * BitsPerBlock);
        var others = ~(0xFFUL << shift);
        shape[word] = (shape[word] & others) | (occurs << shift);
        shape[words + word] = (shape[words + word] & others) | (repeated << shift);
    }
}
