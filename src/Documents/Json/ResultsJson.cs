using System.Text.Json;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Json;

/// <summary>Writes results as JSON with the schema <c>beyond-boundaries/results/1</c>.</summary>
public static class ResultsJson
{
    /// <summary>Writes results as indented JSON in UTF-8.</summary>
    /// <param name="results">The disclosed results; the file adds nothing to them.</param>
    /// <param name="file">The file to write to.</param>
    /// <param name="details">The partnership and round; null when not known.</param>
    /// <param name="plan">The partnership's decisions; null when none are known.</param>
    public static void Write(RoundResults results, Stream file, ReportDetails? details = null, Plan? plan = null)
    {
        using var json = new Utf8JsonWriter(file, JsonConventions.Options);
        json.WriteStartObject();
        json.WriteString("schema", "beyond-boundaries/results/1");
        json.WriteStartObject("framework");
        json.WriteString("id", results.Framework.Definition.Id);
        json.WriteString("version", results.Framework.Definition.Version);
        json.WriteEndObject();
        json.WriteDetails(details);
        json.WriteString("mode", JsonConventions.ToSnakeCase(results.Confidentiality.Mode));
        json.WriteNumber("minGroup", results.Confidentiality.MinimumGroup);
        json.WriteNumber("participants", results.Participants);
        json.WriteNullable("invited", results.Invited);
        json.WriteStartArray("items");
        foreach (var result in results.Items)
        {
            json.WriteStartObject();
            WriteItem(json, result);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("themes");
        foreach (var theme in results.Themes)
        {
            json.WriteStartObject();
            json.WriteString("id", theme.Theme.Id);
            json.WriteNullable("mean", theme.Mean);
            json.WriteString("meanDisplay", theme.MeanDisplay);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNotes(results.Notes);
        json.WriteSpectrum(results.Spectrum);
        json.WriteChallenges(results.Challenges);
        json.WritePriorityVotes(results.PriorityVotes);
        json.WritePlan(plan);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, ItemResult result)
    {
        json.WriteString("id", result.Item.Id);
        json.WriteString("kind", result.Item.IsEnabler ? "enabler" : "indicator");
        json.WriteString("theme", result.Item.Theme.Id);
        WriteFigures(json, result.Figures);
        json.WriteNullable("rank", result.Priority.Rank);
        json.WriteNullable("tier", result.Priority.Tier);
        json.WriteNullable("closeCall", result.Priority.CloseCall);
        WriteBounds(json, result.Figures.Bounds);
        json.WriteNullable("margin", result.Figures.Margin);
        WriteGroups(json, "agencies", result.Agencies);
        WriteGroups(json, "levels", result.Levels);
        WriteSecondVote(json, result);
        WriteAgreed(json, result.Agreed);
        WriteAnalyst(json, result.Figures.Analyst);
    }

    private static void WriteSecondVote(Utf8JsonWriter json, ItemResult result)
    {
        if (result is { SecondVote: null, SecondVoteAverage: null })
        {
            json.WriteNull("again");
            return;
        }

        json.WriteStartObject("again");
        if (result.SecondVote is { } again)
        {
            WriteItem(json, again);
        }
        else
        {
            json.WriteString("average", result.SecondVoteAverage!.Average.Text);
            json.WriteNumber("tenths", result.SecondVoteAverage.Average.Tenths);
            json.WriteString("than", SecondVoteText.DescribeShift(result.SecondVoteAverage.Than));
        }

        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, DisclosedFigures figures)
    {
        WriteNumbers(json, "tally", figures.Tally is { } tally ? tally.Counts : default, figures.Tally is not null);
        json.WriteNullable("n", figures.N);
        json.WriteNullable("skip", figures.Skip);
        json.WriteNullable("coverage", figures.Coverage?.Value);
        json.WriteNullable("manySkipped", figures.ManySkipped);
        json.WriteNullable("mean", figures.Mean?.Value);
        json.WriteString("meanDisplay", figures.MeanDisplay);
        json.WriteNullable("median", figures.Median?.Value);
        json.WriteNullable("spread", figures.Spread?.Value);
        json.WriteString("spreadDisplay", figures.SpreadDisplay);
        json.WriteNullable("agreementPercent", figures.AgreementPercent?.Value);
        json.WriteString("category", figures.Category is { } category ? JsonConventions.ToSnakeCase(category) : null);
        json.WriteString("why", figures.Why is { } why ? JsonConventions.ToSnakeCase(why) : null);
        WriteNumbers(
            json,
            "camps",
            figures.Camps is { } camps ? [camps.Middle, camps.Low, camps.Between, camps.High] : default,
            figures.Camps is not null
        );
        json.WriteString("standing", figures.Standing is { } standing ? JsonConventions.ToSnakeCase(standing) : null);
        json.WriteNullable("digDeeper", figures.DigDeeper);
        json.WriteNullable("borderline", figures.Borderline);
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, ReadOnlySpan<int> numbers, bool any)
    {
        if (!any)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void WriteBounds(Utf8JsonWriter json, MeanBounds? bounds)
    {
        if (bounds is null)
        {
            json.WriteNull("bounds");
            return;
        }

        json.WriteStartObject("bounds");
        json.WriteNumber("low", bounds.Low);
        json.WriteNumber("high", bounds.High);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, string name, IReadOnlyList<GroupResult> groups)
    {
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            json.WriteBoolean("shown", group.Shown);
            json.WriteString("average", group.Display);
            if (group.Tally is null)
            {
                json.WriteNullable("tenths", group.Average?.Tenths);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAgreed(Utf8JsonWriter json, AgreedScore? agreed)
    {
        if (agreed is null)
        {
            json.WriteNull("agreed");
            return;
        }

        json.WriteStartObject("agreed");
        json.WriteNumber("score", agreed.Score);
        json.WriteString("why", agreed.Why);
        json.WriteString("dissent", agreed.Dissent);
        json.WriteEndObject();
    }

    private static void WriteAnalyst(Utf8JsonWriter json, LiteratureMeasures? measures)
    {
        if (measures is null)
        {
            json.WriteNull("analyst");
            return;
        }

        json.WriteStartObject("analyst");
        json.WriteNumber("vanDerEijkA", measures.VanDerEijkA);
        json.WriteNumber("tastleWierman", measures.TastleWierman);
        json.WriteNumber("leikD", measures.LeikD);
        json.WriteNumber("blairLacyLsq", measures.BlairLacyLsq);
        json.WriteEndObject();
    }
}
