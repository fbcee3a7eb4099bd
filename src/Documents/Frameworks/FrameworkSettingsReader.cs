using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>Reads a framework's settings: everything except its themes.</summary>
internal sealed class FrameworkSettingsReader(FrameworkProblems problems)
{
    private readonly List<(FrameworkSetting Setting, string Value, SourceLocation Location)> settings = [];
    private readonly Dictionary<string, SourceLocation> places = new(StringComparer.Ordinal);

    /// <summary>The cell that each value comes from, keyed by JSON pointer.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Places => places;

    /// <summary>Reads a setting, or reports why it cannot be used.</summary>
    public void Read(SheetRow row, int nameColumn, int valueColumn)
    {
        var (named, valued) = (
            row.Cells.TryGetValue(nameColumn, out var name),
            row.Cells.TryGetValue(valueColumn, out var value)
        );
        if (!named && !valued)
        {
            return;
        }

        if (!named)
        {
            Add("no-setting", "This value has no setting. Write the name of the setting next to it.", row, valueColumn);
        }
        else if (FrameworkSetting.Parse(name.Text) is not { } setting)
        {
            Add(
                "unknown-setting",
                $"“{name.Text}” is not a setting. Use one of these: {string.Join(", ", FrameworkSetting.Singles)}. You can also use a name with a number, such as “Level 1 name”.",
                row,
                nameColumn
            );
        }
        else if (valued && value.Problem is { } problem)
        {
            Add("unreadable-cell", problem, row, valueColumn);
        }
        else if (!setting.IsRepeated && settings.Any(other => other.Setting == setting))
        {
            Add("setting-twice", $"The setting “{setting}” appears twice. Delete one of the rows.", row, nameColumn);
        }
        else if (valued)
        {
            settings.Add((setting, value.Text, row.Locate(valueColumn)));
        }
    }

    /// <summary>Assembles a framework from the settings and the themes.</summary>
    /// <param name="defaults">Values for details that the file may leave out.</param>
    /// <param name="themes">The themes.</param>
    /// <param name="header">The columns, including those for scale levels.</param>
    public FrameworkDefinition ToDefinition(
        FrameworkDefaults defaults,
        IReadOnlyList<Theme> themes,
        FrameworkHeader header
    ) =>
        new(
            Text(FrameworkSetting.Id, "/id", defaults.Id),
            Text(FrameworkSetting.Version, "/version", defaults.Version),
            Text(FrameworkSetting.Title, "/title", defaults.Title),
            Text(FrameworkSetting.Summary, "/summary"),
            new(
                Text(FrameworkSetting.SourceTitle, "/source/title"),
                Text(FrameworkSetting.SourcePublisher, "/source/publisher"),
                Text(FrameworkSetting.SourceNote, "/source/note")
            )
            {
                Url = Text(FrameworkSetting.SourceAddress, "/source/url") is { Length: > 0 } url ? url : null,
            },
            Text(FrameworkSetting.Language, "/language", defaults.Language),
            Texts(FrameworkSetting.Principle),
            SpectrumOf(),
            ScaleOf(header),
            themes,
            [.. Numbers(FrameworkSetting.Challenge).Select(ChallengeOf)],
            [.. Numbers(FrameworkSetting.CaseStudy).Select(CaseStudyOf)],
            new(
                Text(FrameworkSetting.Who, "/guidance/who"),
                Texts(FrameworkSetting.How),
                Text(FrameworkSetting.NoCaseStudy, "/guidance/noCaseStudy"),
                [
                    .. Numbers(FrameworkSetting.Companion)
                        .Select(
                            (number, i) =>
                                new Companion(
                                    Part(FrameworkSetting.Companion, number, "name", $"/guidance/companions/{i}/title"),
                                    Part(FrameworkSetting.Companion, number, "publisher"),
                                    Part(FrameworkSetting.Companion, number, "use")
                                )
                        ),
                ]
            )
        )
        {
            Status = Choice(FrameworkSetting.Status, FrameworkWords.Statuses) ?? FrameworkStatus.Complete,
            Origin = Choice(FrameworkSetting.Origin, FrameworkWords.Origins),
            Licence = Text(FrameworkSetting.Licence, "/licence"),
            Crosswalk = CrosswalkOf(),
        };

    private Spectrum? SpectrumOf()
    {
        var positions = Numbers(FrameworkSetting.Position)
            .Select(
                (number, i) =>
                    new SpectrumPosition(
                        Part(FrameworkSetting.Position, number, "id", $"/spectrum/positions/{i}/id"),
                        Part(FrameworkSetting.Position, number, "name"),
                        Part(FrameworkSetting.Position, number, "description")
                    )
            )
            .ToList();
        var question = Text(FrameworkSetting.SpectrumQuestion, "/spectrum/positions");
        return question.Length + positions.Count == 0
            ? null
            : new(question, positions, Text(FrameworkSetting.SpectrumSource, "/spectrum/source"));
    }

    private Scale ScaleOf(FrameworkHeader header)
    {
        var scores = Numbers(FrameworkSetting.Level).ToList();
        var levels = header.Levels.Keys.ToList();
        var standard = IsScale(levels, header.Labels.Count > 0)
            ? StandardScale.CreateNumbered(levels[0], levels[^1], header.Labels)
            : StandardScale.Create();
        return new(
            Text(FrameworkSetting.Question, "/scale/question", standard.Question),
            Text(FrameworkSetting.Skip, "/scale/skip", standard.Skip),
            scores.Count == 0
                ? standard.Levels
                :
                [
                    .. scores.Select(
                        (score, i) =>
                        {
                            var label = Part(FrameworkSetting.Level, score, "name", $"/scale/levels/{i}/label");
                            Remember($"/scale/levels/{i}/score", FrameworkSetting.Level, score);
                            Remember($"/scale/levels/{i}/label", FrameworkSetting.Level, score);
                            Remember("/scale/levels", FrameworkSetting.Level, score);
                            return new ScaleLevel(score, label, Part(FrameworkSetting.Level, score, "description"));
                        }
                    ),
                ]
        );
    }

