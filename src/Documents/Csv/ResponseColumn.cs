using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>A column of the responses file: its name and what a cell of it means. An empty cell means nothing.</summary>
/// <param name="Title">The name in the header.</param>
/// <param name="Read">Puts a cell's text into a draft, or says what is wrong with it.</param>
internal sealed record ResponseColumn(string Title, Func<ResponseDraft, string, Problem?> Read)
{
    /// <summary>The column that every file has.</summary>
    public const string Participant = "participant";

    /// <summary>Every column that a file may have for this framework, by name.</summary>
    public static Dictionary<string, ResponseColumn> All(Framework framework) =>
        People().Concat(Scores(framework)).Concat(Texts(framework)).Concat(Spectrum(framework)).Concat(Challenges(framework))
            .ToDictionary(column => column.Title, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ResponseColumn> People()
    {
        yield return new(Participant, (draft, text) => Name(text, "participant", name => draft.Participant = name));
        yield return new("agency", (draft, text) => Name(text, "agency", name => draft.Agency = name));
        yield return new("level", (draft, text) => Name(text, "level of work", name => draft.Level = name));
    }

    private static IEnumerable<ResponseColumn> Scores(Framework framework)
    {
        foreach (var item in framework.Items)
        {
            yield return new(item.Id, (draft, text) => Score(text, framework.Levels, answer => draft.Score(item, answer)));
            yield return new($"again:{item.Id}", (draft, text) => Score(text, framework.Levels, answer => draft.ScoreAgain(item, answer)));
        }
    }

    private static IEnumerable<ResponseColumn> Texts(Framework framework)
    {
        foreach (var enabler in framework.Enablers)
        {
            yield return new($"working:{enabler.Id}", (draft, text) => Text(text, whole => draft.Add(new(NoteKind.Working, enabler.Id, whole))));
            yield return new($"evidence:{enabler.Id}", (draft, text) => Text(text, whole => draft.Add(new(NoteKind.Evidence, enabler.Id, whole))));
        }

        foreach (var theme in framework.Themes)
        {
            yield return new($"reflection:{theme.Id}", (draft, text) => Text(text, whole => draft.Add(new(NoteKind.Reflection, theme.Id, whole))));
        }
    }

    private static IEnumerable<ResponseColumn> Spectrum(Framework framework)
    {
        if (framework.Definition.Spectrum is { } spectrum)
        {
            var positions = spectrum.Positions.Select(position => position.Id).ToList();
            yield return new("spectrum:now", (draft, text) => OneOf(text, positions, id => draft.SpectrumNow = id));
            yield return new("spectrum:wanted", (draft, text) => OneOf(text, positions, id => draft.SpectrumWanted = id));
        }
    }

    private static IEnumerable<ResponseColumn> Challenges(Framework framework)
    {
        var reaches = Enum.GetValues<Reach>().ToDictionary(reach => reach.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        foreach (var challenge in framework.Definition.Challenges)
        {
            yield return new($"challenge:{challenge.Id}", (draft, text) => OneOf(text, [.. reaches.Keys], word => draft.Mark(challenge.Id, mark => mark with { Reach = reaches[word] })));
            yield return new($"challenge-examples:{challenge.Id}", (draft, text) => Text(text, whole => draft.Mark(challenge.Id, mark => mark with { Examples = whole })));
            yield return new($"challenge-note:{challenge.Id}", (draft, text) => Text(text, whole => draft.Mark(challenge.Id, mark => mark with { Note = whole })));
        }
    }

    private static Problem? Score(string text, int levels, Action<Answer> take)
    {
        if (Answer.Parse(text.AsSpan().Trim(), levels) is not { } answer)
        {
            return new("not-a-score", $"{Quoted(text)} is not a score; use 1 to {levels}, “skip”, or leave it empty");
        }

        take(answer);
        return null;
    }

    private static Problem? Name(string text, string what, Action<string> take)
    {
        var name = SpreadsheetText.Unprotect(text).Trim();
        if (name.Length > PartnershipSetup.MostCharacters)
        {
            return new("name-too-long", $"the {what} has {name.Length:N0} characters; use at most {PartnershipSetup.MostCharacters}");
        }

        take(name);
        return null;
    }

    private static Problem? Text(string text, Action<string> take)
    {
        var whole = SpreadsheetText.Unprotect(text);
        if (whole.Length > Note.MostCharacters)
        {
            return new("text-too-long", $"the text has {whole.Length:N0} characters; use at most {Note.MostCharacters:N0}");
        }

        take(whole);
        return null;
    }

    private static Problem? OneOf(string text, IReadOnlyList<string> allowed, Action<string> take)
    {
        if (allowed.FirstOrDefault(one => one.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return new("not-an-answer", $"{Quoted(text)} is not one of {string.Join(", ", allowed)}");
        }

        take(found);
        return null;
    }

    /// <summary>A cell's text as a message may show it: on one line and not too long.</summary>
    public static string Quoted(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= 40 ? $"“{line}”" : $"“{line[..40]}…”";
    }
}
