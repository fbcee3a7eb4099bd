namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>The content of the round that a file is compared with.</summary>
/// <param name="Mode">
/// The mode. In anonymous mode, the ids in a file must be one-use codes from a workbook or paper sheet, and are not
/// stored with the answers.
/// </param>
/// <param name="Agencies">The round's agencies.</param>
/// <param name="OpenBallots">The ballots that can still be answered.</param>
/// <param name="KnownResponses">The responses that have already been imported, by participant id.</param>
/// <param name="SheetCodes">The round's one-use codes and, for each, whether it has been used.</param>
/// <param name="ParticipantNames">The names of the participants in the round; empty except in open mode.</param>
public sealed record ImportRound(
    ConfidentialityMode Mode,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<Ballot> OpenBallots,
    IReadOnlyDictionary<string, Response> KnownResponses,
    IReadOnlyDictionary<string, bool> SheetCodes,
    IReadOnlySet<string> ParticipantNames
);
