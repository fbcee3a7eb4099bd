using System.Text.Unicode;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Rounds.TypedText;
using CsvHelper;

namespace BeyondBoundaries.Documents.Csv;

/// <summary>Reads the table of responses, row by row.</summary>
internal sealed class ResponsesTableReader(
    Framework framework,
    ResponseColumnNames names,
    CsvLayout layout,
    int mostParticipants
)
{
    private readonly ReadingProblems problems = new();
    private readonly ReadingRemarks remarks = new();
    private readonly List<Response> responses = [];
    private CsvHeader header = null!;
    private BrokenRow broken = null!;
    private ParticipantIds ids = null!;
    private GroupNames agencies = null!;
    private GroupNames levels = null!;
    private int row;

    /// <summary>
    /// Whether the current row is printable ASCII, as most rows are. If so, nothing in it needs to be cleaned.
    /// </summary>
    private bool isPlain;

    public Result<ResponseSet> Read(Stream text)
    {
        (ids, agencies, levels) = (new(remarks), new(remarks), new(remarks));
        try
        {
            ReadRows(text);
            if (responses.Count == 0 && problems.Count == 0)
            {
                problems.Add(
                    "no-participants",
                    "there are no answers; below the header, add one row for each participant",
                    new(layout.HeaderRow + 1, 1)
                );
            }
        }
        catch (CsvFormatException)
        {
            row++;
            Add("row-too-long", $"{CsvCells.RowTooLong}; reading stopped here", 1);
        }

        return problems.Count == 0
            ? ((Result<ResponseSet>)ResponseSet.InOrderOfAppearance(framework, responses)).WithRemarks(remarks.ToList())
            : Result<ResponseSet>.Failure(problems.ToList());
    }

    private void ReadRows(Stream text)
    {
        var options = CsvCells.CreateOptions(layout.Separator) with
        {
            PoolStrings = true,
            MaxRecordSize = ResponsesReader.MaxBytesPerRow,
            OnMalformedRecord = malformed =>
                problems.AddOnce(
                    malformed.Reason.ToString(),
                    CsvCells.DescribeMalformed(malformed.Reason),
                    new(row + 1, 1)
                ),
        };
        using var csv = CsvReader.Create(text, options, leaveOpen: true);
        while (row < layout.HeaderRow)
        {
            if (!Next(csv))
            {
                return;
            }

            if (row == layout.TitleRow)
            {
                remarks.AddTitle(row);
            }
        }

        if (!IsUtf8(csv))
        {
            return;
        }

        header = CsvHeader.Read(
            [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)],
            names,
            framework,
            row,
            problems
        );
        broken = new(layout.Separator, header.Count, header.Participant - 1, index => header[index]?.IsText == true);
        while (problems.Count < ResponsesReader.MaxProblems && ids.Count <= mostParticipants && Next(csv))
        {
            if (!IsUtf8(csv))
            {
                return;
            }

            if (!CsvCells.IsBlank(csv) && !RepeatsHeader(csv))
            {
                ReadRow(csv);
            }
        }

        if (problems.Count >= ResponsesReader.MaxProblems)
        {
            row++;
            Add(
                "too-many-problems",
                $"there are at least {ResponsesReader.MaxProblems:N0} problems; reading stopped here",
                1
            );
        }
    }

    private bool Next(CsvReader csv)
    {
        if (!csv.Read())
        {
            return false;
        }

        row++;
        return true;
    }

    /// <summary>
    /// Returns whether a row is UTF-8. If not, replaces all other problems with this one, which may explain them.
    /// </summary>
    private bool IsUtf8(CsvReader csv)
    {
        isPlain = !csv.RawRecord.ContainsAnyExceptInRange((byte)' ', (byte)'~');
        if (isPlain || Utf8.IsValid(csv.RawRecord))
        {
            return true;
        }

        problems.Replace(
            "not-utf-8",
            TextEncoding.DescribeProblem(csv.RawRecord),
            new(row, CsvCells.FindNotUtf8(csv) + 1)
        );
        return false;
    }

    /// <summary>Returns whether a row repeats the header, as in a file made by combining two others.</summary>
    private bool RepeatsHeader(CsvReader csv)
    {
        var at = header.Participant - 1;
        if (
            at >= csv.FieldCount
            || csv.GetSpan(at).Length > 20
            || !ResponseColumnNames.IsParticipant(csv.GetString(at))
        )
        {
            return false;
        }

        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (!CsvCells.IsBlank(csv, i) && (i >= header.Count || names.Find(csv.GetString(i)) != header[i]))
            {
                return false;
            }
        }

        remarks.AddHeader(new(row, 1));
        return true;
    }

    private void ReadRow(CsvReader csv)
    {
        // If the cells of a row do not match the header, one problem is reported for the whole row, and its cells are
        // not read.
        if (broken.Find(csv, isPlain) is var (index, code, message))
        {
            problems.AddOnce(code, message, new(row, index + 1));
            return;
        }

        if (ParticipantCell.FindProblem(csv, header.Participant - 1) is var (notCode, reason))
        {
            Add(notCode, $"participant: {reason}", header.Participant);
            return;
        }

        var draft = new ResponseDraft(framework);
        for (var i = 0; i < Math.Min(csv.FieldCount, header.Count); i++)
        {
            ReadCell(draft, csv, i);
        }

        AddParticipant(draft);
        draft.Agency = agencies.Unify(draft.Agency, new(row, header.Agency));
        draft.Level = levels.Unify(draft.Level, new(row, header.Level));
        CheckCount(agencies, ResponsesReader.MaxAgencies, "agencies", "agency", header.Agency);
        CheckCount(levels, ResponsesReader.MaxLevels, "levels of work", "level", header.Level);
        if (problems.Count == 0 && draft.HasAnswers)
        {
            responses.Add(draft.ToResponse());
        }
        else if (draft.Participant.Length > 0 && !draft.HasAnswers)
        {
            remarks.AddWithoutAnswers(draft.Participant, new(row, header.Participant));
        }
    }

    private void ReadCell(ResponseDraft draft, CsvReader csv, int index)
    {
        if (csv.GetSpan(index).IsEmpty)
        {
            return;
        }

        var text = csv.GetString(index);
        if (header[index] is not { } column)
        {
            // An unknown name was reported when the header was read.
            if (header.IsUnnamed(index) && !PlainText.IsBlank(text))
            {
                problems.AddOnce(
                    "no-column-name",
                    $"column {index + 1} has no name in row {layout.HeaderRow}, but it contains "
                        + $"{ResponseColumn.Quote(text)}; name the column or delete it",
                    new(row, index + 1)
                );
            }

            return;
        }

        var clean = isPlain ? text : PlainText.Clean(text);
        if (!ReferenceEquals(clean, text))
        {
            remarks.AddCleaned(new(row, index + 1));
        }

        if (PlainText.IsBlank(clean))
        {
            return;
        }

        if (column.Read(draft, clean) is { } problem)
        {
            Add(problem.Code, $"{column.Title}: {problem.Message}", index + 1);
        }
    }

    private void AddParticipant(ResponseDraft draft)
    {
        var at = header.Participant;
        if (draft.Participant.Length > 0 && ids.Add(draft.Participant, new(row, at)) is { Row: var first })
        {
            Add(
                "participant-twice",
                $"participant: {ResponseColumn.Quote(draft.Participant)} is already in row {first}; delete one "
                    + "of the rows, or give this participant another name",
                at
            );
        }

        if (ids.Count == mostParticipants + 1)
        {
            Add(
                "too-many-participants",
                $"participant: there are more than {mostParticipants:N0} participants; reading stopped here",
                at
            );
        }
    }

    private void CheckCount(GroupNames groups, int most, string what, string column, int at)
    {
        if (groups.Count > most)
        {
            problems.AddOnce(
                $"too-many-{column}",
                $"{column}: there are too many different {what}; use at most {most:N0}",
                new(row, at)
            );
        }
    }

    private void Add(string code, string message, int atColumn) => problems.Add(code, message, new(row, atColumn));
}
