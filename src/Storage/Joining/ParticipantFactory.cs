using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Joining;

/// <summary>Creates participants by the same rules, however they join.</summary>
internal static class ParticipantFactory
{
    private static readonly Problem UnknownAgency = new(
        ProblemCodes.UnknownAgency,
        "Select an agency from the list",
        "agency"
    );
    private static readonly Problem UnknownLevel = new(
        ProblemCodes.UnknownLevel,
        "Select a level of work from the list",
        "level"
    );

    /// <summary>
    /// Adds a participant, without saving. In anonymous mode, the participant's details are left out.
    /// </summary>
    public static async Task<Result<ParticipantRow>> Add(
        BoundariesContext context,
        RoundRow round,
        int agencies,
        JoinRequest newcomer,
        byte[] tokenHash,
        CancellationToken cancellationToken
    )
    {
        var taken = Create(round, agencies, newcomer, tokenHash, await ListNames(context, round, cancellationToken));
        if (taken.TryGetValue(out var seat))
        {
            context.Add(seat);
        }

        return taken;
    }

    /// <summary>
    /// Returns the names that are already taken, as a set that ignores case. The set is empty unless the round is in
    /// open mode.
    /// </summary>
    public static async Task<HashSet<string>> ListNames(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    )
    {
        var names =
            round.Mode != ConfidentialityMode.Open
                ? []
                : await context
                    .Participants.Where(participant => participant.RoundId == round.Id && participant.Name != null)
                    .Select(participant => participant.Name!)
                    .ToListAsync(cancellationToken);
        return names.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Creates a participant. In anonymous mode, the participant's details are left out.</summary>
    /// <param name="round">The round.</param>
    /// <param name="agencies">The number of agencies in the round.</param>
    /// <param name="newcomer">The participant's details.</param>
    /// <param name="tokenHash">The hash of the secret in the participant's return link.</param>
    /// <param name="names">The names that are taken, from <see cref="ListNames"/>.</param>
    public static Result<ParticipantRow> Create(
        RoundRow round,
        int agencies,
        JoinRequest newcomer,
        byte[] tokenHash,
        HashSet<string> names
    )
    {
        // In anonymous mode, details are ignored even if a browser sends them.
        var known = round.Mode == ConfidentialityMode.Anonymous ? JoinRequest.Anonymous : newcomer.Normalise();
        var problems = FindProblems(known, agencies).ToList();
        if (round.Mode == ConfidentialityMode.Open)
        {
            problems.AddRange(FindNameProblems(known.Name, names));
        }

        if (problems.Count > 0)
        {
            return Result<ParticipantRow>.Failure(problems);
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

    /// <summary>
    /// Rewords a problem with a participant's details, so that it addresses the facilitator who adds the participant.
    /// </summary>
    public static Problem ForFacilitator(Problem problem) =>
        problem.Code switch
        {
            ProblemCodes.NoName => problem with
            {
                Message = "Enter the person’s name. In this round, it is shown next to their scores",
            },
            ProblemCodes.NameTaken => problem with
            {
                Message = "Someone with this name has already joined. Add an initial to the name",
            },
            ProblemCodes.NameTooLong => problem with
            {
                Message = $"The person’s name must be {PartnershipSetup.MaxNameCharacters} characters or fewer",
            },
            ProblemCodes.NameControl => problem with
            {
                Message = "The person’s name must not contain line breaks, tabs or hidden characters",
            },
            _ => problem,
        };

    private static IEnumerable<Problem> FindProblems(JoinRequest newcomer, int agencies)
    {
        if (newcomer.Agency is { } a && (a < 0 || a >= agencies))
        {
            yield return UnknownAgency;
        }

        if (newcomer.Level is { } l && (l < 0 || l >= RoundSetup.LevelsOfWork.Count))
        {
            yield return UnknownLevel;
        }

        if (newcomer.Name?.Length > PartnershipSetup.MaxNameCharacters)
        {
            yield return new(
                ProblemCodes.NameTooLong,
                $"Your name must be {PartnershipSetup.MaxNameCharacters} characters or fewer",
                "name"
            );
        }
        else if (newcomer.Name?.Any(char.IsControl) == true)
        {
            yield return new(
                ProblemCodes.NameControl,
                "Your name must not contain line breaks, tabs or hidden characters",
                "name"
            );
        }

        if (newcomer.Contact?.Length > Account.MaxEmailCharacters)
        {
            yield return new(
                ProblemCodes.ContactTooLong,
                $"Your email address must be {Account.MaxEmailCharacters} characters or fewer",
                "contact"
            );
        }
    }

    /// <summary>
    /// Finds the problems with a name in open mode, where names appear next to scores and must therefore be unique.
    /// </summary>
    private static IEnumerable<Problem> FindNameProblems(string? name, HashSet<string> names) =>
        name is null
            ? [new(ProblemCodes.NoName, "Enter your name. In this round, it is shown next to your scores", "name")]
        : names.Contains(name)
            ?
            [
                new(
                    ProblemCodes.NameTaken,
                    "Someone with this name has already joined. If it was you, open your private link. If not, "
                        + "add an initial to your name",
                    "name"
                ),
            ]
        : [];
}
