using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.Imports;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage;

/// <summary>What a file is compared with, and the rows that it becomes.</summary>
internal static class ImportRows
{
    /// <summary>The rows that a file makes, changes and removes; those that others refer to come first.</summary>
    private static readonly Type[] Written =
        [typeof(ParticipantRow), typeof(ResponseRow), typeof(NoteRow), typeof(ChallengeMarkRow)];

    /// <summary>Reads what a file is compared with, and the people whom an earlier one brought in.</summary>
    public static async Task<(ImportRound Round, IReadOnlyList<ParticipantRow> Known)> Read(
        BoundariesContext context,
        RoundRow round,
        IReadOnlyList<BallotRow> open,
        ResponseSet set,
        CancellationToken cancellation)
    {
        var framework = set.Framework;
        framework.MustBe(round.FrameworkId, round.FrameworkVersion);
        var agencies = await Agencies(context, round, cancellation);
        var ballots = open.ToDictionary(ballot => ballot.Id, BallotOf);
        var ids = set.Responses.Select(response => IdOf(round, response)).ToList();
        var known = await KnownBy(context, round, ids).ToListAsync(cancellation);
        var names = await Seats.Names(context, round, cancellation);
        var written = set.Responses.Select(response => response.Participant).ToList();
        var codes = await context.SeatCodes
            .Where(seat => seat.RoundId == round.Id && written.Contains(seat.Code))
            .Select(seat => new { seat.Code, seat.Spent })
            .ToListAsync(cancellation);
        var kept = set.Responses.Join(
            known,
            response => IdOf(round, response),
            person => person.ImportId,
            (response, person) =>
                (response.Participant, Kept: Kept(person, response.Participant, ballots, agencies, framework)));
        var found = new ImportRound(
            round.Mode,
            agencies,
            [.. ballots.Values],
            kept.ToDictionary(one => one.Participant, one => one.Kept, StringComparer.Ordinal),
            codes.ToDictionary(seat => seat.Code, seat => seat.Spent, StringComparer.Ordinal),
            names);
        return (found, known);
    }

