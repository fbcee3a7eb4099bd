namespace BeyondBoundaries.Bench;

/// <summary>One thing that the bench measures.</summary>
/// <param name="Name">The words that choose it on the command line.</param>
/// <param name="Run">Measures, and passes on each line of figures.</param>
internal sealed record Mode(string Name, Func<Options, Action<string>, Task> Run);
