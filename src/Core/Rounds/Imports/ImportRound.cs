namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>What a round holds that a file is compared with.</summary>
/// <param name="Mode">In mode anonymous a file's ids must be seat codes, and nothing of them is kept.</param>
/// <param name="Agencies">The round's agencies.</param>
/// <param name="Open">The ballots that can still be answered.</param>
/// <param name="Known">Responses that came in before, by id.</param>
/// <param name="SeatCodes">The round's seat codes, each with whether it is spent.</param>
/// <param name="Names">Names that nobody else may have; mode open only.</param>
public sealed record ImportRound(
    ConfidentialityMode Mode,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<Ballot> Open,
    IReadOnlyDictionary<string, Response> Known,
    IReadOnlyDictionary<string, bool> SeatCodes,
    IReadOnlySet<string> Names);