    /// <summary>
    /// Makes or changes the rows of all participants who are added or changed, with a fixed number of statements; the
    /// problems when they cannot be.
    /// </summary>
    /// <param name="context">Where the people of <paramref name="read"/> were read.</param>
    /// <param name="round">The round, held alone for this transaction.</param>
    /// <param name="plan">What is to be done.</param>
    /// <param name="open">The open ballots.</param>
    /// <param name="read">What the plan was made from.</param>
    /// <param name="framework">The framework of the round.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<Problem>> Take(
        BoundariesContext context,
        RoundRow round,
        ImportPlan plan,
        IReadOnlyList<BallotRow> open,
        (ImportRound Round, IReadOnlyList<ParticipantRow> Known) read,
        Framework framework,
        CancellationToken cancellation)
    {
        var (agencies, names) = (read.Round.Agencies, read.Round.Names.ToHashSet(StringComparer.OrdinalIgnoreCase));
        var known = read.Known.ToDictionary(person => person.ImportId!, StringComparer.Ordinal);
        var ballots = open.Select(BallotOf).ToList();
        await SpendCodes(context, round, plan, cancellation);

        // Each row that is added would otherwise be looked for among all that were.
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        List<Problem> problems;
        try
        {
            problems = [.. plan.Lines.SelectMany(line => line.Fate switch
            {
                ImportFate.Added => Make(line.Response),
                ImportFate.Changed => Change(line.Response),
                _ => [],
            })];
        }
        finally
        {
            context.ChangeTracker.AutoDetectChangesEnabled = true;
        }

        if (problems.Count == 0)
        {
            await context.SaveAsSets(Written, cancellation);
        }

        return problems;

        IEnumerable<Problem> Make(Response given)
        {
            var name = round.Mode == ConfidentialityMode.Open ? given.Participant : null;
            var newcomer = new Newcomer(AgencyOf(given), LevelOf(given), name, null);
            var seat = Seats.Make(round, agencies.Count, newcomer, Token.Hash(Token.New()), names);
            if (!seat.Is(out var made))
            {
                return seat.Problems;
            }

            context.Add(made);
            names.Add(made.Name ?? "");
            made.ImportId = round.Mode == ConfidentialityMode.Anonymous ? null : IdOf(round, given);
            return AnswerAll(made, given);
        }

        IEnumerable<Problem> Change(Response given)
        {
            var person = known[IdOf(round, given)];
            (person.Agency, person.Level) = (AgencyOf(given), LevelOf(given));
            return AnswerAll(person, given);
        }

        IEnumerable<Problem> AnswerAll(ParticipantRow person, Response given)
        {
            var response = ImportPlan.Asked(given, framework, ballots);
            return open.SelectMany(ballot => Answer(context, person, ballot, response, framework));
        }

        int? AgencyOf(Response given) => ImportPlan.PlaceOf(agencies, given.Agency);

        static int? LevelOf(Response given) => ImportPlan.PlaceOf(RoundSetup.LevelsOfWork, given.Level);
    }

    private static Task<int> SpendCodes(BoundariesContext context, RoundRow round, ImportPlan plan, CancellationToken cancellation)
    {
        var codes = plan.Lines.Where(line => line.Fate == ImportFate.Added).Select(line => line.Response.Participant).ToList();
        return context.SeatCodes
            .Where(seat => seat.RoundId == round.Id && codes.Contains(seat.Code))
            .ExecuteUpdateAsync(seat => seat.SetProperty(row => row.Spent, true), cancellation);
    }

    /// <summary>Those of some ids who came in before, with everything they answered.</summary>
    private static IQueryable<ParticipantRow> KnownBy(BoundariesContext context, RoundRow round, List<string> ids) =>
        context.Participants
            .Where(person => person.RoundId == round.Id && person.ImportId != null && ids.Contains(person.ImportId) && !person.Removed)
            .Include(person => person.Responses).ThenInclude(response => response.Notes)
            .Include(person => person.Responses).ThenInclude(response => response.Challenges)
            .AsSplitQuery();

    private static List<Problem> Answer(BoundariesContext context, ParticipantRow person, BallotRow ballot, Response response, Framework framework)
    {
        var change = ChangeOf(BallotOf(ballot), response, framework);
        var row = person.Responses.Find(one => one.BallotId == ballot.Id);
        if (row is null)
        {
            if (ballot.Kind != BallotKind.Enablers && change.Scores.All(score => !score.Answer.IsAnswered) && change.Challenges is null or [])
            {
                return [];
            }

            row = new() { Id = Guid.NewGuid(), ParticipantId = person.Id, BallotId = ballot.Id, Scores = Answers.None(framework).Codes.ToArray() };
            person.Responses.Add(row);
            context.Add(row);
        }

        foreach (var gone in row.Notes.Where(note => !change.Notes.Any(kept => kept.Kind == note.Kind && kept.About == note.About)).ToList())
        {
            row.Notes.Remove(gone);
            context.Remove(gone);
        }

        (row.Version, row.Submitted) = (row.Version + 1, true);
        return [.. ResponseContent.ProblemsOf(change), .. ResponseEdit.Apply(context, row, framework, BallotOf(ballot), change)];
    }

    private static ResponseChange ChangeOf(Ballot ballot, Response response, Framework framework)
    {
        var answers = ballot.Kind == BallotKind.Again ? response.Again ?? Answers.None(framework) : response.Answers;
        var change = new ResponseChange { Scores = [.. ballot.Items(framework).Select(item => new ScoreChange(item, answers[item]))] };
        return ballot.Kind switch
        {
            BallotKind.Enablers => change with
            {
                Notes = [.. response.Notes.Select(note => new NoteChange(note.Kind, note.About, note.Text))],
                Spectrum = new(response.SpectrumNow ?? "", response.SpectrumWanted ?? ""),
            },
            BallotKind.Challenges => change with { Challenges = response.Challenges },
            _ => change,
        };
    }

    private static Response Kept(ParticipantRow person, string id, Dictionary<Guid, Ballot> ballots, List<string> agencies, Framework framework)
    {
        var answered = person.Responses.Where(response => ballots.ContainsKey(response.BallotId)).ToList();
        var nothing = new Response(id, person.Agency is { } agency ? agencies[agency] : "", LevelsOfWork.NameOf(person.Level), Answers.None(framework));
        foreach (var response in answered)
        {
            response.Participant = person;
        }

        return answered.Count == 0 ? nothing : MergedResponse.Of([.. answered.Select(response => (ballots[response.BallotId], response))], agencies, ConfidentialityMode.Confidential, framework);
    }

    /// <summary>What stands for the id of a file: an id may be a name, and names do not stand beside scores.</summary>
    private static string IdOf(RoundRow round, Response response) => Fingerprint.Of($"{round.Id:N} {response.Participant}");

    private static Ballot BallotOf(BallotRow row) => new(row.Kind, row.About);

    private static Task<List<string>> Agencies(BoundariesContext context, RoundRow round, CancellationToken cancellation) =>
        context.RoundAgencies.Where(agency => agency.RoundId == round.Id).OrderBy(agency => agency.Ordinal).Select(agency => agency.Name).ToListAsync(cancellation);
}
