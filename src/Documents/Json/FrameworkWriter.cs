using System.Text.Json;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Json;

/// <summary>Writes a framework as JSON, in the format that <see cref="FrameworkReader"/> reads.</summary>
public static class FrameworkWriter
{
    /// <summary>
    /// Writes a framework, which may be an unfinished draft, as indented JSON in UTF-8. Leaves out optional parts that
    /// are empty.
    /// </summary>
    /// <param name="framework">The framework.</param>
    /// <param name="file">The file to write to.</param>
    public static void Write(FrameworkDefinition framework, Stream file)
    {
        using var json = new Utf8JsonWriter(file, JsonConventions.Options);
        json.WriteStartObject();
        json.WriteNumber(FrameworkFormat.Member, FrameworkFormat.Current);
        json.WriteString("id", framework.Id);
        json.WriteString("version", framework.Version);
        json.WriteString("title", framework.Title);
        Text(json, "summary", framework.Summary);
        json.WriteString("status", FrameworkWords.Statuses.WordFor(framework.Status));
        Origin(json, framework.Origin);
        Text(json, "licence", framework.Licence);
        if (framework.Source != new Source("", "", ""))
        {
            json.WriteStartObject("source");
            json.WriteString("title", framework.Source.Title);
            Text(json, "publisher", framework.Source.Publisher);
            Text(json, "note", framework.Source.Note);
            Text(json, "url", framework.Source.Url ?? "");
            json.WriteEndObject();
        }

        json.WriteString("language", framework.Language);
        Texts(json, "principles", framework.Principles);
        if (framework.Spectrum is { } spectrum)
        {
            SpectrumTo(json, spectrum);
        }

        ScaleTo(json, framework.Scale);
        List(json, "themes", framework.Themes, ThemeTo);
        if (framework.Challenges.Count > 0)
        {
            List(json, "challenges", framework.Challenges, ChallengeTo);
        }

        if (framework.CaseStudies.Count > 0)
        {
            List(json, "caseStudies", framework.CaseStudies, CaseStudyTo);
        }

        GuidanceTo(json, framework.Guidance);
        if (framework.Crosswalk is { } crosswalk)
        {
            CrosswalkTo(json, crosswalk);
        }

        json.WriteEndObject();
    }

    private static void SpectrumTo(Utf8JsonWriter json, Spectrum spectrum)
    {
        json.WriteStartObject("spectrum");
        json.WriteString("question", spectrum.Question);
        List(
            json,
            "positions",
            spectrum.Positions,
            (_, position) =>
            {
                json.WriteString("id", position.Id);
                json.WriteString("title", position.Title);
                Text(json, "description", position.Description);
            }
        );
        Text(json, "source", spectrum.Source);
        json.WriteEndObject();
    }

    private static void ScaleTo(Utf8JsonWriter json, Scale scale)
    {
        json.WriteStartObject("scale");
        json.WriteString("question", scale.Question);
        json.WriteString("skip", scale.Skip);
        List(
            json,
            "levels",
            scale.Levels,
            (_, level) =>
            {
                json.WriteNumber("score", level.Score);
                json.WriteString("label", level.Label);
                Text(json, "descriptor", level.Descriptor);
            }
        );
        json.WriteEndObject();
    }

    private static void ThemeTo(Utf8JsonWriter json, Theme theme)
    {
        json.WriteString("id", theme.Id);
        json.WriteString("title", theme.Title);
        List(json, "enablers", theme.Enablers, EnablerTo);
    }

    private static void EnablerTo(Utf8JsonWriter json, Enabler enabler)
    {
        json.WriteString("id", enabler.Id);
        Text(json, "short", enabler.Short);
        json.WriteString("title", enabler.Title);
        Text(json, "description", enabler.Description);
        Origin(json, enabler.Origin);
        Levels(json, enabler.Levels);
        if (enabler.Indicators.Count > 0)
        {
            List(
                json,
                "indicators",
                enabler.Indicators,
                (_, indicator) =>
                {
                    json.WriteString("id", indicator.Id);
                    Text(json, "short", indicator.Short);
                    json.WriteString("text", indicator.Text);
                    Origin(json, indicator.Origin);
                    Levels(json, indicator.Levels);
                }
            );
        }
    }

    private static void ChallengeTo(Utf8JsonWriter json, Challenge challenge)
    {
        json.WriteString("id", challenge.Id);
        json.WriteString("title", challenge.Title);
        Text(json, "description", challenge.Description);
        Texts(json, "examples", challenge.Examples);
    }

    private static void CaseStudyTo(Utf8JsonWriter json, CaseStudy study)
    {
        json.WriteString("id", study.Id);
        json.WriteString("title", study.Title);
        Texts(json, "areas", study.Areas);
        if (study.Issues.Count > 0)
        {
            List(
                json,
                "issues",
                study.Issues,
                (_, issue) =>
                {
                    Text(json, "title", issue.Title);
                    json.WriteString("enabler", issue.Enabler);
                }
            );
        }
    }

    private static void GuidanceTo(Utf8JsonWriter json, Guidance guidance)
    {
        if (guidance is { Who: "", How: [], NoCaseStudy: "", Companions: [] })
        {
            return;
        }

        json.WriteStartObject("guidance");
        Text(json, "who", guidance.Who);
        Texts(json, "how", guidance.How);
        Text(json, "noCaseStudy", guidance.NoCaseStudy);
        if (guidance.Companions.Count > 0)
        {
            List(
                json,
                "companions",
                guidance.Companions,
                (_, companion) =>
                {
                    json.WriteString("title", companion.Title);
                    Text(json, "publisher", companion.Publisher);
                    Text(json, "use", companion.Use);
                }
            );
        }

        json.WriteEndObject();
    }

    private static void CrosswalkTo(Utf8JsonWriter json, Crosswalk crosswalk)
    {
        json.WriteStartObject("crosswalk");
        json.WriteString("id", crosswalk.FrameworkId);
        json.WriteString("version", crosswalk.Version);
        List(
            json,
            "items",
            crosswalk.Entries,
            (_, entry) =>
            {
                Texts(json, "before", entry.Before);
                Texts(json, "after", entry.After);
            }
        );
        json.WriteEndObject();
    }

    private static void Levels(Utf8JsonWriter json, IReadOnlyList<LevelText> levels)
    {
        if (levels.Count > 0)
        {
            List(
                json,
                "levels",
                levels,
                (_, level) =>
                {
                    json.WriteNumber("score", level.Score);
                    json.WriteString("text", level.Text);
                }
            );
        }
    }

    private static void Origin(Utf8JsonWriter json, TextOrigin? origin)
    {
        if (origin is { } known)
        {
            json.WriteString("origin", FrameworkWords.Origins.WordFor(known));
        }
    }

    private static void List<T>(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }
}
