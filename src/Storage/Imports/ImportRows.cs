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
        var known = await context.Participants
            .Where(person => person.RoundId == round.Id && person.ImportId != null && !person.Removed)
            .Include(person => person.Responses).ThenInclude(response => response.Notes)
            .Include(person => person.Responses).ThenInclude(response => response.Challenges)
            .AsNoTracking()
            .AsSplitQuery()
            .ToListAsync(cancellation);
        var names = round.Mode == ConfidentialityMode.Open
            ? await context.Participants.Where(person => person.RoundId == round.Id && person.Name != null).Select(person => person.Name!).ToListAsync(cancellation)
            : [];
        var codes = await context.SeatCodes.Where(seat => seat.RoundId == round.Id).Select(seat => new { seat.Code, seat.Spent }).ToListAsync(cancellation);
        return new(
            round.Mode,
            agencies,
            [.. ballots.Values],
            set.Responses
                .Join(known, response => IdOf(round, response), person => person.ImportId, (response, person) => (response.Participant, Kept: Kept(person, response.Participant, ballots, agencies, framework)))
                .ToDictionary(one => one.Participant, one => one.Kept, StringComparer.Ordinal),
            codes.ToDictionary(seat => seat.Code, seat => seat.Spent, StringComparer.Ordinal),
            names.ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Makes or changes the rows of one participant; the problems when they cannot be.</summary>
    public static async Task<IReadOnlyList<Problem>> Take(BoundariesContext context, RoundRow round, ImportLine line, IReadOnlyList<BallotRow> open, Framework framework, CancellationToken cancellation)
    {
        var agencies = await Agencies(context, round, cancellation);
        var response = ImportPlan.Asked(line.Response, framework, [.. open.Select(BallotOf)]);
        var agency = ImportPlan.PlaceOf(agencies, response.Agency);
        var level = ImportPlan.PlaceOf(RoundSetup.LevelsOfWork, response.Level);
        ParticipantRow person;
        if (line.Fate == ImportFate.Changed)
        {
            var importId = IdOf(round, response);
            person = await context.Participants
                .Include(row => row.Responses).ThenInclude(row => row.Notes)
                .Include(row => row.Responses).ThenInclude(row => row.Challenges)
                .AsSplitQuery()
                .SingleAsync(row => row.RoundId == round.Id && row.ImportId == importId, cancellation);
            (person.Agency, person.Level) = (agency, level);
        }
        else
        {
            await context.SeatCodes.Where(seat => seat.RoundId == round.Id && seat.Code == response.Participant)
                .ExecuteUpdateAsync(seat => seat.SetProperty(row => row.Spent, true), cancellation);
            var name = round.Mode == ConfidentialityMode.Open ? response.Participant : null;
            var seat = await Seats.Take(context, round, agencies.Count, new(agency, level, name, null), Token.Hash(Token.New()), cancellation);
            if (!seat.Is(out var taken))
            {
                return seat.Problems;
            }

            person = taken;
            person.ImportId = round.Mode == ConfidentialityMode.Anonymous ? null : IdOf(round, response);
        }

        return [.. open.SelectMany(ballot => Answer(context, person, ballot, response, framework))];
    }

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
