using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Storage;

/// <summary>What the results of a round are made of: nothing of a ballot that is still open.</summary>
/// <param name="Responses">The submitted responses, each by its participant's id or, in mode open, name.</param>
/// <param name="Confidentiality">Who may see what.</param>
/// <param name="Invited">How many people are invited; null when not said.</param>
/// <param name="Agreed">What the partnership settled on, by item id.</param>
/// <param name="Ballots">The revealed ballots, in the order in which they were opened.</param>
/// <param name="Keyed">How many of the round's people were keyed from paper.</param>
public sealed record RevealedResponses(
    ResponseSet Responses,
    Confidentiality Confidentiality,
    int? Invited,
    IReadOnlyDictionary<string, AgreedScore> Agreed,
    IReadOnlyList<Ballot> Ballots,
    int Keyed);
