using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Paper;

/// <summary>What paper grids say beside the framework. As it is made, everything about the round is a line to write on.</summary>
public sealed record PaperGridDetails
{
    /// <summary>The partnership's name; null leaves a line to write it on.</summary>
    public string? Partnership { get; init; }

    /// <summary>The round's name; null leaves a line to write it on.</summary>
    public string? Round { get; init; }

    /// <summary>Whether the sheets ask for a name: in mode open only, where scores stand beside names.</summary>
    public bool AsksName { get; init; }

    /// <summary>Whether the sheets ask for agency and level of work: not in mode anonymous.</summary>
    public bool AsksWho { get; init; } = true;

    /// <summary>The agencies to tick. With none, with more than 12, or where their names would fill the page, there is a line to write on.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>The levels of work to tick; with none there is a line to write on.</summary>
    public IReadOnlyList<string> Levels { get; init; } = RoundSetup.LevelsOfWork;

    /// <summary>A set of sheets is made for each of these codes, which are printed as they stand; without any there is one set without a code.</summary>
    public IReadOnlyList<string> SeatCodes { get; init; } = [];

    /// <summary>Sentences that say who will see what; printed on the first page of a set where they fit, otherwise on the last, or in large print on the second.</summary>
    public IReadOnlyList<string> Notice { get; init; } = [];

    /// <summary>Whether everything is printed in 16 points or more. Then each enabler begins a page.</summary>
    public bool LargePrint { get; init; }
}
