using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>What reading a file of responses into a round would do: a pure difference, made before anything is stored. It is done whole or not at all.</summary>
/// <param name="Lines">One a participant of the file, in its order.</param>
/// <param name="LeftOut">Ids of items that the file answers and that nobody is asked for at the moment.</param>
public sealed record ImportPlan(IReadOnlyList<ImportLine> Lines, IReadOnlyList<string> LeftOut)
{
    /// <summary>
    /// Most participants of a file that is read into a round: many times the largest partnership. They are stored in
    /// one transaction, by a few statements for each table.
    /// </summary>
    public const int MostPeople = 2_000;

    /// <summary>Most notes and named challenges in such a file, for the same reason: five for each participant.</summary>
    public const int MostTexts = 5 * MostPeople;

    /// <summary>After how many refused participants the rest of the file is no longer looked at.</summary>
    public const int MostRefused = 100;

    /// <summary>Most characters of an agency's name that a refusal repeats.</summary>
    private const int MostNameCharacters = 100;

    /// <summary>Most characters that a participant's id may have.</summary>
    public const int MostIdCharacters = 100;

    /// <summary>Whether it can be done: nobody is refused, and somebody is added or changed.</summary>
    public bool CanBeDone => Count(ImportFate.Refused) == 0 && Count(ImportFate.Added) + Count(ImportFate.Changed) > 0;

    /// <summary>Whether so many are refused that the rest of the file was not looked at.</summary>
    public bool IsCut { get; init; }

    /// <summary>Why participants are refused, each cause once, in the order of the file.</summary>
    public IEnumerable<ImportCause> Causes =>
        Lines.Where(line => line.Fate == ImportFate.Refused)
            .GroupBy(line => line.Why)
            .Select(alike => new ImportCause(alike.Key, alike.Count(), alike.First().Response.Participant));

    /// <summary>How many participants have this fate.</summary>
    public int Count(ImportFate fate) => Lines.Count(line => line.Fate == fate);

    /// <summary>Says why a file is more than can be read into a round at once; null when it is not.</summary>
    public static Problem? ProblemOf(ResponseSet set) =>
        set.Responses.Count > MostPeople
            ? new("too-many-people", $"The file has {set.Responses.Count:N0} participants. You can read in at most {MostPeople:N0} at once")
        : set.Responses.Sum(response => (long)response.Notes.Count + response.Challenges.Count) > MostTexts
            ? new("too-many-texts", $"The file has more than {MostTexts:N0} notes and named challenges. Divide it into smaller files")
        : null;

    /// <summary>Compares a file with a round.</summary>
    /// <param name="set">What the file says; its participants are each there once.</param>
    /// <param name="round">What the round holds.</param>
    public static ImportPlan Of(ResponseSet set, ImportRound round)
    {
        var asked = round.Open.SelectMany(ballot => ballot.Items(set.Framework).Select(item => (ballot.Kind == BallotKind.Again, item.Id))).ToHashSet();
        var leftOut = set.Framework.Items.SelectMany(item => new[] { (Again: false, Item: item), (Again: true, Item: item) })
            .Where(one => !asked.Contains((one.Again, one.Item.Id)) && set.Responses.Any(response => (one.Again ? response.Again : response.Answers)?[one.Item].IsAnswered == true))
            .Select(one => one.Again ? $"again:{one.Item.Id}" : one.Item.Id);
        var twice = round.Mode != ConfidentialityMode.Open ? [] : set.Responses
            .CountBy(response => response.Participant, StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lines = new List<ImportLine>();
        var refused = 0;
        var causes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var response in set.Responses)
        {
            var line = LineOf(response, set.Framework, round, twice);
            if (line.Fate == ImportFate.Refused)
            {
                refused++;
                causes.TryAdd(line.Why, line.Why);
                line = line with { Why = causes[line.Why] };
            }

            lines.Add(line);
            if (refused == MostRefused)
            {
                break;
            }
        }

        return new(lines, [.. leftOut]) { IsCut = lines.Count < set.Responses.Count };
    }

    /// <summary>The answers to the open ballots alone; the rest is not asked for.</summary>
    public static Response Asked(Response response, Framework framework, IReadOnlyList<Ballot> open)
    {
        return response with
        {
            Answers = Kept(response.Answers, open.Where(ballot => ballot.Kind != BallotKind.Again)),
            Again = response.Again is { } again ? Kept(again, open.Where(ballot => ballot.Kind == BallotKind.Again)) : null,
            Challenges = open.Contains(Ballot.Challenges) ? response.Challenges : [],
        };

        Answers Kept(Answers answers, IEnumerable<Ballot> ballots) =>
            ballots.SelectMany(ballot => ballot.Items(framework)).Aggregate(Answers.None(framework), (kept, item) => kept.With(item, answers[item]));
    }

