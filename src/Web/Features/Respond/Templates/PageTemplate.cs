using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace BeyondBoundaries.Web.Features.Respond.Templates;

/// <summary>
/// A page, or a part of one, that has been rendered once: UTF-8 bytes that are the same for everyone, and gaps between
/// them. Immutable.
/// </summary>
internal sealed class PageTemplate
{
    private readonly (byte[] Before, TemplateGap Gap)[] gaps;
    private readonly byte[] end;

    /// <param name="gaps">The gaps in page order, each with the markup before it.</param>
    /// <param name="end">The markup after the last gap.</param>
    public PageTemplate(IEnumerable<(string Before, TemplateGap Gap)> gaps, string end)
    {
        this.gaps = [.. gaps.Select(one => (Encoding.UTF8.GetBytes(one.Before), one.Gap))];
        this.end = Encoding.UTF8.GetBytes(end);
        Length = this.gaps.Sum(one => one.Before.Length) + this.end.Length;
    }

    /// <summary>The size of the markup, in bytes, without the content of the gaps.</summary>
    public int Length { get; }

    /// <summary>Counts the gaps for text with this name.</summary>
    public int CountTexts(string name) =>
        gaps.Count(one => one.Gap.Kind == TemplateGapKind.Text && one.Gap.Name == name);

    /// <summary>Returns whether all the parts that the content selects have been rendered.</summary>
    public bool IsComplete(TemplateParts parts, AllEnablersContent content)
    {
        foreach (var (_, gap) in gaps)
        {
            if (gap.Kind == TemplateGapKind.Part && parts.Find(gap, content.GetAnswer(gap)) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the page with the gaps filled.</summary>
    /// <exception cref="InvalidOperationException">A part has not been rendered.</exception>
    public void Write(IBufferWriter<byte> output, TemplateParts parts, AllEnablersContent content, HtmlEncoder encoder)
    {
        foreach (var (before, gap) in gaps)
        {
            output.Write(before);
            if (gap.Kind == TemplateGapKind.Text)
            {
                Encoding.UTF8.GetBytes(encoder.Encode(content.GetText(gap)), output);
                continue;
            }

            var part =
                parts.Find(gap, content.GetAnswer(gap))
                ?? throw new InvalidOperationException($"The part {gap.Name} has not been rendered.");
            part.Write(output, parts, content, encoder);
        }

        output.Write(end);
    }
}
