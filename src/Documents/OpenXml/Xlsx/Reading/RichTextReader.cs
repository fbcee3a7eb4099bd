using System.Text;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads the text of a cell or a shared string. The text is stored in one <c>t</c> element or, if it is divided into
/// runs, in the <c>t</c> element of each <c>r</c> element. Phonetic readings are ignored.
/// </summary>
internal sealed class RichTextReader
{
    private readonly StringBuilder text = new();
    private bool inPiece;
    private bool inRun;

    public void Begin()
    {
        text.Clear();
        inPiece = false;
    }

    /// <summary>Adds the current node, if it is text.</summary>
    /// <param name="xml">The reader.</param>
    /// <param name="depth">The depth of the element that contains the text.</param>
    public void Take(PartXmlReader xml, int depth)
    {
        if (xml.IsStart)
        {
            inPiece = xml.Name == "t" && !xml.IsEmpty && (xml.Depth == depth + 1 || (xml.Depth == depth + 2 && inRun));
            inRun = xml.Depth == depth + 1 ? xml.Name == "r" : inRun;
        }
        else if (xml.IsEnd)
        {
            inPiece = false;
        }
        else if (inPiece && xml.IsText)
        {
            xml.AppendTo(text);
        }
    }

    public string End() => CellText.Decode(text.ToString());
}
