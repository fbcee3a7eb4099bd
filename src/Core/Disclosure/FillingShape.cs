using System.Runtime.CompilerServices;

namespace BeyondBoundaries.Core.Disclosure;

/// <summary>
/// What a filling means to somebody who looks at it: which scores occur in each block, and which of them more than
/// once.
/// One byte a block, one bit a score; eight blocks a word. First the words of what occurs, then those of what occurs
/// more than once.
/// </summary>
internal static class FillingShape
{
    /// <summary>How many blocks a word holds.</summary>
    public const int BlocksPerWord = 8;

    /// <summary>How many bits a block has.</summary>
    public const int BitsPerBlock = 8;

    /// <summary>How many words hold the scores of so many blocks.</summary>
    public static int WordsOf(int blocks) => (blocks + BlocksPerWord - 1) / BlocksPerWord;

    /// <summary>Computes the shape of a filling.</summary>
    /// <param name="filling">The counts [c1 … cK] of each block, one block after the other.</param>
    /// <param name="levels">How many levels the scale has (K), at most 7.</param>
    /// <param name="shape">Gets the shape: twice <see cref="WordsOf"/> words.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Compute(ReadOnlySpan<int> filling, int levels, Span<ulong> shape)
    {
        shape.Clear();
        var words = shape.Length / 2;
        var at = 0;
        for (var block = 0; at < filling.Length; block++)
        {
            var (occurs, repeated) = (0UL, 0UL);
            for (var score = 0; score < levels; score++, at++)
            {
                occurs |= filling[at] > 0 ? 1UL << score : 0;
                repeated |= filling[at] > 1 ? 1UL << score : 0;
            }

            var shift = block % BlocksPerWord * BitsPerBlock;
            shape[block / BlocksPerWord] |= occurs << shift;
            shape[words + (block / BlocksPerWord)] |= repeated << shift;
        }
    }
}
