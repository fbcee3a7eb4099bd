namespace BeyondBoundaries.Bench;

/// <summary>A kind of measurement that the bench makes.</summary>
/// <param name="Name">The words that select the mode on the command line.</param>
/// <param name="Run">A function that measures, and passes each line of figures to its second parameter.</param>
internal sealed record Mode(string Name, Func<Options, Action<string>, Task> Run);
