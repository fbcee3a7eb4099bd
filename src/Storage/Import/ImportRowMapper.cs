using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Secrets;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Import;

/// <summary>Reads the data that an import is compared with, and converts an import to rows.</summary>
internal static class ImportRowMapper
{
    /// <summary>The types of rows that an import adds, changes and removes, referenced types first.</summary>
    private static readonly Type[] Written =
    [
        typeof(ParticipantRow),
        typeof(ResponseRow),
        typeof(NoteRow),
        typeof(NamedChallengeRow),
    ];

    /// <summary>
    /// Reads the round that a file is compared with, and those of the file's participants whom an earlier file added.
    /// </summary>
    public static async Task<(ImportRound Round, IReadOnlyList<ParticipantRow> Known)> ReadRound(
        BoundariesContext context,
        RoundRow round,
        IReadOnlyList<BallotRow> open,
        ResponseSet set,
        CancellationToken cancellationToken
    )
    {
        var framework = set.Framework;
        framework.EnsureMatches(round.FrameworkId, round.FrameworkVersion);
        var agencies = await ListAgencies(context, round, cancellationToken);
        var ballots = open.ToDictionary(ballot => ballot.Id, ImportedAnswers.ToBallot);
        var ids = set.Responses.Select(response => GetId(round, response)).ToList();
        var known = await SelectKnown(context, round, ids).ToListAsync(cancellationToken);
        var names = await ParticipantFactory.ListNames(context, round, cancellationToken);
        var written = set.Responses.Select(response => response.Participant).ToList();
        var codes = await context
            .SheetCodes.Where(seat => seat.RoundId == round.Id && written.Contains(seat.Code))
            .Select(seat => new { seat.Code, seat.Spent })
            .ToListAsync(cancellationToken);
        var kept = set.Responses.Join(
            known,
            response => GetId(round, response),
            person => person.ImportId,
            (response, person) =>
                (
                    response.Participant,
                    Kept: ToStoredResponse(person, response.Participant, ballots, agencies, framework)
                )
        );
        var found = new ImportRound(
            round.Mode,
            agencies,
            [.. ballots.Values],
            kept.ToDictionary(one => one.Participant, one => one.Kept, StringComparer.Ordinal),
            codes.ToDictionary(seat => seat.Code, seat => seat.Spent, StringComparer.Ordinal),
            names
        );
        return (found, known);
    }

