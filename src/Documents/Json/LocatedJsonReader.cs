using System.Globalization;
using System.Text.Json;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// Reads the members of an object one by one and collects every problem with the object's format. A member that is not
/// read is reported as a problem if its name looks like a spelling mistake, and otherwise as a remark.
/// </summary>
internal sealed class LocatedJsonReader
{
    private readonly LocatedJsonValue value;
    private readonly List<Problem> problems;
    private readonly List<LocatedJsonValue> unread;
    private readonly HashSet<string> known = ["$schema"];

    /// <summary>Reads an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="problems">The list that problems are added to.</param>
    /// <param name="unread">The list that members are added to if they are not part of the format.</param>
    public LocatedJsonReader(LocatedJsonValue value, List<Problem> problems, List<LocatedJsonValue> unread)
    {
        this.value = value;
        this.problems = problems;
        this.unread = unread;
        if (value.Kind != JsonTokenType.StartObject)
        {
            Add("not-an-object", "This must be an object { … }.", value);
        }

        foreach (var (name, member) in value.Repeated)
        {
            Add("member-twice", $"“{name}” appears here a second time. Keep only one.", member);
        }
    }

    public string Text(string name)
    {
        if (Required(name) is not { } member)
        {
            return "";
        }

        return member.Kind == JsonTokenType.String ? member.Text : Wrong(member, name, "text in quotation marks", "");
    }

    /// <summary>Reads optional text; returns an empty string if it is absent or null.</summary>
    public string OptionalText(string name) =>
        Present(name) is not { } member ? ""
        : member.Kind == JsonTokenType.String ? member.Text
        : Wrong(member, name, "text in quotation marks", "");

    /// <summary>
    /// Reads an optional member whose value is one of the listed words; returns null if the member is absent or null.
    /// </summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Present(name) is not { } member)
        {
            return null;
        }

        return member.Kind == JsonTokenType.String && words.TryGetValue(member.Text, out var value)
            ? value
            : Wrong<T?>(member, name, $"one of: {string.Join(", ", words.Keys.Select(word => $"“{word}”"))}", null);
    }

    public int Number(string name) => Required(name) is { } member ? Number(member, name) : 0;

    public int? OptionalNumber(string name) => Present(name) is { } member ? Number(member, name) : null;

    private int Number(LocatedJsonValue member, string name) =>
        member.Kind == JsonTokenType.Number
        && int.TryParse(member.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong(member, name, "a whole number", 0);

    /// <summary>Reads an optional list of strings; returns an empty list if it is absent or null.</summary>
    public IReadOnlyList<string> OptionalTexts(string name) =>
        [
            .. Elements(Present(name), name)
                .Select(element =>
                    element.Kind == JsonTokenType.String
                        ? element.Text
                        : Wrong(element, $"Everything in “{name}” must be text in quotation marks.", "")
                ),
        ];

    public IReadOnlyList<T> List<T>(string name, Func<LocatedJsonReader, T> read) =>
        [.. Elements(Required(name), name).Select(element => Object(element, read))];

    /// <summary>Reads an optional list; returns an empty list if it is absent or null.</summary>
    public IReadOnlyList<T> OptionalList<T>(string name, Func<LocatedJsonReader, T> read) =>
        [.. Elements(Present(name), name).Select(element => Object(element, read))];

    public T One<T>(string name, Func<LocatedJsonReader, T> read, T missing) =>
        Required(name) is { } member ? Object(member, read) : missing;

    public T? Optional<T>(string name, Func<LocatedJsonReader, T> read)
        where T : class => Present(name) is { } member ? Object(member, read) : null;

    private LocatedJsonValue? Present(string name)
    {
        known.Add(name);
        return value.Members.TryGetValue(name, out var member) && member.Kind != JsonTokenType.Null ? member : null;
    }

    private T Object<T>(LocatedJsonValue member, Func<LocatedJsonReader, T> read)
    {
        var below = new LocatedJsonReader(member, problems, unread);
        var result = read(below);
        below.CheckUnknown();
        return result;
    }

    /// <summary>Reports every member that was not read.</summary>
    public void CheckUnknown()
    {
        foreach (var (name, member) in value.Members.Where(member => !known.Contains(member.Key)))
        {
            if (known.FirstOrDefault(one => SpellingDistance.IsNear(name, one)) is { } meant)
            {
                Add(
                    "unknown-member",
                    $"“{name}” is not recognised here. If you meant “{meant}”, correct the name.",
                    member
                );
            }
            else
            {
                unread.Add(member);
            }
        }
    }

    private IReadOnlyList<LocatedJsonValue> Elements(LocatedJsonValue? member, string name) =>
        member is null ? []
        : member.Kind == JsonTokenType.StartArray ? member.Elements
        : Wrong(member, name, "a list [ … ]", Array.Empty<LocatedJsonValue>());

    private LocatedJsonValue? Required(string name)
    {
        known.Add(name);
        if (value.Members.TryGetValue(name, out var member))
        {
            return member;
        }

        if (value.Kind == JsonTokenType.StartObject)
        {
            Add("missing-member", $"“{name}” is missing here.", value);
        }

        return null;
    }

    private T Wrong<T>(LocatedJsonValue member, string name, string expected, T instead) =>
        Wrong(member, $"“{name}” must be {expected}.", instead);

    private T Wrong<T>(LocatedJsonValue value, string message, T instead)
    {
        Add("wrong-kind", message, value);
        return instead;
    }

    private void Add(string code, string message, LocatedJsonValue at) =>
        problems.Add(new(code, message, at.Pointer) { Location = at.Location });
}
