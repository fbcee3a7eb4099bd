using System.Text.RegularExpressions;

namespace BeyondBoundaries.Web.Security.Forms;

/// <summary>Distinguishes the fields that a person typed or chose from those that the page added to its form.</summary>
internal static partial class FormFieldClassifier
{
    private static readonly HashSet<string> PageFields = new(StringComparer.OrdinalIgnoreCase)
    {
        FormToken.Name,
        "was",
        "submission",
        "reviewed",
        "act",
        "draft",
        "Promise",
        "Began",
        "Version",
        "Secret",
        "Enabler",
        "session",
        "account",
        "issuer",
        "subject",
        "Contents",
        "Joined",
        "Rounds",
        "Lost",
        "Asked",
        "PastDue",
    };

    /// <summary>
    /// Fields for choices whose posted values, such as positions in a list, mean nothing to people.
    /// </summary>
    private static readonly HashSet<string> ChoiceFields = new(StringComparer.Ordinal)
    {
        "Agency",
        "Level",
        "SamePerson",
        "Theme",
        "Framework",
        "Partnership",
        "Named",
        "Reach",
        "Chosen",
        "examples",
        "reach",
    };

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["score"] = "Score",
        ["working"] = "What is working well?",
        ["evidence"] = "What is the evidence?",
        ["reflection"] = "Where progress is needed",
        ["spectrum-now"] = "How we are organised today",
        ["spectrum-wanted"] = "How we should be organised",
        ["challenge-note"] = "Anything else about this challenge?",
        ["priorities"] = "Where you would start",
    };

    /// <summary>Returns whether the value of a field must never be written to a page.</summary>
    public static bool IsSecret(string field) =>
        GetLastPart(field) is "Password" or "Current" or "Credential"
        || field.Equals(FormToken.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether a person typed the value, or chose it and can recognise it.</summary>
    public static bool IsTyped(string field, string value) =>
        value.Length > 0
        && !IsSecret(field)
        && !PageFields.Contains(GetLastPart(field))
        && !ChoiceFields.Contains(GetLastPart(field.Split(':')[0]))
        && !RowField().IsMatch(field)
        && !Guid.TryParse(value, out _);

    /// <summary>Gets the label of a field, such as "Why" or "What is working well? (1.1)".</summary>
    public static string GetLabel(string field)
    {
        var parts = field.Split(':', 2);
        if (parts.Length == 2)
        {
            return $"{Labels.GetValueOrDefault(parts[0], parts[0])} ({parts[1]})";
        }

        if (Labels.TryGetValue(field, out var known))
        {
            return known;
        }

        var words = Capital().Replace(GetLastPart(field), " $1").Trim();
        return words.Length == 0 ? field : char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();
    }

    private static string GetLastPart(string field) => field[(field.LastIndexOf('.') + 1)..];

    /// <summary>
    /// Matches the id of a row that the page added, and the examples that a facilitator ticks. Does not match the id of
    /// an enabler or the examples in a framework draft, because users type those.
    /// </summary>
    [GeneratedRegex(@"\]\.Id$|^Input\[\d+\]\.Examples$")]
    private static partial Regex RowField();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capital();
}
