using System.Globalization;
using System.Security.Cryptography;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// One rendering of a page as a template. While the recording is a feature of the request, the page writes a mark
/// wherever its content differs between people, and never writes text that a person typed.
/// </summary>
/// <remarks>A mark starts with random digits, so that no other text on the page can be mistaken for one.</remarks>
/// <param name="parts">The parts rendered so far. The recording adds any others that it needs.</param>
/// <param name="token">The hidden token of the form that the page renders.</param>
internal sealed class TemplateRecording(TemplateParts parts, string token)
{
    private const string NumberFormat = "D5";
    private const int NumberLength = 5;
    private const int SecretBytes = 16;

    private readonly string start = Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes));
    private readonly List<TemplateGap> marked = [];

    public string Token => token;

    /// <summary>The content of the page being rendered; null until the participant's answers are read.</summary>
    public AllEnablersContent? Content { get; set; }

    /// <summary>Finds the recording for a request; null if the page is rendered for one person only.</summary>
    public static TemplateRecording? Find(HttpContext context) => context.Features.Get<TemplateRecording>();

    /// <summary>Returns a mark for text that belongs to one person or one request.</summary>
    public string MarkText(string name) => Mark(new(TemplateGapKind.Text, name, ""));

    /// <summary>
    /// Returns a mark for a part. If the part has not been rendered for this participant's answer, renders it.
    /// </summary>
    public async Task<string> MarkPart(string name, string about, Func<Task<string>> render)
    {
        var part = new TemplateGap(TemplateGapKind.Part, name, about);
        var answer = Content!.GetAnswer(part);
        if (parts.Find(part, answer) is null)
        {
            parts.Add(part, answer, Read(await render()));
        }

        return Mark(part);
    }

    /// <summary>Converts rendered markup to a template.</summary>
    public PageTemplate Read(string markup)
    {
        var gaps = new List<(string, TemplateGap)>();
        var from = 0;
        for (var mark = Next(); mark >= 0; mark = Next())
        {
            var number = markup.AsSpan(mark + start.Length, NumberLength);
            gaps.Add((markup[from..mark], marked[int.Parse(number, CultureInfo.InvariantCulture)]));
            from = mark + start.Length + NumberLength;
        }

        return new(gaps, markup[from..]);

        int Next() => markup.IndexOf(start, from, StringComparison.Ordinal);
    }

    private string Mark(TemplateGap gap)
    {
        marked.Add(gap);
        return start + (marked.Count - 1).ToString(NumberFormat, CultureInfo.InvariantCulture);
    }
}
