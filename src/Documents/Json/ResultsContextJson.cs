using System.Globalization;
using System.Text.Json;
using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// Writes the content that accompanies a round's figures: the partnership, the round, the day on which it closed,
/// notes, the spectrum, challenges, priority votes and the plan. Unknown or undisclosed values are null or empty.
/// </summary>
internal static class ResultsContextJson
{
    public static void WriteDetails(this Utf8JsonWriter json, ReportDetails? details)
    {
        json.WriteString("partnership", Known(details?.Partnership));
        json.WriteString("round", Known(details?.Round));
        json.WriteString("closed", Day(details?.Closed));
    }

    public static void WriteNotes(this Utf8JsonWriter json, IReadOnlyList<DisclosedNote> notes)
    {
        json.WriteStartArray("notes");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("about", note.About);
            json.WriteString("kind", JsonConventions.ToSnakeCase(note.Kind));
            json.WriteString("text", note.Text);
            json.WriteString("author", note.Author);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteSpectrum(this Utf8JsonWriter json, IReadOnlyList<SpectrumResult> spectrum)
    {
        json.WriteStartArray("spectrum");
        foreach (var one in spectrum)
        {
            json.WriteStartObject();
            json.WriteString("position", one.Position.Id);
            json.WriteNullable("now", one.Now);
            json.WriteNullable("wanted", one.Wanted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteChallenges(this Utf8JsonWriter json, IReadOnlyList<ChallengeResult> challenges)
    {
        json.WriteStartArray("challenges");
        foreach (var one in challenges)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Challenge.Id);
            json.WriteNumber("people", one.People);
            json.WriteNumber("respondents", one.Respondents);
            foreach (var reach in Enum.GetValues<ScopeForAction>())
            {
                json.WriteNumber(JsonConventions.ToSnakeCase(reach), one.Reach.GetValueOrDefault(reach));
            }

            json.WriteStartArray("examples");
            foreach (var (example, count) in one.Challenge.Examples.Zip(one.Examples))
            {
                json.WriteStartObject();
                json.WriteString("text", example);
                json.WriteNumber("people", count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("other", one.Other);
            json.WriteStartArray("notes");
            foreach (var note in one.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WritePriorityVotes(this Utf8JsonWriter json, IReadOnlyList<PriorityVoteResult> votes)
    {
        json.WriteStartArray("priorityVotes");
        foreach (var vote in votes)
        {
            json.WriteStartObject();
            json.WriteString("enabler", vote.Enabler.Id);
            json.WriteNumber("people", vote.People);
            json.WriteNumber("voters", vote.Voters);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WritePlan(this Utf8JsonWriter json, Plan? plan)
    {
        if (plan is null or { IsEmpty: true })
        {
            json.WriteNull("plan");
            return;
        }

        json.WriteStartObject("plan");
        json.WriteDecisions(plan);
        json.WriteEndObject();
    }

    /// <summary>Writes the priorities and actions of a plan, as members of the current object.</summary>
    public static void WriteDecisions(this Utf8JsonWriter json, Plan plan)
    {
        WriteChoices(json, "priorities", plan.Chosen);
        WriteChoices(json, "notChosen", plan.Priorities?.LeftOut ?? []);
        json.WriteStartArray("actions");
        foreach (var entry in plan.Entries)
        {
            json.WriteStartObject();
            json.WriteString("enabler", entry.Enabler);
            json.WriteString("text", entry.Action.Text);
            json.WriteString("owner", Known(entry.Action.Owner));
            json.WriteString("person", Known(entry.Action.Person));
            json.WriteString("due", Day(entry.Action.Due));
            json.WriteString("status", JsonConventions.ToSnakeCase(entry.Action.Status));
            json.WriteString("madeIn", Known(entry.Round));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChoices(Utf8JsonWriter json, string name, IReadOnlyList<PriorityChoice> choices)
    {
        json.WriteStartArray(name);
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("enabler", choice.Enabler);
            json.WriteString("why", choice.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
