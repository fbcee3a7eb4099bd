using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Frameworks;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.Frameworks;

/// <summary>Generates random frameworks.</summary>
internal static class FrameworkGenerators
{
    private static readonly Gen<string> Text = Gen.Char["abcé ,;|\"'=+-@\n\t<&_x0→“”:>1"]
        .Array[1, 14]
        .Select(letters => CsvRows.Clean(new string(letters)) is { Length: > 0 } text ? text : "x");

    private static readonly Gen<string> TextOrNone = Gen.Select(Text, Gen.Bool, (text, has) => has ? text : "");

    private static readonly Gen<TextOrigin?> Origins = Gen.Int[0, 3]
        .Select(origin => origin == 3 ? (TextOrigin?)null : (TextOrigin)origin);

    /// <summary>
    /// Frameworks with a scale of any length, with or without each optional part. Their texts contain characters that
    /// are special in CSV, JSON and spreadsheets.
    /// </summary>
    public static readonly Gen<FrameworkDefinition> Any =
        from first in Gen.Int[0, 1]
        from count in Gen.Int[Scale.MinLevels, Scale.MaxLevels]
        from labels in Text.Array[count]
        from descriptors in TextOrNone.Array[count]
        from texts in Text.Array[12]
        from themes in Themes(first, count)
        from hasSpectrum in Gen.Bool
        from status in Gen.Bool
        from origin in Origins
        from lists in Text.Array[0, 3]
        select new FrameworkDefinition(
            "an-id",
            texts[0],
            texts[1],
            texts[2],
            new(texts[3], texts[4], texts[5]) { Url = hasSpectrum ? "https://example.org/a?b=c" : null },
            hasSpectrum ? "cy" : "en-GB",
            lists,
            hasSpectrum ? new(texts[7], [new("one", texts[8], ""), new("two", texts[9], texts[3])], texts[10]) : null,
            new(
                texts[10],
                texts[11],
                [.. labels.Select((label, i) => new ScaleLevel(first + i, label, descriptors[i]))]
            ),
            themes,
            [.. lists.Select((text, i) => new Challenge($"c{i}", text, texts[i], lists))],
            [.. lists.Select((text, i) => new CaseStudy($"s{i}", text, lists, [new(text, themes[0].Enablers[0].Id)]))],
            new(texts[7], lists, texts[8], [.. lists.Select(text => new Companion(text, texts[9], ""))])
        )
        {
            Status = status ? FrameworkStatus.Draft : FrameworkStatus.Complete,
            Origin = origin,
            Licence = texts[11],
            Crosswalk = hasSpectrum
                ? new("before", texts[2], [new(["x.1", "x.2"], [themes[0].Enablers[0].Id]), new(["y"], [])])
                : null,
        };

    private static Gen<Theme[]> Themes(int first, int count) =>
        (
            from title in Text
            from enablers in (
                from texts in Text.Array[3]
                from description in TextOrNone
                from levels in Levels(first, count)
                from origin in Origins
                from indicators in (
                    from text in Text
                    from name in TextOrNone
                    from levels in Levels(first, count)
                    from origin in Origins
                    select new Indicator("", text)
                    {
                        Short = name,
                        Levels = levels,
                        Origin = origin,
                    }
                ).Array[0, 3]
                select new Enabler("", texts[0], texts[1], description, indicators) { Levels = levels, Origin = origin }
            ).Array[1, 3]
            select new Theme("", title, enablers)
        )
            .Array[1, 3]
            .Select(Numbered);

    private static Gen<LevelText[]> Levels(int first, int count) =>
        Gen.Select(
            Text.Array[count],
            Gen.Bool.Array[count],
            (texts, has) => texts.Select((text, i) => new LevelText(first + i, text)).Where((_, i) => has[i]).ToArray()
        );

    private static Theme[] Numbered(Theme[] themes) =>
        [
            .. themes.Select(
                (theme, t) =>
                    theme with
                    {
                        Id = $"t{t}",
                        Enablers =
                        [
                            .. theme.Enablers.Select(
                                (enabler, e) =>
                                    enabler with
                                    {
                                        Id = $"{t}.{e}",
                                        Indicators =
                                        [
                                            .. enabler.Indicators.Select(
                                                (indicator, i) => indicator with { Id = $"{t}.{e}.{i}" }
                                            ),
                                        ],
                                    }
                            ),
                        ],
                    }
            ),
        ];
}
