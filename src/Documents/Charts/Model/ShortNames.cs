using System.Globalization;

namespace BeyondBoundaries.Documents.Charts.Model;

/// <summary>
/// Short names for charts and narrow column headings. Each is unique. A name that fits is not changed.
/// </summary>
internal sealed class ShortNames
{
    /// <summary>
    /// The maximum number of characters in a short name, where an emoji or a letter with its accents counts as one.
    /// </summary>
    public const int MaxCharacters = 20;

    /// <summary>The maximum number of characters in a name that is written in full in a sentence.</summary>
    private const int MaxCharactersInText = 45;

    /// <summary>
    /// The number of characters above which a column heading would have several lines of one word each.
    /// </summary>
    private const int MaxCharactersInHeading = 40;

    private readonly Dictionary<string, string> shortened = new(StringComparer.Ordinal);

    private ShortNames() { }

    /// <summary>
    /// Shortens names. A short name leaves out the first words of the full name if another name begins with the same
    /// words. If the result is already in use, the short name is the beginning or the end of the full name. If those
    /// are in use too, it is the beginning, followed by a number.
    /// </summary>
    public static ShortNames From(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var result = new ShortNames();
        var taken = all.Where(name => Length(name) <= MaxCharacters).ToHashSet(StringComparer.Ordinal);
        foreach (var name in all.Where(name => !taken.Contains(name)))
        {
            var candidates = new[] { Beginning(Own(name, all)), Beginning(name), End(name) }.Concat(
                Enumerable.Range(2, all.Count).Select(number => Numbered(name, number))
            );
            result.shortened[name] = candidates.First(taken.Add);
        }

        return result;
    }

    /// <summary>Shortens names for column headings, if any heading would have many lines.</summary>
    public static ShortNames ForHeadings(params IReadOnlyList<string> names) =>
        From(names.Any(name => name.Length > MaxCharactersInHeading) ? names : []);

    /// <summary>Returns the short name for a name, or the name itself if it was not shortened.</summary>
    public string this[string name] => shortened.GetValueOrDefault(name, name);

    /// <summary>Shortens any names in the text that are too long for a sentence.</summary>
    public string ShortenIn(string text) =>
        shortened
            .Where(one => Length(one.Key) > MaxCharactersInText)
            .OrderByDescending(one => one.Key.Length)
            .Aggregate(text, (result, one) => result.Replace(one.Key, one.Value, StringComparison.Ordinal));

    /// <summary>Lines that each give the full name for a short name; empty when no name was shortened.</summary>
    public IReadOnlyList<string> Lines =>
        [.. shortened.Select(one => $"“{one.Value}” is {Core.Insights.TextDirection.Isolate(one.Key)}")];

    /// <summary>A sentence that gives the full name for each short name; empty when no name was shortened.</summary>
    public IReadOnlyList<string> Key => shortened.Count == 0 ? [] : [$"Short names: {string.Join("; ", Lines)}."];

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Returns a name without its first words if another name begins with the same words.</summary>
    private static string Own(string name, List<string> all)
    {
        var words = name.Split(' ');
        var shared = all.Where(other => other != name)
            .Select(other => words.Zip(other.Split(' ')).TakeWhile(pair => pair.First == pair.Second).Count())
            .DefaultIfEmpty(0)
            .Max();
        var own = string.Join(' ', words.Skip(shared)).TrimStart(',', '-', ' ');
        return own.Length == 0 ? name : own;
    }

    private static string Beginning(string name)
    {
        if (Length(name) <= MaxCharacters)
        {
            return name;
        }

        var part = Take(name, 0, MaxCharacters - 1);
        var space = part.LastIndexOf(' ');
        return $"{(space > MaxCharacters / 2 ? part[..space] : part).TrimEnd(' ', ',', '-')}…";
    }

    private static string End(string name)
    {
        var part = Take(name, Length(name) - (MaxCharacters - 1), MaxCharacters - 1);
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        return $"…{(space >= 0 && space < MaxCharacters / 2 ? part[(space + 1)..] : part).TrimStart()}";
    }

    private static string Numbered(string name, int number)
    {
        var ending = string.Create(CultureInfo.InvariantCulture, $"… {number}");
        return $"{Take(name, 0, MaxCharacters - ending.Length).TrimEnd()}{ending}";
    }

    /// <summary>
    /// Takes whole characters as people see them, so that no emoji is split and no letter loses its accent.
    /// </summary>
    private static string Take(string text, int from, int count) =>
        new StringInfo(text).SubstringByTextElements(from, count);
}
