using System.Buffers;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

/// <summary>
/// Reads responses from a workbook filled in with Excel or LibreOffice. Returns either all the responses or the
/// problems found, each with its sheet and cell. The file is not trusted: there are limits on its own size and on the
/// sizes of its directory and its unpacked content.
/// </summary>
public static class WorkbookReader
{
    /// <summary>The maximum size of a workbook, in bytes.</summary>
    public const int MaxBytes = WorkbookLimits.MaxBytes;

    /// <summary>The maximum number of participants in a workbook.</summary>
    public const int MaxParticipants = WorkbookLimits.MaxParticipants;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The bytes, which are read once from start to end.</param>
    /// <param name="framework">The framework that the responses are for.</param>
    /// <returns>
    /// The responses with any remarks, or the problems found, each with its <see cref="Problem.Location"/> (sheet, row
    /// and column; 1:1 for the whole file).
    /// </returns>
    public static Result<ResponseSet> Read(Stream file, Framework framework)
    {
        var problems = new WorkbookProblems();
        try
        {
            var workbook = OpenedWorkbook.Open(WholeOf(file));
            var sheets = new RecognisedSheets(workbook, problems);
            var about = AboutReader.Read(sheets, framework, problems);
            if (!problems.Any)
            {
                var changes = new VersionChanges(framework, about.Version);
                var people = new ScoresReader(framework, changes, sheets, problems).Read();
                // Without a Scores sheet, every note would be reported as written by an unknown participant, which
                // would hide the real problem.
                if (sheets.Scores().Any())
                {
                    new NotesReader(framework, changes, sheets, people, problems).Read();
                    new StraySheets(framework, sheets, new(framework), problems).Report();
                }

                return problems.ToResult(() => people.ToResponseSet(framework, about.IsToFillIn));
            }
        }
        catch (WorkbookRefusedException refusal)
        {
            problems.Add(refusal.Code, refusal.Message, refusal.Location);
        }

        return problems.ToResult<ResponseSet>(() => throw new InvalidOperationException("There are problems."));
    }

    /// <summary>Reads a whole file, up to the maximum size.</summary>
    internal static ReadOnlyMemory<byte> WholeOf(Stream file)
    {
        // If the length of the file is known, all the memory is allocated at the start. Otherwise, the bytes are copied
        // each time that more memory is needed.
        using var whole = new MemoryStream(
            file.CanSeek ? (int)Math.Clamp(file.Length - file.Position, 0, WorkbookLimits.MaxBytes) : 0
        );
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        for (int count; (count = file.Read(buffer)) > 0; )
        {
            if (whole.Length + count > WorkbookLimits.MaxBytes)
            {
                throw new WorkbookRefusedException(
                    "too-large",
                    $"the file is larger than {WorkbookLimits.MaxBytes / 1024 / 1024}MB, the limit for a workbook"
                );
            }

            whole.Write(buffer, 0, count);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
