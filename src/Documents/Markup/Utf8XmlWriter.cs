using System.Buffers.Text;
using System.Text;

namespace BeyondBoundaries.Documents.Markup;

/// <summary>Writes XML directly as UTF-8, without creating strings, because a sheet can have a million cells.</summary>
/// <param name="content">The stream to write to.</param>
/// <param name="size">The number of bytes to collect before they are written to the stream.</param>
internal sealed class Utf8XmlWriter(Stream content, int size = Utf8XmlWriter.UsualSize)
{
    private const int UsualSize = 1 << 16;
    private const int MaxBytesPerCharacter = 6;

    private readonly byte[] buffer = new byte[size];
    private int length;

    /// <summary>Writes bytes that are already XML.</summary>
    public Utf8XmlWriter Raw(ReadOnlySpan<byte> xml)
    {
        if (xml.Length > size - length)
        {
            Flush();
            if (xml.Length > size)
            {
                content.Write(xml);
                return this;
            }
        }

        xml.CopyTo(buffer.AsSpan(length));
        length += xml.Length;
        return this;
    }

    public Utf8XmlWriter Number(int number)
    {
        EnsureRoom(16);
        Utf8Formatter.TryFormat(number, buffer.AsSpan(length), out var written);
        length += written;
        return this;
    }

    public Utf8XmlWriter Number(double number)
    {
        EnsureRoom(32);
        number.TryFormat(
            buffer.AsSpan(length),
            out var written,
            default,
            System.Globalization.CultureInfo.InvariantCulture
        );
        length += written;
        return this;
    }

    /// <summary>
    /// Writes the text of an element. Quotation marks are not escaped: XML does not require this, and formulas have
    /// many of them. Characters that XML cannot contain must already have been removed.
    /// </summary>
    public Utf8XmlWriter Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('&', '<', '>') is var at and >= 0)
        {
            WriteUnescaped(text[..at]);
            Raw(
                text[at] switch
                {
                    '&' => "&amp;"u8,
                    '<' => "&lt;"u8,
                    _ => "&gt;"u8,
                }
            );
            text = text[(at + 1)..];
        }

        return WriteUnescaped(text);
    }

    /// <summary>Returns the text of an element as <see cref="Text"/> writes it.</summary>
    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        using var content = new MemoryStream();
        var writer = new Utf8XmlWriter(content, Math.Max(1, text.Length) * MaxBytesPerCharacter);
        writer.Text(text).Flush();
        return content.ToArray();
    }

    public void Flush()
    {
        content.Write(buffer, 0, length);
        length = 0;
    }

    private Utf8XmlWriter WriteUnescaped(ReadOnlySpan<char> text)
    {
        var most = size / MaxBytesPerCharacter;
        while (text.Length > most)
        {
            var piece = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
            WriteUnescaped(text[..piece]);
            text = text[piece..];
        }

        EnsureRoom(text.Length * 3);
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
        return this;
    }

    private void EnsureRoom(int bytes)
    {
        if (bytes > size - length)
        {
            Flush();
        }
    }
}