    /// <summary>
    /// Saves the participants whom the import plan adds or changes, without change tracking, and uses up the sheet
    /// codes of those whom it adds. Returns the problems if this is not possible.
    /// </summary>
    /// <param name="context">The context, in whose transaction the round is locked.</param>
    /// <param name="round">The round, locked exclusively for this transaction.</param>
    /// <param name="plan">The planned changes.</param>
    /// <param name="open">The open ballots.</param>
    /// <param name="read">The data that the plan is based on.</param>
    /// <param name="framework">The framework of the round.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<IReadOnlyList<Problem>> Apply(
        BoundariesContext context,
        RoundRow round,
        ImportPlan plan,
        IReadOnlyList<BallotRow> open,
        (ImportRound Round, IReadOnlyList<ParticipantRow> Known) read,
        Framework framework,
        CancellationToken cancellationToken
    )
    {
        var (agencies, names) = (
            read.Round.Agencies,
            read.Round.ParticipantNames.ToHashSet(StringComparer.OrdinalIgnoreCase)
        );
        var known = read.Known.ToDictionary(person => person.ImportId!, StringComparer.Ordinal);
        var ballots = open.Select(ImportedAnswers.ToBallot).ToList();
        await SpendSheetCodes(context, round, plan, cancellationToken);

        var edit = new ResponseEdit();
        List<Problem> problems =
        [
            .. plan.Participants.SelectMany(line =>
                line.Outcome switch
                {
                    ImportOutcome.Added => Make(line.Response),
                    ImportOutcome.Changed => Change(line.Response),
                    _ => [],
                }
            ),
        ];
        if (problems.Count == 0)
        {
            await context.SaveRows(Written, edit.Added, edit.Changed, edit.Removed, cancellationToken);
        }

        return problems;

        IEnumerable<Problem> Make(Response given)
        {
            var name = round.Mode == ConfidentialityMode.Open ? given.Participant : null;
            var newcomer = new JoinRequest(AgencyOf(given), LevelOf(given), name, null);
            var seat = ParticipantFactory.Create(
                round,
                agencies.Count,
                newcomer,
                LinkSecret.Hash(LinkSecret.Create()),
                names
            );
            if (!seat.TryGetValue(out var made))
            {
                return seat.Problems.Select(ParticipantFactory.ForFacilitator);
            }

            edit.Added.Add(made);
            names.Add(made.Name ?? "");
            made.ImportId = round.Mode == ConfidentialityMode.Anonymous ? null : GetId(round, given);
            return AnswerAll(made, given);
        }

        IEnumerable<Problem> Change(Response given)
        {
            var person = known[GetId(round, given)];
            (person.Agency, person.Level) = (AgencyOf(given), LevelOf(given));
            edit.Changed.Add(person);
            return AnswerAll(person, given);
        }

        IEnumerable<Problem> AnswerAll(ParticipantRow person, Response given)
        {
            var response = ImportPlan.KeepOpenBallots(given, framework, ballots);
            return open.SelectMany(ballot => ImportedAnswers.Apply(edit, person, ballot, response, framework));
        }

        int? AgencyOf(Response given) => ImportPlan.FindIndex(agencies, given.Agency);

        static int? LevelOf(Response given) => ImportPlan.FindIndex(RoundSetup.LevelsOfWork, given.Level);
    }

    private static Task<int> SpendSheetCodes(
        BoundariesContext context,
        RoundRow round,
        ImportPlan plan,
        CancellationToken cancellationToken
    )
    {
        var codes = plan
            .Participants.Where(line => line.Outcome == ImportOutcome.Added)
            .Select(line => line.Response.Participant)
            .ToList();
        return context
            .SheetCodes.Where(seat => seat.RoundId == round.Id && codes.Contains(seat.Code))
            .ExecuteUpdateAsync(seat => seat.SetProperty(row => row.Spent, true), cancellationToken);
    }

    /// <summary>Selects the participants whom an earlier file added under these ids, with all their answers.</summary>
    private static IQueryable<ParticipantRow> SelectKnown(
        BoundariesContext context,
        RoundRow round,
        List<string> ids
    ) =>
        context
            .Participants.AsNoTracking()
            .Where(person =>
                person.RoundId == round.Id
                && person.ImportId != null
                && ids.Contains(person.ImportId)
                && !person.Removed
            )
            .Include(person => person.Responses)
                .ThenInclude(response => response.Notes)
            .Include(person => person.Responses)
                .ThenInclude(response => response.Challenges)
            .AsSplitQuery();

    private static Response ToStoredResponse(
        ParticipantRow person,
        string id,
        Dictionary<Guid, Ballot> ballots,
        List<string> agencies,
        Framework framework
    )
    {
        var answered = person.Responses.Where(response => ballots.ContainsKey(response.BallotId)).ToList();
        var nothing = new Response(
            id,
            person.Agency is { } agency ? agencies[agency] : "",
            LevelsOfWork.GetName(person.Level),
            AnswerSet.Empty(framework)
        );
        foreach (var response in answered)
        {
            response.Participant = person;
        }

        return answered.Count == 0
            ? nothing
            : ResponseMerger.Merge(
                [.. answered.Select(response => (ballots[response.BallotId], response))],
                agencies,
                ConfidentialityMode.Confidential,
                framework
            );
    }

    /// <summary>
    /// Computes a substitute for the id in a file, because that id may be a name, and only open mode keeps names with
    /// scores.
    /// </summary>
    private static string GetId(RoundRow round, Response response) =>
        Fingerprint.Compute($"{round.Id:N} {response.Participant}");

    private static Task<List<string>> ListAgencies(
        BoundariesContext context,
        RoundRow round,
        CancellationToken cancellationToken
    ) =>
        context
            .RoundAgencies.Where(agency => agency.RoundId == round.Id)
            .OrderBy(agency => agency.Ordinal)
            .Select(agency => agency.Name)
            .ToListAsync(cancellationToken);
}
