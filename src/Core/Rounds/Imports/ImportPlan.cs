using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>
/// The changes that an import of responses into a round would make, computed before anything is stored. Either all of
/// these changes are made, or none are.
/// </summary>
/// <param name="Participants">One line for each participant who was checked, in the file's order.</param>
/// <param name="IgnoredColumns">
/// The ids of items that are answered in the file but not asked about in any open ballot; for a second vote,
/// <c>again:</c> comes before the id.
/// </param>
public sealed record ImportPlan(IReadOnlyList<ImportedParticipant> Participants, IReadOnlyList<string> IgnoredColumns)
{
    /// <summary>
    /// The maximum number of participants in an imported file: many times the number in a large partnership's round.
    /// All participants are stored in one transaction, and no one else in the round can save during that time.
    /// </summary>
    public const int MaxParticipants = 2_000;

    /// <summary>
    /// The maximum number of notes and named challenges in an imported file, however many participants it has. In a
    /// file with the maximum number of participants, this is an average of five for each participant.
    /// </summary>
    public const int MaxTexts = 5 * MaxParticipants;

    /// <summary>The number of refused participants after which the rest of the file is not checked.</summary>
    public const int MaxRefused = 100;

    /// <summary>
    /// The maximum number of characters that a refusal quotes from the name of an agency or level of work.
    /// </summary>
    private const int MaxShownNameCharacters = 100;

    /// <summary>The maximum number of characters in a participant's id.</summary>
    public const int MaxIdCharacters = 100;

    /// <summary>
    /// Whether the import can be done: no participant is refused, and at least one is added or changed.
    /// </summary>
    public bool CanImport =>
        Count(ImportOutcome.Refused) == 0 && Count(ImportOutcome.Added) + Count(ImportOutcome.Changed) > 0;

    /// <summary>
    /// Whether <see cref="MaxRefused"/> participants were refused and the rest of the file was therefore not checked.
    /// </summary>
    public bool IsTruncated { get; init; }

    /// <summary>The reasons for refusals, without repeats, in the file's order.</summary>
    public IEnumerable<ImportRefusalReason> RefusalReasons =>
        Participants
            .Where(line => line.Outcome == ImportOutcome.Refused)
            .GroupBy(line => line.Reason)
            .Select(alike => new ImportRefusalReason(alike.Key, alike.Count(), alike.First().Response.Participant));

    /// <summary>Counts the participants with this outcome.</summary>
    public int Count(ImportOutcome fate) => Participants.Count(line => line.Outcome == fate);

    /// <summary>Returns a problem if a file is too large for one import; otherwise null.</summary>
    public static Problem? FindProblem(ResponseSet set) =>
        set.Responses.Count > MaxParticipants
            ? new(
                "too-many-people",
                $"The file has {set.Responses.Count:N0} participants. You can import up to {MaxParticipants:N0} at once"
            )
        : set.Responses.Sum(response => (long)response.Notes.Count + response.Challenges.Count) > MaxTexts
            ? new(
                "too-many-texts",
                $"The file has more than {MaxTexts:N0} notes and challenges. Split it into smaller files"
            )
        : null;

    /// <summary>Compares a file with a round.</summary>
    /// <param name="set">The responses in the file, one per participant.</param>
    /// <param name="round">The round's current content.</param>
    public static ImportPlan Create(ResponseSet set, ImportRound round)
    {
        var asked = round
            .OpenBallots.SelectMany(ballot =>
                ballot.GetItems(set.Framework).Select(item => (ballot.Kind == BallotKind.SecondVote, item.Id))
            )
            .ToHashSet();
        var leftOut = set
            .Framework.Items.SelectMany(item =>
                new[] { (IsSecondVote: false, Item: item), (IsSecondVote: true, Item: item) }
            )
            .Where(one =>
                !asked.Contains((one.IsSecondVote, one.Item.Id))
                && set.Responses.Any(response =>
                    (one.IsSecondVote ? response.SecondVote : response.Answers)?[one.Item].IsAnswered == true
                )
            )
            .Select(one => one.IsSecondVote ? $"again:{one.Item.Id}" : one.Item.Id);
        var twice =
            round.Mode != ConfidentialityMode.Open
                ? []
                : set
                    .Responses.CountBy(response => response.Participant, StringComparer.OrdinalIgnoreCase)
                    .Where(name => name.Value > 1)
                    .Select(name => name.Key)
                    .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lines = new List<ImportedParticipant>();
        var refused = 0;
        var causes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var response in set.Responses)
        {
            var line = PlanParticipant(response, set.Framework, round, twice);
            if (line.Outcome == ImportOutcome.Refused)
            {
                refused++;
                causes.TryAdd(line.Reason, line.Reason);
                line = line with { Reason = causes[line.Reason] };
            }

            lines.Add(line);
            if (refused == MaxRefused)
            {
                break;
            }
        }

