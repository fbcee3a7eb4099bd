using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Security.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Demonstration;

/// <summary>
/// A form for scoring the made-up round. When visitors send the form, the page shows their scores next to the whole
/// group's averages. Their scores are not stored in a cookie, an address or the database: they exist only on that page.
/// </summary>
[MaxRequestBytes(FormBytes)]
public sealed class ScoreModel : PageModel
{
    private const int FormBytes = 20_000;

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public Framework Framework => DemonstrationRound.Framework;

    public RoundResults Results => DemonstrationRound.Results;

    /// <summary>The visitor's scores; null until they are sent.</summary>
    public AnswerSet? Own { get; private set; }

    public void OnGet()
    {
        // The page shows the empty form.
    }

    public IActionResult OnPost()
    {
        var own = AnswerSet.Empty(Framework);
        foreach (var item in Framework.Enablers)
        {
            if (Answer.Parse(Request.Form[GetField(item)].ToString(), Framework.Scale) is { IsAnswered: true } answer)
            {
                own = own.With(item, answer);
                values[item.Id] = answer.ToText(Framework.Scale);
            }
        }

        if (!Framework.Enablers.Any(item => own[item].IsScore))
        {
            ModelState.AddModelError(GetField(Framework.Enablers[0]), "Score at least one enabler");
            return Page();
        }

        Own = own;
        return Page();
    }

    /// <summary>Gets the name of an enabler's field.</summary>
    public static string GetField(Item item) => $"score:{item.Id}";

    /// <summary>Gets the visitor's answer for an enabler, as its field sends it; null if there is none.</summary>
    public string? GetValue(Item item) => values.GetValueOrDefault(item.Id);
}
