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
    public static async Task<ImportRound> Read(BoundariesContext context, RoundRow round, IReadOnlyList<BallotRow> open, ResponseSet set, CancellationToken cancellation)
    {
        var framework = set.Framework;
        framework.MustBe(round.FrameworkId, round.FrameworkVersion);
        var agencies = await Agencies(context, round, cancellation);
        var ballots = open.ToDictionary(ballot => ballot.Id, BallotOf);
        var ids = set.Responses.Select(response => IdOf(round, response)).ToList();
        var known = await KnownBy(context, round, ids).AsNoTracking().ToListAsync(cancellation);
        var names = await Seats.Names(context, round, cancellation);
        var written = set.Responses.Select(response => response.Participant).ToList();
        var codes = await context.SeatCodes
            .Where(seat => seat.RoundId == round.Id && written.Contains(seat.Code))
            .Select(seat => new { seat.Code, seat.Spent })
            .ToListAsync(cancellation);
        return new(
            round.Mode,
            agencies,
            [.. ballots.Values],
            set.Responses
                .Join(known, response => IdOf(round, response), person => person.ImportId, (response, person) => (response.Participant, Kept: Kept(person, response.Participant, ballots, agencies, framework)))
                .ToDictionary(one => one.Participant, one => one.Kept, StringComparer.Ordinal),
            codes.ToDictionary(seat => seat.Code, seat => seat.Spent, StringComparer.Ordinal),
            names);
    }

    /// <summary>Makes or changes the rows of all participants who are added or changed, with a fixed number of statements; the problems when they cannot be.</summary>
    public static async Task<IReadOnlyList<Problem>> Take(
        BoundariesContext context,
        RoundRow round,
        ImportPlan plan,
        IReadOnlyList<BallotRow> open,
        Framework framework,
        CancellationToken cancellation)
    {
        var agencies = await Agencies(context, round, cancellation);
        var names = await Seats.Names(context, round, cancellation);
        var changed = await Changed(context, round, plan, cancellation);
        await SpendCodes(context, round, plan, cancellation);
        var problems = new List<Problem>();
        foreach (var line in plan.Lines.Where(line => line.Fate is ImportFate.Added or ImportFate.Changed))
        {
            var response = ImportPlan.Asked(line.Response, framework, [.. open.Select(BallotOf)]);
            var agency = ImportPlan.PlaceOf(agencies, response.Agency);
            var level = ImportPlan.PlaceOf(RoundSetup.LevelsOfWork, response.Level);
            if (line.Fate == ImportFate.Changed)
            {
                var known = changed[IdOf(round, response)];
                (known.Agency, known.Level) = (agency, level);
                problems.AddRange(open.SelectMany(ballot => Answer(context, known, ballot, response, framework)));
                continue;
            }

            var name = round.Mode == ConfidentialityMode.Open ? response.Participant : null;
            var seat = Seats.Make(round, agencies.Count, new(agency, level, name, null), Token.Hash(Token.New()), names);
            problems.AddRange(seat.Problems);
            if (seat.Is(out var person))
            {
                context.Add(person);
                names.Add(person.Name ?? "");
                person.ImportId = round.Mode == ConfidentialityMode.Anonymous ? null : IdOf(round, response);
                problems.AddRange(open.SelectMany(ballot => Answer(context, person, ballot, response, framework)));
            }
        }

        return problems;
    }

    private static async Task<Dictionary<string, ParticipantRow>> Changed(BoundariesContext context, RoundRow round, ImportPlan plan, CancellationToken cancellation)
    {
        var ids = plan.Lines.Where(line => line.Fate == ImportFate.Changed).Select(line => IdOf(round, line.Response)).ToList();
        return await KnownBy(context, round, ids).ToDictionaryAsync(person => person.ImportId!, StringComparer.Ordinal, cancellation);
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
