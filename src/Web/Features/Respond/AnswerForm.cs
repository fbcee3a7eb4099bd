using System.Text;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Responses;
using Microsoft.AspNetCore.Http;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The values of an answer form: the typed value and the original value of each field. A stored value that differs from
/// the original one shows that another window has changed the field since the form was opened.
/// </summary>
/// <remarks>
/// The <c>was</c> field contains the original values, such as <c>score:1.1=3&amp;working:1.1=FINGERPRINT</c>; empty
/// values are left out. A field that still has its original value is not saved, so that two windows can change
/// different fields. Without the <c>was</c> field, all posted fields are saved and no conflicts are detected.
/// </remarks>
public sealed class AnswerForm
{
    /// <summary>The name of the field that contains the original values.</summary>
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

    /// <summary>The fields to save.</summary>
    public IReadOnlyList<AnswerField> Changed { get; }

    /// <summary>Formats the original values for the form after a successful save.</summary>
    public string FormatOriginalAfterSaving() =>
        Format(field => Changed.Contains(field) ? field.ComputeMark(typed[field.Name]) : GetOriginalMark(field));

    /// <summary>Creates a form without typed values.</summary>
    public static AnswerForm CreateEmpty(IReadOnlyList<AnswerField> fields) => new(fields, [], null);

    /// <summary>Creates a form from the posted values.</summary>
    public static AnswerForm FromForm(IReadOnlyList<AnswerField> fields, IFormCollection sent)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (sent.TryGetValue(field.Name, out var values))
            {
                // Browsers send a line break as two characters, which are stored as one. Ticked boxes are posted as
                // several values after an empty value.
                var value =
                    values.Count == 1
                        ? values[0]!
                        : string.Join(',', values.Where(value => !string.IsNullOrEmpty(value)));
                typed[field.Name] = value.Replace("\r\n", "\n", StringComparison.Ordinal);
            }
        }

        return new(fields, typed, sent.TryGetValue(OriginalFieldName, out var was) ? Read(was.ToString()) : null);
    }

    /// <summary>
    /// Finds the original value of one field or, for text, its fingerprint; null if the form does not contain original
    /// values.
    /// </summary>
    public string? FindOriginal(AnswerField field) => began is null ? null : GetOriginalMark(field);

    /// <summary>
    /// Gets the typed value of a field if it will be saved; otherwise its stored value, or an empty string if nothing
    /// is stored.
    /// </summary>
    public string GetValue(AnswerField field, ParticipantBallotView? stored, Framework framework) =>
        Changed.Contains(field) ? typed[field.Name]
        : stored is null ? ""
        : field.GetStoredValue(stored, framework);

    /// <summary>
    /// Returns whether a field has a conflict: this form changes it, and another window has saved a different value in
    /// it since the form was opened.
    /// </summary>
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
    /// Formats the content of the <c>was</c> field in the form that the page shows. For each field with a conflict, the
    /// new original value is the value that the other window saved, so that the participant can replace that value by
    /// saving again.
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
