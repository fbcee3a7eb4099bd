namespace BeyondBoundaries.Core.Disclosure.Averages;

/// <summary>An exchange of two scores between two blocks.</summary>
/// <param name="First">The index of the first block.</param>
/// <param name="Given">The score that the first block gives, numbered from 0.</param>
/// <param name="Second">The index of the second block.</param>
/// <param name="Taken">The score that the second block gives in return, numbered from 0.</param>
internal readonly record struct ScoreExchange(int First, int Given, int Second, int Taken)
{
    /// <summary>Returns how many times the exchange takes a score out of a block: 0 or 1.</summary>
    public int CountTaken(int block, int score) =>
        (block == First && score == Given) || (block == Second && score == Taken) ? 1 : 0;
}
