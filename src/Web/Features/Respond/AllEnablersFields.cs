using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The fields of the page with all enablers, or of one part of it if the framework is large. The fields are the same
/// for everyone who scores with the same framework.
/// </summary>
public sealed class AllEnablersFields
{
    /// <summary>
    /// The maximum number of notes on a page: as many notes of the maximum length as fit into one form (see
    /// <see cref="ParticipantPage.FormBytes"/>).
    /// </summary>
    public const int MaxNotes = 96;

    private const int NotesOfEnabler = 2;

    private static readonly ConditionalWeakTable<Framework, Known> Frameworks = [];

    private readonly FrozenDictionary<string, AnswerField> byName;
    private readonly FrozenDictionary<string, EnablerAnswerRow> byEnabler;

    private AllEnablersFields(Framework framework, IReadOnlyList<EnablerAnswerRow> rows)
    {
        Rows = rows;
        Reflections =
        [
            .. framework
                .Themes.Where(theme => rows.Any(row => row.Item.Enabler == theme.Enablers[^1]))
                .Select(theme => new AnswerField(AnswerFieldKind.Reflection, theme.Id)),
        ];
        Spectrum =
            framework.Definition.Spectrum is null || rows[^1].Item != framework.Enablers[^1]
                ? []
                : [new(AnswerFieldKind.Now), new(AnswerFieldKind.Wanted)];
        All = [.. Rows.SelectMany(row => row.Fields), .. Reflections, .. Spectrum];
        byName = All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        byEnabler = Rows.ToFrozenDictionary(row => row.Item.Id, StringComparer.Ordinal);
    }

    /// <summary>The enablers with their fields, in the order of the framework.</summary>
    public IReadOnlyList<EnablerAnswerRow> Rows { get; }

    /// <summary>The fields for the reflections on the themes whose last enabler is on the page.</summary>
    public IReadOnlyList<AnswerField> Reflections { get; }

    /// <summary>
    /// The fields for where the partnership is on the spectrum today and where it should be; empty if the framework has
    /// no spectrum, or if these fields are in another part.
    /// </summary>
    public IReadOnlyList<AnswerField> Spectrum { get; }

    /// <summary>All fields: those of the enablers, then the reflections, then the spectrum.</summary>
    public IReadOnlyList<AnswerField> All { get; }

    /// <summary>Describes the enablers on the page, for example as “1 to 40”.</summary>
    public string Describe() => $"{Rows[0].Number} to {Rows[^1].Number}";

    public AnswerField Get(string name) => byName[name];

    public EnablerAnswerRow GetRow(string enabler) => byEnabler[enabler];

    /// <summary>Gets the fields for a whole framework.</summary>
    public static AllEnablersFields Get(Framework framework) => Find(framework).Whole;

    /// <summary>Gets the parts of the page: one, unless the framework is large.</summary>
    public static IReadOnlyList<AllEnablersFields> GetParts(Framework framework) => Find(framework).Parts;

    /// <summary>Gets the number, counting from 1, of the part that contains an enabler.</summary>
    public static int GetPart(Framework framework, Item enabler) =>
        1 + GetParts(framework).ToList().FindIndex(part => part.Rows.Any(row => row.Item.Id == enabler.Id));

    private static Known Find(Framework framework) => Frameworks.GetValue(framework, Create);

    private static Known Create(Framework framework)
    {
        List<EnablerAnswerRow> rows =
        [
            .. framework.Enablers.Select((item, place) => new EnablerAnswerRow(place + 1, item)),
        ];
        var parts = new List<List<EnablerAnswerRow>>();
        var notes = MaxNotes;
        foreach (var row in rows)
        {
            var more = NotesOfEnabler + (row.Item.Enabler == row.Item.Theme.Enablers[^1] ? 1 : 0);
            if (notes + more > MaxNotes)
            {
                parts.Add([]);
                notes = 0;
            }

            parts[^1].Add(row);
            notes += more;
        }

        return new(new(framework, rows), [.. parts.Select(part => new AllEnablersFields(framework, part))]);
    }

    private sealed record Known(AllEnablersFields Whole, IReadOnlyList<AllEnablersFields> Parts);
}
