using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>One part of the page with all enablers, as selected by an address.</summary>
/// <param name="Round">The round.</param>
/// <param name="Number">The number of the part, counting from 1.</param>
/// <param name="Count">The number of parts: 1, unless the framework is large.</param>
/// <param name="Fields">The fields of the part.</param>
/// <param name="WasSaved">Whether the answers have just been saved.</param>
internal sealed record AllEnablersPart(RoundId Round, int Number, int Count, AllEnablersFields Fields, bool WasSaved)
{
    private const string NumberQuery = "part";
    private const string SavedQuery = "saved";

    public bool IsLast => Number == Count;

    /// <summary>Reads the part from an address: the first part if the number is missing or not valid.</summary>
    public static AllEnablersPart Read(HttpRequest request, RoundId round, Framework framework)
    {
        var parts = AllEnablersFields.GetParts(framework);
        var number =
            int.TryParse(request.Query[NumberQuery], CultureInfo.InvariantCulture, out var asked)
            && asked <= parts.Count
                ? Math.Max(1, asked)
                : 1;
        return new(round, number, parts.Count, parts[number - 1], request.Query.ContainsKey(SavedQuery));
    }

    /// <summary>Returns whether an address looks like the application's own links to this page.</summary>
    public static bool IsUsualAddress(HttpRequest request, RoundId round) =>
        request.Path.Value == Links.AllEnablers(round)
        && request.Query.All(parameter =>
            parameter.Key is NumberQuery or SavedQuery && parameter.Value.All(IsNumberOrTrue)
        );

    /// <summary>Gets the address of the page to open after a save.</summary>
    public string GetNext(IFormCollection sent, bool submitted) =>
        submitted ? Links.Submitted(Round)
        : sent["act"] == "check" ? Links.CheckAnswers(Round)
        : sent["act"] == "next" && !IsLast ? Links.AllEnablers(Round, Number + 1)
        : Links.AllEnablers(Round, Number, saved: true);

    private static bool IsNumberOrTrue(string? value) =>
        value == "true" || int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
