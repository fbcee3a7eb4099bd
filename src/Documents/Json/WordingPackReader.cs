using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Json;

/// <summary>
/// Reads a wording pack. Reports every problem with the pack's format, each with its line and column.
/// </summary>
public static class WordingPackReader
{
    /// <summary>Reads a pack.</summary>
    /// <param name="file">JSON in UTF-8, at most <see cref="FrameworkReader.MaxBytes"/>.</param>
    /// <returns>
    /// The pack, or every problem with its format. <see cref="WordingPack.Apply"/> checks a pack against its framework.
    /// </returns>
    public static Result<WordingPack> Read(Stream file)
    {
        var bytes = new byte[FrameworkReader.MaxBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length is 0 or > FrameworkReader.MaxBytes)
        {
            return new Problem(
                "pack-size",
                "The file is empty or too large. A wording pack must be "
                    + $"{FrameworkReader.MaxBytes / 1024 / 1024}MB or smaller."
            )
            {
                Location = new SourceLocation(1, 1),
            };
        }

        var parsed = LocatedJsonValue.Parse(bytes[..length]);
        if (!parsed.TryGetValue(out var root))
        {
            return Result<WordingPack>.Failure(parsed.Problems);
        }

        var (problems, unread) = (new List<Problem>(), new List<LocatedJsonValue>());
        var json = new LocatedJsonReader(root, problems, unread);
        var pack = PackOf(json);
        json.CheckUnknown();
        return problems.Count > 0
            ? Result<WordingPack>.Failure(problems)
            : ((Result<WordingPack>)pack).WithRemarks(UnreadMembers.Describe(unread));
    }

    private static WordingPack PackOf(LocatedJsonReader json) =>
        new(
            json.Text("framework"),
            json.Text("version"),
            json.Text("id"),
            json.Text("title"),
            json.Text("language"),
            json.Choice("origin", FrameworkWords.Origins),
            json.Optional("scale", FrameworkReader.ScaleOf),
            json.OptionalList("themes", theme => new ThemeWords(theme.Text("id"), theme.Text("title"))),
            json.OptionalList("items", ItemOf)
        );

    private static ItemWords ItemOf(LocatedJsonReader json) =>
        new(json.Text("id"))
        {
            Short = json.OptionalText("short"),
            Title = json.OptionalText("title"),
            Description = json.OptionalText("description"),
            Levels = FrameworkReader.LevelsOf(json),
        };
}
