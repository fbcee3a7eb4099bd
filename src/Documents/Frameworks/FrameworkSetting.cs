using System.Globalization;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core.Rounds.TypedText;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>The name of a framework's setting in a spreadsheet, such as “Summary” or “Challenge 2 example”.</summary>
/// <param name="Name">The name of the setting, or of its group of settings, as we write it.</param>
/// <param name="Number">
/// The number after the name of the group, such as 2 in “Challenge 2 example”; -1 if the setting has no group.
/// </param>
/// <param name="Part">The part after the number, such as “example”; empty if the setting has no group.</param>
internal sealed partial record FrameworkSetting(string Name, int Number = -1, string Part = "")
{
    public const string Title = "Framework title";
    public const string Id = "Framework id";
    public const string Version = "Version";
    public const string Summary = "Summary";
    public const string Language = "Language";
    public const string Status = "Status";
    public const string Origin = "Origin";
    public const string Licence = "Licence";
    public const string SourceTitle = "Source title";
    public const string SourcePublisher = "Source publisher";
    public const string SourceNote = "Source note";
    public const string SourceAddress = "Source address";
    public const string Principle = "Principle";
    public const string Question = "Question";
    public const string Skip = "Skip answer";
    public const string SpectrumQuestion = "Spectrum question";
    public const string SpectrumSource = "Spectrum source";
    public const string Who = "Who should use it";
    public const string How = "How to use it";
    public const string NoCaseStudy = "No case study";
    public const string CrosswalkId = "Crosswalk framework id";
    public const string CrosswalkVersion = "Crosswalk version";
    public const string CrosswalkItem = "Crosswalk item";
    public const string Level = "Level";
    public const string Position = "Spectrum position";
    public const string Challenge = "Challenge";
    public const string CaseStudy = "Case study";
    public const string Companion = "Companion tool";

    /// <summary>The names of the settings that have no group, in the order in which we write them.</summary>
    public static IReadOnlyList<string> Singles { get; } =
    [
        Title,
        Id,
        Version,
        Summary,
        Language,
        Status,
        Origin,
        Licence,
        SourceTitle,
        SourcePublisher,
        SourceNote,
        SourceAddress,
        Principle,
        Question,
        Skip,
        SpectrumQuestion,
        SpectrumSource,
        Who,
        How,
        NoCaseStudy,
        CrosswalkId,
        CrosswalkVersion,
        CrosswalkItem,
    ];

    private static readonly Dictionary<string, string[]> Groups = new()
    {
        [Level] = ["name", "description"],
        [Position] = ["id", "name", "description"],
        [Challenge] = ["id", "name", "description", "example"],
        [CaseStudy] = ["id", "name", "area", "issue"],
        [Companion] = ["name", "publisher", "use"],
    };

    /// <summary>Whether the setting may appear more than once.</summary>
    public bool IsRepeated => Name is Principle or How or CrosswalkItem || Part is "example" or "area" or "issue";

    /// <summary>Finds the setting that a name refers to; null if there is none.</summary>
    public static FrameworkSetting? Parse(string text)
    {
        if (Singles.FirstOrDefault(name => NameText.AreAlike(name, text)) is { } single)
        {
            return new(single);
        }

        var parts = GroupName().Match(NameText.Normalise(text));
        var group = Groups.FirstOrDefault(one => NameText.AreAlike(one.Key, parts.Groups["group"].Value));
        return
            parts.Success
            && group.Value?.FirstOrDefault(one => NameText.AreAlike(one, parts.Groups["part"].Value)) is { } part
            ? new(group.Key, int.Parse(parts.Groups["number"].Value, CultureInfo.InvariantCulture), part)
            : null;
    }

    /// <summary>Returns the name as we write it.</summary>
    public override string ToString() =>
        Part.Length == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} {Number} {Part}");

    [GeneratedRegex(@"\A(?<group>\p{L}[\p{L} ]*) (?<number>\d{1,4}) (?<part>\p{L}+)\z")]
    private static partial Regex GroupName();
}
