using System.Buffers.Text;
using System.Text;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>Writes XML directly as UTF-8, because a sheet may have a million cells.</summary>
internal sealed class XmlBytes(Stream content)
{
    private const int Size = 1 << 16;
    private const int MostBytesOfCharacter = 6;

    private readonly byte[] buffer = new byte[Size];
    private int length;

    /// <summary>Writes bytes that are already XML.</summary>
    public XmlBytes Raw(ReadOnlySpan<byte> xml)
    {
        if (xml.Length > Size - length)
        {
            Flush();
            if (xml.Length > Size)
            {
                content.Write(xml);
                return this;
            }
        }

        xml.CopyTo(buffer.AsSpan(length));
        length += xml.Length;
        return this;
    }

    public XmlBytes Number(int number)
    {
        Room(16);
        Utf8Formatter.TryFormat(number, buffer.AsSpan(length), out var written);
        length += written;
        return this;
    }

    public XmlBytes Number(double number)
    {
        Room(32);
        number.TryFormat(buffer.AsSpan(length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
        return this;
    }

    /// <summary>
    /// Writes text, escaped for an element or a quoted attribute. Characters that XML cannot hold must have been
    /// removed.
    /// </summary>
    public XmlBytes Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"") is var at and >= 0)
        {
            Plain(text[..at]);
            Raw(text[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
            text = text[(at + 1)..];
        }

        return Plain(text);
    }

    public void Flush()
    {
        content.Write(buffer, 0, length);
        length = 0;
    }

    private XmlBytes Plain(ReadOnlySpan<char> text)
    {
        const int most = Size / MostBytesOfCharacter;
        while (text.Length > most)
        {
            var piece = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
            Plain(text[..piece]);
            text = text[piece..];
        }

        Room(text.Length * 3);
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
        return this;
    }

    private void Room(int bytes)
    {
        if (bytes > Size - length)
        {
            Flush();
        }
    }
}
