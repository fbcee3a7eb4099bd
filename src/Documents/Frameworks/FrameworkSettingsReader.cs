using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>Reads a framework's settings: everything except its themes.</summary>
internal sealed class FrameworkSettingsReader(FrameworkProblems problems)
{
    private readonly FrameworkSettingValues values = new();

    /// <summary>The cell that each value comes from, keyed by JSON pointer.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Places => values.Places;

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
                $"“{name.Text}” is not a setting. Use one of these: "
                    + $"{string.Join(", ", FrameworkSetting.Singles)}. You can also use a name with a number, such as "
                    + "“Level 1 name”.",
                row,
                nameColumn
            );
        }
        else if (valued && value.Problem is { } problem)
        {
            Add("unreadable-cell", problem, row, valueColumn);
        }
        else if (!setting.IsRepeated && values.All.Any(other => other.Setting == setting))
        {
            Add("setting-twice", $"The setting “{setting}” appears twice. Delete one of the rows.", row, nameColumn);
        }
        else if (valued)
        {
            values.Add(setting, value.Text, row.Locate(valueColumn));
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
            values.Text(FrameworkSetting.Id, "/id", defaults.Id),
            values.Text(FrameworkSetting.Version, "/version", defaults.Version),
            values.Text(FrameworkSetting.Title, "/title", defaults.Title),
            values.Text(FrameworkSetting.Summary, "/summary"),
            new(
                values.Text(FrameworkSetting.SourceTitle, "/source/title"),
                values.Text(FrameworkSetting.SourcePublisher, "/source/publisher"),
                values.Text(FrameworkSetting.SourceNote, "/source/note")
            )
            {
                Url = values.Text(FrameworkSetting.SourceAddress, "/source/url") is { Length: > 0 } url ? url : null,
            },
            values.Text(FrameworkSetting.Language, "/language", defaults.Language),
            values.Texts(FrameworkSetting.Principle),
            SpectrumOf(),
            ScaleOf(header),
            themes,
            [.. values.Numbers(FrameworkSetting.Challenge).Select(ChallengeOf)],
            [.. values.Numbers(FrameworkSetting.CaseStudy).Select(CaseStudyOf)],
            new(
                values.Text(FrameworkSetting.Who, "/guidance/who"),
                values.Texts(FrameworkSetting.How),
                values.Text(FrameworkSetting.NoCaseStudy, "/guidance/noCaseStudy"),
                [
                    .. values
                        .Numbers(FrameworkSetting.Companion)
                        .Select(
                            (number, i) =>
                                new Companion(
                                    values.Part(
                                        FrameworkSetting.Companion,
                                        number,
                                        "name",
                                        $"/guidance/companions/{i}/title"
                                    ),
                                    values.Part(FrameworkSetting.Companion, number, "publisher"),
                                    values.Part(FrameworkSetting.Companion, number, "use")
                                )
                        ),
                ]
            )
        )
        {
            Status = Choice(FrameworkSetting.Status, FrameworkWords.Statuses) ?? FrameworkStatus.Complete,
            Origin = Choice(FrameworkSetting.Origin, FrameworkWords.Origins),
            Licence = values.Text(FrameworkSetting.Licence, "/licence"),
            Crosswalk = CrosswalkOf(),
        };

    private Spectrum? SpectrumOf()
    {
        var positions = values
            .Numbers(FrameworkSetting.Position)
            .Select(
                (number, i) =>
                    new SpectrumPosition(
                        values.Part(FrameworkSetting.Position, number, "id", $"/spectrum/positions/{i}/id"),
                        values.Part(FrameworkSetting.Position, number, "name"),
                        values.Part(FrameworkSetting.Position, number, "description")
                    )
            )
            .ToList();
        var question = values.Text(FrameworkSetting.SpectrumQuestion, "/spectrum/positions");
        var source = values.Text(FrameworkSetting.SpectrumSource, "/spectrum/source");
        if (Places.TryGetValue("/spectrum/source", out var place))
        {
            // A source on its own is a spectrum without positions, which is a problem.
            values.Locate("/spectrum/positions", place);
        }

        return question.Length + positions.Count + source.Length == 0 ? null : new(question, positions, source);
    }

    private Scale ScaleOf(FrameworkHeader header)
    {
        var scores = values.Numbers(FrameworkSetting.Level).ToList();
        var levels = header.Levels.Keys.ToList();
        var standard = IsScale(levels, header.Labels.Count > 0)
            ? StandardScale.CreateNumbered(levels[0], levels[^1], header.Labels)
            : StandardScale.Create();
        return new(
            values.Text(FrameworkSetting.Question, "/scale/question", standard.Question),
            values.Text(FrameworkSetting.Skip, "/scale/skip", standard.Skip),
            scores.Count == 0
                ? standard.Levels
                :
                [
                    .. scores.Select(
                        (score, i) =>
                        {
                            var label = values.Part(FrameworkSetting.Level, score, "name", $"/scale/levels/{i}/label");
                            values.Remember($"/scale/levels/{i}/score", FrameworkSetting.Level, score);
                            values.Remember($"/scale/levels/{i}/label", FrameworkSetting.Level, score);
                            values.Remember("/scale/levels", FrameworkSetting.Level, score);
                            return new ScaleLevel(
                                score,
                                label,
                                values.Part(FrameworkSetting.Level, score, "description")
                            );
                        }
                    ),
                ]
        );
    }

    /// <summary>
    /// Returns whether scores form a scale that differs from the standard one: its scores are different, or its levels
    /// have names in the header.
    /// </summary>
    private static bool IsScale(List<int> scores, bool isNamed) =>
        scores.Count is >= Scale.MinLevels and <= Scale.MaxLevels
        && scores[0] is 0 or 1
        && scores[^1] - scores[0] == scores.Count - 1
        && (isNamed || (scores[0], scores[^1]) != (1, 5));

    private Challenge ChallengeOf(int number, int index) =>
        new(
            values.Part(FrameworkSetting.Challenge, number, "id", $"/challenges/{index}/id"),
            values.Part(FrameworkSetting.Challenge, number, "name", $"/challenges/{index}/title"),
            values.Part(FrameworkSetting.Challenge, number, "description"),
            values.Parts(FrameworkSetting.Challenge, number, "example")
        );

    private CaseStudy CaseStudyOf(int number, int index)
    {
        var issues = values
            .All.Where(one => one.Setting == new FrameworkSetting(FrameworkSetting.CaseStudy, number, "issue"))
            .ToList();
        foreach (var (i, issue) in issues.Index())
        {
            values.Locate($"/caseStudies/{index}/issues/{i}/enabler", issue.Location);
        }

        return new(
            values.Part(FrameworkSetting.CaseStudy, number, "id", $"/caseStudies/{index}/id"),
            values.Part(FrameworkSetting.CaseStudy, number, "name", $"/caseStudies/{index}/title"),
            values.Parts(FrameworkSetting.CaseStudy, number, "area"),
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
            values.Text(FrameworkSetting.CrosswalkId, "/crosswalk/id"),
            values.Text(FrameworkSetting.CrosswalkVersion, "/crosswalk/version")
        );
        var items = values.All.Where(one => one.Setting.Name == FrameworkSetting.CrosswalkItem).ToList();
        var entries = new List<CrosswalkEntry>();
        foreach (var (i, item) in items.Index())
        {
            values.Locate($"/crosswalk/items/{i}", item.Location);
            var read = CrosswalkText.Read(item.Value);
            if (read.TryGetValue(out var entry))
            {
                entries.Add(entry);
                continue;
            }

            var column = FrameworkHeader.NameOf(FrameworkColumn.Value);
            problems.Add(read.Problems[0].Code, read.Problems[0].Message, item.Location, column);
        }

        if (id.Length > 0)
        {
            return new(id, version, entries);
        }

        var rest = values.All.FirstOrDefault(one =>
            one.Setting.Name is FrameworkSetting.CrosswalkVersion or FrameworkSetting.CrosswalkItem
        );
        if (rest.Setting is not null)
        {
            problems.Add(
                "empty-text",
                $"Add the setting “{FrameworkSetting.CrosswalkId}”, so that we know which framework the "
                    + "crosswalk is about. Or delete the settings of the crosswalk.",
                rest.Location,
                FrameworkHeader.NameOf(FrameworkColumn.Value)
            );
        }

        return null;
    }

    private T? Choice<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (values.All.FirstOrDefault(one => one.Setting.Name == name) is not { Setting: not null } found)
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