    /// <summary>
    /// Returns whether scores form a scale that differs from the standard one, in its scores or in the names of its
    /// levels.
    /// </summary>
    private static bool IsScale(List<int> scores, bool isNamed) =>
        scores.Count is >= Scale.MinLevels and <= Scale.MaxLevels
        && scores[0] is 0 or 1
        && scores[^1] - scores[0] == scores.Count - 1
        && (isNamed || (scores[0], scores[^1]) != (1, 5));

    private Challenge ChallengeOf(int number, int index) =>
        new(
            Part(FrameworkSetting.Challenge, number, "id", $"/challenges/{index}/id"),
            Part(FrameworkSetting.Challenge, number, "name", $"/challenges/{index}/title"),
            Part(FrameworkSetting.Challenge, number, "description"),
            Parts(FrameworkSetting.Challenge, number, "example")
        );

    private CaseStudy CaseStudyOf(int number, int index)
    {
        var issues = settings
            .Where(one => one.Setting == new FrameworkSetting(FrameworkSetting.CaseStudy, number, "issue"))
            .ToList();
        foreach (var (i, issue) in issues.Index())
        {
            places.TryAdd($"/caseStudies/{index}/issues/{i}/enabler", issue.Location);
        }

        return new(
            Part(FrameworkSetting.CaseStudy, number, "id", $"/caseStudies/{index}/id"),
            Part(FrameworkSetting.CaseStudy, number, "name", $"/caseStudies/{index}/title"),
            Parts(FrameworkSetting.CaseStudy, number, "area"),
            [
                .. issues.Select(issue =>
                {
                    var parts = issue.Value.Split(':', 2);
                    return new CaseStudyIssue(parts.Length < 2 ? "" : parts[1].Trim(), parts[0].Trim());
                }),
            ]
        );
    }

    private Crosswalk? CrosswalkOf()
    {
        var (id, version) = (
            Text(FrameworkSetting.CrosswalkId, "/crosswalk/id"),
            Text(FrameworkSetting.CrosswalkVersion, "/crosswalk/version")
        );
        var items = settings.Where(one => one.Setting.Name == FrameworkSetting.CrosswalkItem).ToList();
        var entries = new List<CrosswalkEntry>();
        foreach (var (i, item) in items.Index())
        {
            places.TryAdd($"/crosswalk/items/{i}", item.Location);
            var read = CrosswalkText.Read(item.Value);
            if (read.TryGetValue(out var entry))
            {
                entries.Add(entry);
                continue;
            }

            var column = FrameworkHeader.NameOf(FrameworkColumn.Value);
            problems.Add(read.Problems[0].Code, read.Problems[0].Message, item.Location, column);
        }

        return id.Length == 0 ? null : new(id, version, entries);
    }

    private T? Choice<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (settings.FirstOrDefault(one => one.Setting.Name == name) is not { Setting: not null } found)
        {
            return null;
        }

        if (words.TryGetValue(found.Value.ToLowerInvariant(), out var value))
        {
            return value;
        }

        problems.Add(
            "unknown-word",
            $"“{found.Value}” is not allowed here. Use one of these: {string.Join(", ", words.Keys)}.",
            found.Location,
            FrameworkHeader.NameOf(FrameworkColumn.Value)
        );
        return null;
    }

    private string Text(string name, string pointer, string missing = "")
    {
        var found = settings.FirstOrDefault(one => one.Setting.Name == name);
        if (found.Setting is null)
        {
            return missing;
        }

        places.TryAdd(pointer, found.Location);
        return found.Value;
    }

    private List<string> Texts(string name) =>
        [.. settings.Where(one => one.Setting.Name == name).Select(one => one.Value)];

    private IEnumerable<int> Numbers(string group) =>
        settings.Where(one => one.Setting.Name == group).Select(one => one.Setting.Number).Distinct().Order();

    private string Part(string group, int number, string part, string? pointer = null)
    {
        var found = settings.FirstOrDefault(one => one.Setting == new FrameworkSetting(group, number, part));
        if (pointer is not null)
        {
            if (found.Setting is not null)
            {
                places.TryAdd(pointer, found.Location);
            }
            else
            {
                Remember(pointer, group, number);
            }
        }

        return found.Value ?? "";
    }

    private List<string> Parts(string group, int number, string part) =>
        [.. settings.Where(one => one.Setting == new FrameworkSetting(group, number, part)).Select(one => one.Value)];

    /// <summary>
    /// Stores the first cell of a group of settings as the location of a value that has no cell of its own.
    /// </summary>
    private void Remember(string pointer, string group, int number) =>
        places.TryAdd(
            pointer,
            settings.First(one => one.Setting.Name == group && one.Setting.Number == number).Location
        );

    private void Add(string code, string message, SheetRow row, int column) =>
        problems.Add(
            code,
            message,
            row.Locate(column),
            FrameworkHeader.NameOf(
                code is "unreadable-cell" or "no-setting" ? FrameworkColumn.Value : FrameworkColumn.Setting
            )
        );
}
