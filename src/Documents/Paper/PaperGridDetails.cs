using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>
/// The details of a round that are printed on paper grids. By default, the sheets have lines on which to write the
/// partnership, the round and the agency.
/// </summary>
public sealed record PaperGridDetails
{
    /// <summary>The partnership's name; null leaves a line to write it on.</summary>
    public string? Partnership { get; init; }

    /// <summary>The round's name; null leaves a line to write it on.</summary>
    public string? Round { get; init; }

    /// <summary>
    /// Whether the sheets ask for the participant's name. They do so only in open mode, where scores are shown by name.
    /// </summary>
    public bool AsksName { get; init; }

    /// <summary>Whether the sheets ask for an agency and a level of work. In anonymous mode, they do not.</summary>
    public bool AsksAgencyAndLevel { get; init; } = true;

    /// <summary>
    /// The agencies to tick. The sheet has a line to write on instead if there are no agencies, if there are more than
    /// 12, or if the boxes would need an extra page.
    /// </summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>The levels of work to tick. If there are none, the sheet has a line to write on.</summary>
    public IReadOnlyList<string> Levels { get; init; } = RoundSetup.LevelsOfWork;

    /// <summary>
    /// The sheet codes, printed unchanged. There is one set of sheets for each code. If there are no codes, there is
    /// one set, without a code.
    /// </summary>
    public IReadOnlyList<string> SheetCodes { get; init; } = [];

    /// <summary>
    /// Sentences that say who will see what. They are printed on the first page of a set if they fit there without
    /// adding a page. Otherwise, they are on the last page or, in large print, begin on the second page.
    /// </summary>
    public IReadOnlyList<string> Notice { get; init; } = [];

    /// <summary>Whether all text is in 16-point type or larger. If so, each enabler begins on a new page.</summary>
    public bool LargePrint { get; init; }
}
