using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>
/// The form for the challenges and the spectrum of a framework. Empty rows are left out. A row that has other text but
/// no title is a problem, and so is a question or source without positions, because that text would be lost.
/// </summary>
public sealed record ContextForm
{
    private const int MaxRows = 50;

    public IReadOnlyList<Row> Challenges { get; init; } = new List<Row>();

    public string? Question { get; init; }

    public IReadOnlyList<Row> Positions { get; init; } = new List<Row>();

    public string? Source { get; init; }

    public static ContextForm From(FrameworkDefinition framework) =>
        new()
        {
            Challenges =
            [
                .. framework.Challenges.Select(challenge => new Row
                {
                    Id = challenge.Id,
                    Title = challenge.Title,
                    Description = challenge.Description,
                    Examples = string.Join('\n', challenge.Examples),
                }),
            ],
            Question = framework.Spectrum?.Question,
            Positions =
            [
                .. (framework.Spectrum?.Positions ?? []).Select(position => new Row
                {
                    Id = position.Id,
                    Title = position.Title,
                    Description = position.Description,
                }),
            ],
            Source = framework.Spectrum?.Source,
        };

    /// <summary>
    /// Returns the form with an empty row at the end of each list, unless the list already has the maximum number of
    /// rows.
    /// </summary>
    public ContextForm WithRows() =>
        this with
        {
            Challenges = Challenges.Count < MaxRows ? [.. Challenges, new()] : Challenges,
            Positions = Positions.Count < MaxRows ? [.. Positions, new()] : Positions,
        };

    /// <summary>
    /// Finds every problem with the typed values, each with the name of its field within <c>Input</c>.
    /// </summary>
    public IEnumerable<Problem> FindProblems()
    {
        var problems = RowProblems(Challenges, nameof(Challenges))
            .Concat(RowProblems(Positions, nameof(Positions)))
            .Concat(Texts(Question, nameof(Question), "the question"))
            .Concat(Texts(Source, nameof(Source), "the source of the spectrum"));
        var positions = Positions.Count(row => row.IsFilled);
        if (positions == 0)
        {
            return problems.Concat(
                new[] { (Text: Question, Field: nameof(Question)), (Text: Source, Field: nameof(Source)) }
                    .Where(one => FrameworkInputRules.Clean(one.Text).Length > 0)
                    .Select(one => new Problem(
                        "spectrum-size",
                        "Enter at least 2 positions, or leave this field empty",
                        one.Field
                    ))
            );
        }

        if (positions == 1)
        {
            var next = Math.Min(Positions.TakeWhile(row => row.IsFilled).Count(), Positions.Count - 1);
            problems = problems.Append(
                new(
                    "spectrum-size",
                    "Enter at least 2 positions, or clear the one that you have entered",
                    $"{nameof(Positions)}[{next}].Title"
                )
            );
        }

        return FrameworkInputRules.Clean(Question).Length == 0
            ? problems.Append(new("empty-text", "Enter the question about the positions", nameof(Question)))
            : problems;
    }

    /// <summary>
    /// Returns the framework with the typed values. Existing ids are kept, and ids are created for new rows.
    /// </summary>
    public FrameworkDefinition Apply(FrameworkDefinition framework) =>
        framework with
        {
            Challenges =
            [
                .. WithIds(Challenges, framework.Challenges.Select(challenge => challenge.Id), "challenge")
                    .Select(row => new Challenge(
                        row.Id,
                        FrameworkInputRules.Clean(row.Row.Title),
                        FrameworkInputRules.Clean(row.Row.Description),
                        FrameworkInputRules.Lines(row.Row.Examples)
                    )),
            ],
            Spectrum = Positions.Any(row => row.IsFilled)
                ? new(
                    FrameworkInputRules.Clean(Question),
                    [
                        .. WithIds(
                                Positions,
                                (framework.Spectrum?.Positions ?? []).Select(position => position.Id),
                                "position"
                            )
                            .Select(row => new SpectrumPosition(
                                row.Id,
                                FrameworkInputRules.Clean(row.Row.Title),
                                FrameworkInputRules.Clean(row.Row.Description)
                            )),
                    ],
                    FrameworkInputRules.Clean(Source)
                )
                : null,
        };

    private static List<(string Id, Row Row)> WithIds(
        IReadOnlyList<Row> rows,
        IEnumerable<string> stored,
        string otherwise
    )
    {
        var known = stored.ToHashSet(StringComparer.Ordinal);
        var used = new List<string>();
        var kept = new List<(string, Row)>();
        foreach (var row in rows.Where(row => row.IsFilled))
        {
            var id =
                row.Id is { } own && known.Contains(own) && !used.Contains(own)
                    ? own
                    : IdProposal.FromTitle(FrameworkInputRules.Clean(row.Title), [.. used, .. known], otherwise);
            used.Add(id);
            kept.Add((id, row));
        }

        return kept;
    }

    private static IEnumerable<Problem> RowProblems(IReadOnlyList<Row> rows, string list) =>
        rows.SelectMany(
            (row, i) =>
                FrameworkInputRules
                    .FindProblems(
                        row.Title,
                        FrameworkInputRules.MaxTitleCharacters,
                        $"{list}[{i}].Title",
                        "the name",
                        isRequired: row.Description is { Length: > 0 } || row.Examples is { Length: > 0 }
                    )
                    .Concat(Texts(row.Description, $"{list}[{i}].Description", "the description"))
                    .Concat(Texts(row.Examples, $"{list}[{i}].Examples", "the list of examples"))
                    .Concat(
                        FrameworkInputRules.Lines(row.Examples).Count > MaxRows
                            ?
                            [
                                new Problem(
                                    "too-many-examples",
                                    $"Enter {MaxRows} examples or fewer",
                                    $"{list}[{i}].Examples"
                                ),
                            ]
                            : []
                    )
        );

    private static IEnumerable<Problem> Texts(string? text, string field, string what) =>
        FrameworkInputRules.FindProblems(text, FrameworkInputRules.MaxTextCharacters, field, what);

    /// <summary>A challenge, or a position on the spectrum.</summary>
    public sealed record Row
    {
        /// <summary>The id; empty for a new row.</summary>
        public string? Id { get; init; }

        public string? Title { get; init; }

        public string? Description { get; init; }

        /// <summary>Examples of a challenge, one on each line.</summary>
        public string? Examples { get; init; }

        public bool IsFilled => FrameworkInputRules.Clean(Title).Length > 0;
    }
}
