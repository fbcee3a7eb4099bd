using System.Text;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Responses;
using Microsoft.AspNetCore.Http;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// What a form shows and what was typed into it: each field's value, what it began from, and what another window has
/// saved since.
/// </summary>
/// <remarks>
/// The field <c>was</c> holds what the form began from, as <c>score:1.1=3&amp;working:1.1=FINGERPRINT</c>; what is
/// empty is left out.
/// A field that still is what it was is not saved, so that two windows may change different things. Without <c>was</c>
/// everything posted is saved, and nothing is asked.
/// </remarks>
public sealed class AnswerForm
{
    /// <summary>The name of the field that says what the form began from.</summary>
    public const string OriginalFieldName = "was";

    private readonly IReadOnlyList<AnswerField> fields;
    private readonly Dictionary<string, string> typed;
    private readonly Dictionary<string, string>? began;

    private AnswerForm(
        IReadOnlyList<AnswerField> fields,
        Dictionary<string, string> typed,
        Dictionary<string, string>? began
    )
    {
        this.fields = fields;
        this.typed = typed;
        this.began = began;
        Changed = [.. fields.Where(IsChanged)];
    }

    /// <summary>The fields that are to be saved.</summary>
    public IReadOnlyList<AnswerField> Changed { get; }

    /// <summary>What the form began from, after everything in it has been saved.</summary>
    public string FormatOriginalAfterSaving() =>
        Format(field => Changed.Contains(field) ? field.ComputeMark(typed[field.Name]) : GetOriginalMark(field));

    /// <summary>A form that nobody has filled in yet.</summary>
    public static AnswerForm CreateEmpty(IReadOnlyList<AnswerField> fields) => new(fields, [], null);

    /// <summary>A form as it was sent.</summary>
    public static AnswerForm FromForm(IReadOnlyList<AnswerField> fields, IFormCollection sent)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (sent.TryGetValue(field.Name, out var values))
            {
                // A browser sends line breaks as two characters; they are kept as one. Boxes that are ticked come as
                // several values, after an empty one.
                var value =
                    values.Count == 1
                        ? values[0]!
                        : string.Join(',', values.Where(value => !string.IsNullOrEmpty(value)));
                typed[field.Name] = value.Replace("\r\n", "\n", StringComparison.Ordinal);
            }
        }

        return new(fields, typed, sent.TryGetValue(OriginalFieldName, out var was) ? Read(was.ToString()) : null);
    }

    /// <summary>What the form began from in one field; null when it does not say.</summary>
    public string? FindOriginal(AnswerField field) => began is null ? null : GetOriginalMark(field);

    /// <summary>What was typed, where it is to be saved; otherwise what is stored.</summary>
    public string GetValue(AnswerField field, ParticipantBallotView? stored, Framework framework) =>
        Changed.Contains(field) ? typed[field.Name]
        : stored is null ? ""
        : field.GetStoredValue(stored, framework);

    /// <summary>Whether another window has changed this field since, to something else than this form wants.</summary>
    public bool IsConflict(AnswerField field, ParticipantBallotView stored, Framework framework)
    {
        if (began is null || !Changed.Contains(field))
        {
            return false;
        }

        var mark = field.ComputeMark(field.GetStoredValue(stored, framework));
        return mark != GetOriginalMark(field) && mark != field.ComputeMark(typed[field.Name]);
    }

    /// <summary>
    /// The value of <c>was</c> for the form's next way: where another window was first, what it saved, so that saving
    /// again is meant.
    /// </summary>
    public string FormatOriginal(ParticipantBallotView stored, Framework framework) =>
        Format(field =>
            began is not null && Changed.Contains(field) && !IsConflict(field, stored, framework)
                ? GetOriginalMark(field)
                : field.ComputeMark(field.GetStoredValue(stored, framework))
        );

    private bool IsChanged(AnswerField field) =>
        typed.TryGetValue(field.Name, out var value)
        && (began is null || field.ComputeMark(value) != GetOriginalMark(field));

    private string GetOriginalMark(AnswerField field) => began?.GetValueOrDefault(field.Name) ?? "";

    private string Format(Func<AnswerField, string> mark)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            if (mark(field) is { Length: > 0 } value)
            {
                text.Append(text.Length == 0 ? "" : "&").Append(field.Name).Append('=').Append(value);
            }
        }

        return text.ToString();
    }

    private static Dictionary<string, string> Read(string was)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in was.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            marks[Uri.UnescapeDataString(parts[0])] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return marks;
    }
}
