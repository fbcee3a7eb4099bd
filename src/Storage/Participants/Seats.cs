using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>The rules for a new seat, whichever way somebody comes.</summary>
internal static class Seats
{
    private static readonly Problem NoAgency = new(ProblemCodes.UnknownAgency, "Select an agency from the list", "agency");
    private static readonly Problem NoLevel = new(ProblemCodes.UnknownLevel, "Select a level of work from the list", "level");

    /// <summary>Adds a seat, not yet saved; in mode anonymous nothing of who it is.</summary>
    public static async Task<Result<ParticipantRow>> Take(BoundariesContext context, RoundRow round, int agencies, Newcomer newcomer, byte[] tokenHash, CancellationToken cancellation)
    {
        var taken = Make(round, agencies, newcomer, tokenHash, await Names(context, round, cancellation));
        if (taken.Is(out var seat))
        {
            context.Add(seat);
        }

        return taken;
    }

    /// <summary>The names that nobody else may have, in any case; none but in mode open.</summary>
    public static async Task<HashSet<string>> Names(BoundariesContext context, RoundRow round, CancellationToken cancellation)
    {
        var names = round.Mode != ConfidentialityMode.Open ? [] : await context.Participants
            .Where(participant => participant.RoundId == round.Id && participant.Name != null)
            .Select(participant => participant.Name!)
            .ToListAsync(cancellation);
        return names.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Makes a seat; in mode anonymous it holds nothing of who it is.</summary>
    /// <param name="round">The round.</param>
    /// <param name="agencies">How many agencies it has.</param>
    /// <param name="newcomer">Who it is.</param>
    /// <param name="tokenHash">The hash of the secret that opens it.</param>
    /// <param name="names">The names that others have, from <see cref="Names"/>.</param>
    public static Result<ParticipantRow> Make(RoundRow round, int agencies, Newcomer newcomer, byte[] tokenHash, HashSet<string> names)
    {
        // In mode anonymous nothing tells who, whatever a browser sends.
        var known = round.Mode == ConfidentialityMode.Anonymous ? Newcomer.Unknown : newcomer.Tidied();
        var problems = ProblemsOf(known, agencies).ToList();
        if (round.Mode == ConfidentialityMode.Open)
        {
            problems.AddRange(NameProblems(known.Name, names));
        }

        if (problems.Count > 0)
        {
            return Result<ParticipantRow>.Failed(problems);
        }

        return new ParticipantRow
        {
            Id = Guid.NewGuid(),
            RoundId = round.Id,
            Agency = known.Agency,
            Level = known.Level,
            Name = known.Name,
            Contact = known.Contact,
            TokenHash = tokenHash,
        };
    }

    private static IEnumerable<Problem> ProblemsOf(Newcomer newcomer, int agencies)
    {
        if (newcomer.Agency is { } a && (a < 0 || a >= agencies))
        {
            yield return NoAgency;
        }

        if (newcomer.Level is { } l && (l < 0 || l >= RoundSetup.LevelsOfWork.Count))
        {
            yield return NoLevel;
        }

        if (newcomer.Name?.Length > PartnershipSetup.MostCharacters)
        {
            yield return new(ProblemCodes.NameTooLong, $"Your name must be {PartnershipSetup.MostCharacters} characters or fewer", "name");
        }
        else if (newcomer.Name?.Any(char.IsControl) == true)
        {
            yield return new(ProblemCodes.NameControl, "Your name must not contain line breaks or control characters", "name");
        }

        if (newcomer.Contact?.Length > Account.MostEmailCharacters)
        {
            yield return new(ProblemCodes.ContactTooLong, $"Your email address must be {Account.MostEmailCharacters} characters or fewer", "contact");
        }
    }

    /// <summary>In mode open a name stands beside scores: each person has one, and one of their own.</summary>
    private static IEnumerable<Problem> NameProblems(string? name, HashSet<string> names) =>
        name is null ? [new(ProblemCodes.NoName, "Enter your name: in this round, it is shown beside your scores", "name")]
        : names.Contains(name) ? [new(ProblemCodes.NameTaken, "Another person with this name has joined. Add an initial, or open your own link to continue", "name")]
        : [];
}
