using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>
/// Collects remarks, one of each type, about a file of responses or a plan file that could still be read.
/// </summary>
internal sealed class ReadingRemarks
{
    private readonly List<Remark> others = [];
    private readonly RemarkExamples headers = new();
    private readonly RemarkExamples dates = new();
    private readonly RemarkExamples dayFirst = new();
    private readonly RemarkExamples spellings = new();
    private readonly RemarkExamples similar = new();
    private readonly RemarkExamples withoutAnswers = new();
    private readonly RemarkExamples cleaned = new();
    private readonly RemarkExamples straySheets = new();
    private readonly RemarkExamples notCounted = new();

    /// <summary>Adds a remark that a file can have only once.</summary>
    public void Add(string code, string message, SourceLocation location) =>
        others.Add(new(code, message) { Location = location });

    /// <summary>Adds the remark that a row with a title was ignored.</summary>
    public void AddTitle(int row) => Add("title-row", $"row {row} is above the header and was ignored", new(row, 1));

    /// <summary>Records a date that was read with the day first, although the month could be first.</summary>
    public void AddDayFirst(string text, DateOnly day, SourceLocation location) =>
        dayFirst.Add($"{ResponseColumn.Quote(text)} as {UkDate.Format(day)}", location);

    /// <summary>Records that a row repeats the header.</summary>
    public void AddHeader(SourceLocation location) => headers.Add($"{location.Row}", location);

    /// <summary>
    /// Records a name that looks like a date, and that a spreadsheet may have made from another name.
    /// </summary>
    public void AddDate(string name, string original, SourceLocation location) =>
        dates.Add($"{ResponseColumn.Quote(name)}, perhaps changed from {ResponseColumn.Quote(original)}", location);

    /// <summary>Records that control characters were removed from a cell.</summary>
    public void AddCleaned(SourceLocation location) => cleaned.Add("", location);

    /// <summary>Records that a sheet was not read, although it may contain answers.</summary>
    public void AddStraySheet(string sheet) =>
        straySheets.Add(ResponseColumn.Quote(sheet), new(1, 1) { Sheet = sheet });

    /// <summary>Records that a workbook's formulas count a cell differently from the way we read it.</summary>
    public void AddNotCounted(string text, SourceLocation location) =>
        notCounted.Add($"{ResponseColumn.Quote(text)} in {location}", location);

    /// <summary>Records that a name was read as another name that looks the same.</summary>
    public void AddSpelling(string name, string readAs, SourceLocation location) =>
        spellings.Add(Describe(name, readAs), location);

    /// <summary>Records that two participants have names that look the same.</summary>
    public void AddSimilar(string name, string other, SourceLocation location) =>
        similar.Add($"{ResponseColumn.Quote(other)} and {ResponseColumn.Quote(name)}", location);

    /// <summary>Records that a participant has no answers.</summary>
    public void AddWithoutAnswers(string participant, SourceLocation location) =>
        withoutAnswers.Add(ResponseColumn.Quote(participant), location);

    public IReadOnlyList<Remark> ToList()
    {
        var remarks = new List<Remark>(others);
        Add(
            headers,
            "header-again",
            headers.Count == 1
                ? $"row {headers} repeats the header and was ignored"
                : $"these rows repeat the header and were ignored: {headers}"
        );
        Add(
            dates,
            "date-name",
            $"{(dates.Count == 1 ? "this name looks like a date" : "these names look like dates")}: {dates}. If "
                + "a spreadsheet changed what you typed, format the cells as text and type it again"
        );
        Add(
            dayFirst,
            "day-first",
            $"{(dayFirst.Count == 1 ? "this date was" : "these dates were")} read with the day first: "
                + $"{dayFirst}. If the month is first, write the date in the form 2026-06-05"
        );
        Add(spellings, "spelling", $"names that look the same were read as one: {spellings}");
        Add(
            similar,
            "similar-participants",
            $"these names look the same, but were read as different participants: {similar}"
        );
        Add(
            withoutAnswers,
            "without-answers",
            $"{(withoutAnswers.Count == 1 ? "1 participant has" : $"{withoutAnswers.Count:N0} participants have")} "
                + $"no answers and {(withoutAnswers.Count == 1 ? "is" : "are")} not counted: {withoutAnswers}"
        );
        Add(
            cleaned,
            "control-character",
            "control characters, which cannot be seen, were removed from "
                + $"{(cleaned.Count == 1 ? "1 cell" : $"{cleaned.Count:N0} cells")}"
        );
        Add(
            straySheets,
            "stray-sheet",
            $"{(straySheets.Count == 1 ? "this sheet was" : "these sheets were")} not read, although there may "
                + $"be people’s answers on {(straySheets.Count == 1 ? "it" : "them")}: {straySheets}. If there are "
                + "answers, move them to the Scores and Notes sheets"
        );
        Add(
            notCounted,
            "not-counted",
            $"the formulas in this workbook count {(notCounted.Count == 1 ? "this cell" : "these cells")} "
                + $"differently from the way we read {(notCounted.Count == 1 ? "it" : "them")}: {notCounted}. If you "
                + "want the workbook to show the same figures as we do, type the content of "
                + $"{(notCounted.Count == 1 ? "this cell" : "these cells")} again"
        );
        return remarks;

        void Add(RemarkExamples examples, string code, string message)
        {
            if (examples.Count > 0)
            {
                remarks.Add(examples.ToRemark(code, message));
            }
        }
    }

    private static string Describe(string name, string readAs) =>
        name.Equals(readAs, StringComparison.OrdinalIgnoreCase)
            ? $"{ResponseColumn.Quote(name)} as {ResponseColumn.Quote(readAs)}"
            : $"another spelling of {ResponseColumn.Quote(readAs)}, with spaces, accents or punctuation typed "
                + "differently";
}
