using System.Text;
using System.Text.Json;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// A JSON value with its line, its column and its JSON pointer, so that a problem can say where the value is.
/// </summary>
internal sealed class LocatedJsonValue
{
    private const int MaxDepth = 32;

    private static readonly string TooDeep =
        $"Objects and lists are nested more than {MaxDepth} levels deep here. Use fewer levels: none of our "
        + "formats needs that many.";

    private readonly Dictionary<string, LocatedJsonValue> members = new(StringComparer.Ordinal);
    private readonly List<LocatedJsonValue> elements = [];
    private readonly List<(string Name, LocatedJsonValue Value)> repeated = [];

    private LocatedJsonValue(JsonTokenType kind, SourceLocation place, string pointer)
    {
        Kind = kind;
        Location = place;
        Pointer = pointer;
    }

    public JsonTokenType Kind { get; }

    public SourceLocation Location { get; }

    public string Pointer { get; }

    /// <summary>The name of this member of an object, or the position (from 0) of this element of a list.</summary>
    public string Name =>
        Pointer[(Pointer.LastIndexOf('/') + 1)..]
            .Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal);

    public string Text { get; private init; } = "";

    public IReadOnlyDictionary<string, LocatedJsonValue> Members => members;

    public IReadOnlyList<LocatedJsonValue> Elements => elements;

    /// <summary>The members of this object that have the same name as an earlier member.</summary>
    public IReadOnlyList<(string Name, LocatedJsonValue Value)> Repeated => repeated;

    /// <summary>Parses a whole document, or reports the problem and its location.</summary>
    public static Result<LocatedJsonValue> Parse(byte[] utf8)
    {
        var bytes = utf8.AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
            reader.Read();
            var root = Value(ref reader, new Lines(utf8, utf8.Length - bytes.Length), "");
            while (reader.Read())
            {
                // Read throws if anything follows the document.
            }

            return root;
        }
        catch (JsonException problem)
        {
            var place = new SourceLocation(
                (int)(problem.LineNumber ?? 0) + 1,
                (int)(problem.BytePositionInLine ?? 0) + 1
            );
            return problem.Message == TooDeep
                ? new Problem("too-deep", TooDeep) { Location = place }
                : new Problem(
                    "not-json",
                    "This is not valid JSON. Near here, a comma, bracket or quotation mark is missing or out "
                        + "of place, or there is a comment, which JSON does not allow."
                )
                {
                    Location = place,
                };
        }
        catch (InvalidOperationException)
        {
            return new Problem("not-utf-8", "This file is not UTF-8 text. Save it as UTF-8.")
            {
                Location = new SourceLocation(1, 1),
            };
        }
    }

    /// <summary>Returns this value and all values below it.</summary>
    public IEnumerable<LocatedJsonValue> All() =>
        members.Values.Concat(elements).SelectMany(below => below.All()).Prepend(this);

    private static LocatedJsonValue Value(ref Utf8JsonReader reader, Lines lines, string pointer)
    {
        var place = lines.Locate(reader.TokenStartIndex);
        if (
            reader.CurrentDepth >= MaxDepth
            && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
        )
        {
            throw new JsonException(TooDeep, null, place.Row - 1, place.Column - 1);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var group = new LocatedJsonValue(JsonTokenType.StartObject, place, pointer);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    var escaped = name.Replace("~", "~0", StringComparison.Ordinal)
                        .Replace("/", "~1", StringComparison.Ordinal);
                    var below = Value(ref reader, lines, $"{pointer}/{escaped}");
                    if (!group.members.TryAdd(name, below))
                    {
                        group.repeated.Add((name, below));
                    }
                }

                return group;
            case JsonTokenType.StartArray:
                var list = new LocatedJsonValue(JsonTokenType.StartArray, place, pointer);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.elements.Add(Value(ref reader, lines, $"{pointer}/{list.elements.Count}"));
                }

                return list;
            case JsonTokenType.String:
                return new(JsonTokenType.String, place, pointer) { Text = reader.GetString()! };
            default:
                return new(reader.TokenType, place, pointer) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
        }
    }

    /// <summary>Finds the line and the column of a byte.</summary>
    private sealed class Lines
    {
        private readonly List<int> starts = [0];
        private readonly byte[] utf8;
        private readonly int skipped;

        public Lines(byte[] utf8, int skipped)
        {
            this.utf8 = utf8;
            this.skipped = skipped;
            for (var i = 0; i < utf8.Length; i++)
            {
                if (utf8[i] == '\n')
                {
                    starts.Add(i + 1);
                }
            }
        }

        public SourceLocation Locate(long index)
        {
            var at = (int)index + skipped;
            var line = starts.BinarySearch(at);
            line = line < 0 ? ~line - 1 : line;
            var from = line == 0 ? skipped : starts[line];
            return new(line + 1, Encoding.UTF8.GetCharCount(utf8.AsSpan(from, at - from)) + 1);
        }
    }
}