        return new(lines, [.. leftOut]) { IsTruncated = lines.Count < set.Responses.Count };
    }

    /// <summary>Returns a response without the answers and named challenges that no open ballot asks for.</summary>
    public static Response KeepOpenBallots(Response response, Framework framework, IReadOnlyList<Ballot> open)
    {
        return response with
        {
            Answers = Kept(response.Answers, open.Where(ballot => ballot.Kind != BallotKind.SecondVote)),
            SecondVote = response.SecondVote is { } again
                ? Kept(again, open.Where(ballot => ballot.Kind == BallotKind.SecondVote))
                : null,
            Challenges = open.Contains(Ballot.Challenges) ? response.Challenges : [],
        };

        AnswerSet Kept(AnswerSet answers, IEnumerable<Ballot> ballots) =>
            ballots
                .SelectMany(ballot => ballot.GetItems(framework))
                .Aggregate(AnswerSet.Empty(framework), (kept, item) => kept.With(item, answers[item]));
    }

    private static ImportedParticipant PlanParticipant(
        Response response,
        Framework framework,
        ImportRound round,
        HashSet<string> twice
    )
    {
        var asked = KeepOpenBallots(response, framework, round.OpenBallots);
        if (twice.Contains(response.Participant))
        {
            return new(
                response,
                ImportOutcome.Refused,
                "In open mode, IDs are people’s names, and more than one person in the file has this name"
            );
        }

        if (round.Mode == ConfidentialityMode.Anonymous && round.SheetCodes.GetValueOrDefault(response.Participant))
        {
            return new(response, ImportOutcome.CodeUsed);
        }

        if (Refusal(response, round) is { } why)
        {
            return new(response, ImportOutcome.Refused, why);
        }

        if (round.KnownResponses.TryGetValue(response.Participant, out var known))
        {
            return new(response, AreAlike(asked, known) ? ImportOutcome.Unchanged : ImportOutcome.Changed);
        }

        return new(response, IsEmpty(asked, framework) ? ImportOutcome.NoAnswers : ImportOutcome.Added);
    }

    private static string? Refusal(Response response, ImportRound round)
    {
        var id = response.Participant;
        var isAnonymous = round.Mode == ConfidentialityMode.Anonymous;
        var isCode = round.SheetCodes.TryGetValue(id, out var spent);
        return id.Length > MaxIdCharacters ? $"An ID is longer than {MaxIdCharacters} characters"
            : isAnonymous && !isCode
                ? "In anonymous mode, IDs are codes from a workbook or paper sheet that you created for this "
                    + "round, and this ID is not one of them"
            : isCode && spent && !round.KnownResponses.ContainsKey(id)
                ? "The code has already been used to join, to key in a paper sheet or to import answers"
            : isAnonymous ? null
            : response.Agency.Length > 0 && FindIndex(round.Agencies, response.Agency) is null
                ? $"{ImportRefusalReason.UnknownAgency} “{Cut(response.Agency)}”{DescribeDate(response.Agency)}"
            : response.Level.Length > 0 && FindIndex(RoundSetup.LevelsOfWork, response.Level) is null
                ? $"“{Cut(response.Level)}” is not a level of work. Write "
                    + $"{string.Join(" or ", RoundSetup.LevelsOfWork)}"
            : round.Mode == ConfidentialityMode.Open
            && !round.KnownResponses.ContainsKey(id)
            && round.ParticipantNames.Contains(id)
                ? "In open mode, IDs are people’s names, and a participant with this name has already joined"
            : null;
    }

    private static string DescribeDate(string agency) =>
        SpreadsheetDate.GuessOriginal(agency) is { } original
            ? $", which may be a date that a spreadsheet made from “{original}”"
            : "";

    private static string Cut(string name) =>
        name.Length <= MaxShownNameCharacters ? name : $"{name[..MaxShownNameCharacters]}…";

    /// <summary>
    /// Finds the index of the first name in a list that is the same as a given name, ignoring case. If there is none,
    /// finds the first that looks the same (<see cref="NameText.AreAlike"/>). Returns null when no name matches.
    /// </summary>
    public static int? FindIndex(IReadOnlyList<string> names, string name) =>
        FindIndex(names, one => one.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? (NameText.CreateKey(name) is var key ? FindIndex(names, one => NameText.CreateKey(one) == key) : null);

    private static int? FindIndex(IReadOnlyList<string> names, Func<string, bool> isSame) =>
        names.Index().Where(one => isSame(one.Item)).Select(one => (int?)one.Index).FirstOrDefault();

    private static bool IsEmpty(Response response, Framework framework) =>
        response.Answers.CountAnswered(framework.Items) == 0
        && (response.SecondVote?.CountAnswered(framework.Items) ?? 0) == 0
        && response.Notes.Count == 0
        && response.SpectrumNow is null
        && response.SpectrumWanted is null
        && response.Challenges.Count == 0;

    private static bool AreAlike(Response one, Response other) =>
        NameText.AreAlike(one.Agency, other.Agency)
        && NameText.AreAlike(one.Level, other.Level)
        && one.Answers.Codes.SequenceEqual(other.Answers.Codes)
        && Codes(one.SecondVote).SequenceEqual(Codes(other.SecondVote))
        && Texts(one).SequenceEqual(Texts(other))
        && (one.SpectrumNow, one.SpectrumWanted) == (other.SpectrumNow, other.SpectrumWanted)
        && one.Challenges.OrderBy(mark => mark.Challenge, StringComparer.Ordinal)
            .SequenceEqual(other.Challenges.OrderBy(mark => mark.Challenge, StringComparer.Ordinal));

    /// <summary>
    /// Returns the bytes of a second vote. A missing second vote is treated like one without answers.
    /// </summary>
    private static byte[] Codes(AnswerSet? answers) =>
        answers is null || answers.Codes.IndexOfAnyExcept((byte)0) < 0 ? [] : answers.Codes.ToArray();

    private static IEnumerable<(NoteKind, string, string)> Texts(Response response) =>
        response.Notes.Select(note => (note.Kind, note.About, note.Text)).Order();
}
