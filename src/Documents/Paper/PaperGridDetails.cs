using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// The details on paper grids beside the framework. By default every detail of the round is a line to write on.
/// </summary>
public sealed record PaperGridDetails
{
    /// <summary>The partnership's name; null leaves a line to write it on.</summary>
    public string? Partnership { get; init; }

    /// <summary>The round's name; null leaves a line to write it on.</summary>
    public string? Round { get; init; }

    /// <summary>Whether the sheets ask for a name. Open mode only, where scores are shown by name.</summary>
    public bool AsksName { get; init; }

    /// <summary>Whether the sheets ask for agency and level of work. Not in anonymous mode.</summary>
    public bool AsksAgencyAndLevel { get; init; } = true;

    /// <summary>
    /// The agencies to tick. With none, with more than 12, or where their names would fill the page, there is a line to
    /// write on.
    /// </summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>The levels of work to tick; with none there is a line to write on.</summary>
    public IReadOnlyList<string> Levels { get; init; } = RoundSetup.LevelsOfWork;

    /// <summary>
    /// The sheet codes, printed unchanged: one set of sheets for each. Without codes there is one set without a code.
    /// </summary>
    public IReadOnlyList<string> SheetCodes { get; init; } = [];

    /// <summary>
    /// Sentences that say who will see what. Printed on the first page of a set where they fit, otherwise on the last,
    /// or in large print on the second.
    /// </summary>
    public IReadOnlyList<string> Notice { get; init; } = [];

    /// <summary>Whether all text is 16 points or more. Then each enabler begins a page.</summary>
    public bool LargePrint { get; init; }
}
