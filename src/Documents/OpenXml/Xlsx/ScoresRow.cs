using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>A row on the sheets of scores. It matches a column in the CSV file of responses.</summary>
/// <param name="Column">The name of that column, such as <c>1.1</c> or <c>spectrum:now</c>.</param>
/// <param name="Label">The question, as shown.</param>
internal sealed record ScoresRow(string Column, string Label)
{
    /// <summary>The function that returns a participant's answer in a row of scores; null for other rows.</summary>
    public Func<Response, Answer>? Score { get; init; }

    /// <summary>The function that returns a participant's text in any other row; null for a row of scores.</summary>
    public Func<Response, string>? Text { get; init; }

    /// <summary>The values to pick from; empty for free text.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether values that are not in <see cref="Options"/> are refused.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>The prompt shown when a cell in the row is selected.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>Whether the row is emphasised, as rows for enablers and rows about the participant are.</summary>
    public bool Strong { get; init; }

    /// <summary>The minimum height of the row, in lines of text.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>
    /// Lists the rows. Those about the participant and the enablers come first, as on a paper sheet. Those about the
    /// indicators, which are for digging deeper, come last.
    /// </summary>
    /// <param name="framework">The framework.</param>
    /// <param name="again">The items that have a row for a second vote.</param>
    public static IReadOnlyList<ScoresRow> CreateAll(Framework framework, IReadOnlyCollection<Item> again) =>
        [
            .. People(),
            .. framework.Enablers.Select(item =>
                ScoreRow(
                    framework,
                    item,
                    item.Id,
                    $"{item.Id} {item.Short}: {item.Title}",
                    response => response.Answers[item]
                )
            ),
            .. again.Select(item =>
                ScoreRow(
                    framework,
                    item,
                    SecondVoteColumn(item),
                    $"Second vote: {item.Id} {item.Short}",
                    response => response.SecondVote?[item] ?? Answer.NotAnswered
                )
            ),
            .. Spectrum(framework),
            .. Challenges(framework),
            .. framework
                .Items.Where(item => !item.IsEnabler)
                .Select(item =>
                    ScoreRow(framework, item, item.Id, $"{item.Id} {item.Title}", response => response.Answers[item])
                ),
        ];

    /// <summary>Returns the name of the row for an item's second vote.</summary>
    public static string SecondVoteColumn(Item item) => $"again:{item.Id}";

    private static IEnumerable<ScoresRow> People()
    {
        yield return new("participant", "Participant: a unique ID or name")
        {
            Text = response => response.Participant,
            Strong = true,
            Lines = 2,
        };
        yield return new("agency", "Agency")
        {
            Text = response => response.Agency,
            Strong = true,
            Lines = 3,
        };
        yield return new("level", "Level of work")
        {
            Text = response => response.Level,
            Options = RoundSetup.LevelsOfWork,
            Strict = false,
            Prompt = "Pick one, or type your own if the file will not be imported into a round.",
            Strong = true,
        };
    }

    private static ScoresRow ScoreRow(
        Framework framework,
        Item item,
        string column,
        string label,
        Func<Response, Answer> score
    ) =>
        new(column, label)
        {
            Score = score,
            Options = [.. framework.Scale.Scores.Select(score => $"{score}"), Answer.Skip.ToString()],
            Prompt =
                $"{framework.Scale.First} ({framework.Scale.Levels[0].Label}) to {framework.Scale.Last} "
                + $"({framework.Scale.Levels[^1].Label}). “{Answer.Skip}”: {framework.Scale.Skip}.",
            Strong = item.IsEnabler,
        };

    private static IEnumerable<ScoresRow> Spectrum(Framework framework)
    {
        if (framework.Definition.Spectrum is { } spectrum)
        {
            IReadOnlyList<string> positions = [.. spectrum.Positions.Select(position => position.Id)];
            yield return new("spectrum:now", "How the partnership is organised today")
            {
                Text = response => response.SpectrumNow ?? "",
                Options = positions,
                Prompt = "The position closest to how the partnership is organised today.",
            };
            yield return new("spectrum:wanted", "How the partnership should be organised")
            {
                Text = response => response.SpectrumWanted ?? "",
                Options = positions,
                Prompt = "The position closest to how the partnership should be organised.",
            };
        }
    }

    private static IEnumerable<ScoresRow> Challenges(Framework framework)
    {
        IReadOnlyList<string> reaches = [.. Enum.GetNames<ScopeForAction>().Select(name => name.ToLowerInvariant())];
        return framework.Definition.Challenges.Select(challenge => new ScoresRow(
            $"challenge:{challenge.Id}",
            $"What gets in the way: {challenge.Title}"
        )
        {
            Text = response =>
                response
                    .Challenges.FirstOrDefault(mark => mark.Challenge == challenge.Id)
                    ?.Reach?.ToString()
                    .ToLowerInvariant()
                ?? "",
            Options = reaches,
            Prompt =
                "Leave this cell empty if the challenge does not get in the way. “gift”: we can solve it "
                + "ourselves. “influence”: we can influence it. “around”: we must work around it.",
        });
    }
}
