using BeyondBoundaries.Core.Disclosure;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Says how many people would start with an enabler.</summary>
public static class PriorityVoteText
{
    /// <summary>Writes a sentence such as “6 of 11 people would start with this.”</summary>
    public static string Describe(PriorityVoteResult result) =>
        $"{result.People} of {CountText.People(result.Voters)} would start with this.";

    /// <summary>Writes the same sentence for the enabler with a given id; null if there is no count for it.</summary>
    /// <param name="results">The results.</param>
    /// <param name="enabler">The id of the enabler.</param>
    public static string? Find(RoundResults? results, string enabler) =>
        results?.PriorityVotes.FirstOrDefault(vote => vote.Enabler.Id == enabler) is { } found ? Describe(found) : null;

    /// <summary>
    /// Says how many people voted, and how many would start with each enabler; null if no enabler was chosen by enough
    /// people to be mentioned.
    /// </summary>
    /// <param name="results">The results.</param>
    /// <param name="fewest">
    /// The minimum number of people who must have chosen an enabler before it is mentioned, at least 1.
    /// </param>
    public static string? Summarise(RoundResults results, int fewest = 1) =>
        results.PriorityVotes.Where(vote => vote.People >= fewest).ToList() is { Count: > 0 } chosen
            ? $"{DescribeVoters(results)} People would start with "
                + $"{string.Join("; ", chosen.Select(vote => $"{vote.Enabler.Short} ({vote.People})"))}."
            : null;

    /// <summary>
    /// Says how many people voted and how many enablers each of them could choose, such as “11 people voted. Each
    /// person could choose up to 3 enablers.”; empty if there are no counts.
    /// </summary>
    public static string DescribeVoters(RoundResults results) =>
        results.PriorityVotes is [{ Voters: var voters }, ..]
            ? $"{CountText.People(voters)} voted. Each person could choose up to {Rounds.PriorityVote.MaxChoices} "
                + "enablers."
            : "";
}