    private static ImportLine LineOf(Response response, Framework framework, ImportRound round, HashSet<string> twice)
    {
        var asked = Asked(response, framework, round.Open);
        if (twice.Contains(response.Participant))
        {
            return new(response, ImportFate.Refused, "Two people in the file have this name. In an open round an id is a name");
        }

        if (round.Mode == ConfidentialityMode.Anonymous && round.SeatCodes.GetValueOrDefault(response.Participant))
        {
            return new(response, ImportFate.Used);
        }

        if (Refusal(response, round) is { } why)
        {
            return new(response, ImportFate.Refused, why);
        }

        if (round.Known.TryGetValue(response.Participant, out var known))
        {
            return new(response, AreAlike(asked, known) ? ImportFate.Same : ImportFate.Changed);
        }

        return new(response, IsEmpty(asked, framework) ? ImportFate.Empty : ImportFate.Added);
    }

    private static string? Refusal(Response response, ImportRound round)
    {
        var id = response.Participant;
        var isAnonymous = round.Mode == ConfidentialityMode.Anonymous;
        var isCode = round.SeatCodes.TryGetValue(id, out var spent);
        return id.Length > MostIdCharacters ? $"An id must be {MostIdCharacters} characters or fewer"
            : isAnonymous && !isCode ? "In an anonymous round each id must be one of the codes of the workbook that you made here"
            : isCode && spent && !round.Known.ContainsKey(id) ? "The code has been used: somebody joined with it, or it was keyed or read in"
            : isAnonymous ? null
            : response.Agency.Length > 0 && PlaceOf(round.Agencies, response.Agency) is null ? $"{ImportCause.NoAgency} “{Cut(response.Agency)}”"
            : response.Level.Length > 0 && PlaceOf(RoundSetup.LevelsOfWork, response.Level) is null ? $"“{Cut(response.Level)}” is not a level of work. Write {string.Join(" or ", RoundSetup.LevelsOfWork)}"
            : round.Mode == ConfidentialityMode.Open && !round.Known.ContainsKey(id) && round.Names.Contains(id) ? "Somebody with this name has joined. In an open round an id is a name"
            : null;
    }

    private static string Cut(string name) => name.Length <= MostNameCharacters ? name : $"{name[..MostNameCharacters]}…";

    /// <summary>A name's place in a list, in any case; null when it is not there.</summary>
    public static int? PlaceOf(IReadOnlyList<string> names, string name) =>
        names.Index().Where(one => one.Item.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)).Select(one => (int?)one.Index).FirstOrDefault();

    private static bool IsEmpty(Response response, Framework framework) =>
        response.Answers.AnsweredOf(framework.Items) == 0 && (response.Again?.AnsweredOf(framework.Items) ?? 0) == 0
        && response.Notes.Count == 0 && response.SpectrumNow is null && response.SpectrumWanted is null && response.Challenges.Count == 0;

    private static bool AreAlike(Response one, Response other) =>
        one.Agency.Equals(other.Agency, StringComparison.OrdinalIgnoreCase) && one.Level.Equals(other.Level, StringComparison.OrdinalIgnoreCase)
        && one.Answers.Codes.SequenceEqual(other.Answers.Codes)
        && Codes(one.Again).SequenceEqual(Codes(other.Again))
        && Texts(one).SequenceEqual(Texts(other))
        && (one.SpectrumNow, one.SpectrumWanted) == (other.SpectrumNow, other.SpectrumWanted)
        && one.Challenges.OrderBy(mark => mark.Challenge, StringComparer.Ordinal).SequenceEqual(other.Challenges.OrderBy(mark => mark.Challenge, StringComparer.Ordinal));

    /// <summary>No second vote is the same as one that answers nothing.</summary>
    private static byte[] Codes(Answers? answers) => answers is null || answers.Codes.IndexOfAnyExcept((byte)0) < 0 ? [] : answers.Codes.ToArray();

    private static IEnumerable<(NoteKind, string, string)> Texts(Response response) =>
        response.Notes.Select(note => (note.Kind, note.About, note.Text)).Order();
}
