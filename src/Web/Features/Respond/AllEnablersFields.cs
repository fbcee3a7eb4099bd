using System.Runtime.CompilerServices;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The fields of the page with all enablers, which are the same for everyone with the same framework.</summary>
public sealed class AllEnablersFields
{
    private static readonly ConditionalWeakTable<Framework, AllEnablersFields> Known = [];

    private AllEnablersFields(Framework framework)
    {
        Rows = [.. framework.Enablers.Select((item, place) => new EnablerAnswerRow(place + 1, item))];
        Reflections = framework.Themes.ToDictionary(
            theme => theme.Id,
            theme => new AnswerField(AnswerFieldKind.Reflection, theme.Id)
        );
        Spectrum = framework.Definition.Spectrum is null ? [] : [new(AnswerFieldKind.Now), new(AnswerFieldKind.Wanted)];
        All =
        [
            .. Rows.SelectMany(row => row.Fields),
            .. framework.Themes.Select(theme => Reflections[theme.Id]),
            .. Spectrum,
        ];
    }

    /// <summary>Every enabler with its fields, grouped by theme.</summary>
    public IReadOnlyList<EnablerAnswerRow> Rows { get; }

    /// <summary>The field for the reflection on each theme, by the theme's id.</summary>
    public IReadOnlyDictionary<string, AnswerField> Reflections { get; }

    /// <summary>The fields for the spectrum, today and wanted; none if the framework has no spectrum.</summary>
    public IReadOnlyList<AnswerField> Spectrum { get; }

    /// <summary>All fields, in the order of the page.</summary>
    public IReadOnlyList<AnswerField> All { get; }

    /// <summary>Gets the fields for a framework.</summary>
    public static AllEnablersFields Get(Framework framework) =>
        Known.GetValue(framework, static one => new AllEnablersFields(one));
}
