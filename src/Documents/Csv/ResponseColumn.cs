using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// A column of a file of responses: its name, and how its cells are read and written. An empty cell means no answer.
/// </summary>
/// <param name="Title">The name in the header.</param>
/// <param name="Read">Stores a cell's text in a draft, or returns the problem with it.</param>
/// <param name="Write">Returns a response's text for the cell; null or empty if there is none.</param>
internal sealed record ResponseColumn(
    string Title,
    Func<ResponseDraft, string, Problem?> Read,
    Func<Response, object?> Write
)
{
    /// <summary>The name of the column that every file must have.</summary>
    public const string Participant = "participant";

    /// <summary>Whether the files that we write have this column even if all its cells are empty.</summary>
    public bool IsAlwaysWritten { get; init; }

    /// <summary>Whether its cells contain answers rather than information about the participant.</summary>
    public bool IsAnswer => Title is not (Participant or "agency" or "level");

    public bool IsScore { get; init; }

    /// <summary>
    /// Whether its cells contain text that people write. Such text may begin with a typographic quotation mark.
    /// </summary>
    public bool IsText { get; init; }

    /// <summary>
    /// Returns every column that a file may have for this framework, in the order in which we write them.
    /// </summary>
    public static IEnumerable<ResponseColumn> AllInOrder(Framework framework) =>
        People()
            .Concat(Scores(framework))
            .Concat(SecondVotes(framework))
            .Concat(Texts(framework))
            .Concat(Spectrum(framework))
            .Concat(Challenges(framework));

    private static IEnumerable<ResponseColumn> People() =>
        [
            new(
                Participant,
                (draft, text) => Name(text, "participant", name => draft.Participant = name),
                response => response.Participant
            )
            {
                IsAlwaysWritten = true,
            },
            new(
                "agency",
                (draft, text) => Name(text, "agency", name => draft.Agency = name),
                response => response.Agency
            )
            {
                IsAlwaysWritten = true,
            },
            new(
                "level",
                (draft, text) => Name(text, "level of work", name => draft.Level = name),
                response => response.Level
            )
            {
                IsAlwaysWritten = true,
            },
        ];

    private static IEnumerable<ResponseColumn> Scores(Framework framework) =>
        framework.Items.Select(item => new ResponseColumn(
            item.Id,
            (draft, text) => Score(text, framework.Scale, answer => draft.SetScore(item, answer)),
            response => response.Answers[item].ToText(framework.Scale)
        )
        {
            IsAlwaysWritten = item.IsEnabler,
            IsScore = true,
        });

    private static IEnumerable<ResponseColumn> SecondVotes(Framework framework) =>
        framework.Items.Select(item => new ResponseColumn(
            $"again:{item.Id}",
            (draft, text) => Score(text, framework.Scale, answer => draft.SetSecondVote(item, answer)),
            response => response.SecondVote?[item].ToText(framework.Scale)
        )
        {
            IsScore = true,
        });

    private static IEnumerable<ResponseColumn> Texts(Framework framework) =>
        [
            .. framework.Enablers.SelectMany(enabler =>
                new[] { Words(NoteKind.Working, enabler.Id), Words(NoteKind.Evidence, enabler.Id) }
            ),
            .. framework.Themes.Select(theme => Words(NoteKind.Reflection, theme.Id)),
        ];

    private static ResponseColumn Words(NoteKind kind, string about) =>
        new(
            $"{kind.ToString().ToLowerInvariant()}:{about}",
            (draft, text) => Text(text, whole => draft.Add(new(kind, about, whole))),
            response => response.Notes.FirstOrDefault(note => note.Kind == kind && note.About == about)?.Text
        )
        {
            IsText = true,
        };

    private static IEnumerable<ResponseColumn> Spectrum(Framework framework)
    {
        if (framework.Definition.Spectrum is { } spectrum)
        {
            var positions = spectrum.Positions.Select(position => position.Id).ToList();
            yield return new(
                "spectrum:now",
                (draft, text) => OneOf(text, positions, id => draft.SpectrumNow = id),
                response => response.SpectrumNow
            );
            yield return new(
                "spectrum:wanted",
                (draft, text) => OneOf(text, positions, id => draft.SpectrumWanted = id),
                response => response.SpectrumWanted
            );
        }
    }

    private static IEnumerable<ResponseColumn> Challenges(Framework framework)
    {
        var reaches = Enum.GetValues<ScopeForAction>()
            .ToDictionary(reach => reach.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        foreach (var challenge in framework.Definition.Challenges.Select(one => one.Id))
        {
            NamedChallenge? Marked(Response response) =>
                response.Challenges.FirstOrDefault(mark => mark.Challenge == challenge);
            yield return new(
                $"challenge:{challenge}",
                (draft, text) =>
                    OneOf(
                        text,
                        [.. reaches.Keys],
                        word => draft.UpdateChallenge(challenge, mark => mark with { Reach = reaches[word] })
                    ),
                response => Marked(response)?.Reach?.ToString().ToLowerInvariant()
            );
            yield return new(
                $"challenge-examples:{challenge}",
                (draft, text) =>
                    Text(text, whole => draft.UpdateChallenge(challenge, mark => mark with { Examples = whole })),
                response => Marked(response)?.Examples
            )
            {
                IsText = true,
            };
            yield return new(
                AnswerNames.ChallengeNote(challenge),
                (draft, text) =>
                    Text(text, whole => draft.UpdateChallenge(challenge, mark => mark with { Note = whole })),
                response => Marked(response)?.Note
            )
            {
                IsText = true,
            };
        }
    }

    private static Problem? Score(string text, Scale scale, Action<Answer> take)
    {
        if (WrittenScore.Parse(text, scale) is not { } answer)
        {
            return new(
                "not-a-score",
                SpreadsheetDate.GuessOriginal(text.Trim()) is { } original
                    ? $"{Quote(text)} is a date, perhaps one that a spreadsheet made from {Quote(original)}; use "
                        + $"{ScaleText.Scores(scale)} or “skip”, or leave the cell empty"
                    : $"{Quote(text)} is not a score; use {ScaleText.Scores(scale)} or “skip”, or leave the cell empty"
            );
        }

        take(answer);
        return null;
    }

    private static Problem? Name(string text, string what, Action<string> take)
    {
        var name = NameText.Normalise(SpreadsheetText.Unprotect(text));
        if (name.Length > PartnershipSetup.MaxNameCharacters)
        {
            return new(
                "name-too-long",
                $"the name of this {what} has {name.Length:N0} characters; use at most "
                    + $"{PartnershipSetup.MaxNameCharacters}"
            );
        }

        take(name);
        return null;
    }

    private static Problem? Text(string text, Action<string> take)
    {
        var whole = SpreadsheetText.Unprotect(text);
        if (whole.Length > Note.MaxCharacters)
        {
            return new(
                "text-too-long",
                $"the text has {whole.Length:N0} characters; use at most {Note.MaxCharacters:N0}"
            );
        }

        take(whole);
        return null;
    }

    private static Problem? OneOf(string text, IReadOnlyList<string> allowed, Action<string> take)
    {
        if (allowed.FirstOrDefault(one => NameText.AreAlike(one, text)) is not { } found)
        {
            return new(
                "not-an-answer",
                $"{Quote(text)} is not an answer here; use one of these: {string.Join(", ", allowed)}"
            );
        }

        take(found);
        return null;
    }

    /// <summary>
    /// Prepares a cell's text for a message: puts it on one line, shortens it if it is long, and adds quotation marks.
    /// </summary>
    public static string Quote(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= 40 ? $"“{line}”" : $"“{line[..40]}…”";
    }
}
