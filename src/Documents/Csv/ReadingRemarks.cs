using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds.Texts;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Collects what is worth knowing about a file of responses that was read all the same: one remark for each kind.
/// </summary>
internal sealed class ReadingRemarks
{
    private const int MaxNamed = 5;

    private readonly List<Remark> others = [];
    private readonly List<string> spellings = [];
    private readonly List<string> similar = [];
    private readonly List<string> withoutAnswers = [];
    private int spellingCount;
    private int similarCount;
    private int withoutAnswersCount;
    private int cleanedCells;
    private SourceLocation? firstSpelling;
    private SourceLocation? firstSimilar;
    private SourceLocation? firstWithoutAnswers;
    private SourceLocation? firstCleaned;

    /// <summary>Adds a remark that a file can have once.</summary>
    public void Add(string code, string message, SourceLocation location) =>
        others.Add(new(code, message) { Location = location });

    /// <summary>Records that control characters were removed from a cell.</summary>
    public void AddCleaned(SourceLocation location)
    {
        cleanedCells++;
        firstCleaned ??= location;
    }

    /// <summary>Records that a name was read as another one that looks the same.</summary>
    public void AddSpelling(string name, string readAs, SourceLocation location)
    {
        firstSpelling ??= location;
        Name(spellings, ref spellingCount, Describe(name, readAs));
    }

    /// <summary>Records that two participants have names that differ only in their letter case.</summary>
    public void AddSimilar(string name, string other, SourceLocation location)
    {
        firstSimilar ??= location;
        Name(similar, ref similarCount, $"{ResponseColumn.Quote(other)} and {ResponseColumn.Quote(name)}");
    }

    /// <summary>Records that a participant has no answers.</summary>
    public void AddWithoutAnswers(string participant, SourceLocation location)
    {
        firstWithoutAnswers ??= location;
        Name(withoutAnswers, ref withoutAnswersCount, ResponseColumn.Quote(participant));
    }

    /// <summary>Returns the remarks.</summary>
    public IReadOnlyList<Remark> ToList()
    {
        var remarks = new List<Remark>(others);
        if (spellingCount > 0)
        {
            remarks.Add(
                new("spelling", $"names that look the same were read as one: {List(spellings, spellingCount)}")
                {
                    Location = firstSpelling,
                }
            );
        }

        if (similarCount > 0)
        {
            remarks.Add(
                new(
                    "similar-participants",
                    $"these participants’ names differ only in capital letters, and were read as different people: {List(similar, similarCount)}"
                )
                {
                    Location = firstSimilar,
                }
            );
        }

        if (withoutAnswersCount > 0)
        {
            remarks.Add(
                new(
                    "without-answers",
                    $"{(withoutAnswersCount == 1 ? "1 participant has" : $"{withoutAnswersCount:N0} participants have")} no answers and {(withoutAnswersCount == 1 ? "does" : "do")} not count: {List(withoutAnswers, withoutAnswersCount)}"
                )
                {
                    Location = firstWithoutAnswers,
                }
            );
        }

        if (cleanedCells > 0)
        {
            remarks.Add(
                new(
                    "control-character",
                    $"control characters, which cannot be seen, were removed from {(cleanedCells == 1 ? "1 cell" : $"{cleanedCells:N0} cells")}"
                )
                {
                    Location = firstCleaned,
                }
            );
        }

        return remarks;
    }

    private static string Describe(string name, string readAs) =>
        name.Equals(readAs, StringComparison.OrdinalIgnoreCase)
            ? $"{ResponseColumn.Quote(name)} as {ResponseColumn.Quote(readAs)}"
            : $"another spelling of {ResponseColumn.Quote(readAs)}, with other spaces, accents or punctuation";

    private static void Name(List<string> names, ref int count, string name)
    {
        count++;
        if (names.Count < MaxNamed)
        {
            names.Add(name);
        }
    }

    private static string List(List<string> names, int count) =>
        string.Join("; ", names) + (count > names.Count ? $"; and {count - names.Count:N0} more" : "");
}
