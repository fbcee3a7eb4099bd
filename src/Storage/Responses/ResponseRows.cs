using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Tables;

namespace BeyondBoundaries.Storage.Responses;

/// <summary>Reads the rows of responses from the results of a command.</summary>
[SuppressMessage("Performance", "CA1849", Justification = "A row that has been read is already in memory.")]
internal static class ResponseRows
{
    /// <summary>
    /// Reads a response from its columns (id, scores, version, submitted, counted at reveal, spectrum now and wanted,
    /// priorities); null if there is none.
    /// </summary>
    public static ResponseRow? Read(DbDataReader reader, int first) =>
        reader.IsDBNull(first)
            ? null
            : new()
            {
                Id = reader.GetGuid(first),
                Scores = reader.GetFieldValue<byte[]>(first + 1),
                Version = reader.GetInt32(first + 2),
                Submitted = reader.GetBoolean(first + 3),
                CountedAtReveal = reader.GetBoolean(first + 4),
                SpectrumNow = FindText(reader, first + 5),
                SpectrumWanted = FindText(reader, first + 6),
                Priorities = FindText(reader, first + 7),
            };

    /// <summary>
    /// Reads the next two results, which are notes (response, id, kind, about, text) and challenges (response,
    /// challenge, reach, examples, note), and adds them to their responses.
    /// </summary>
    public static async Task ReadDetails(
        DbDataReader reader,
        Func<Guid, ResponseRow?> find,
        CancellationToken cancellationToken
    )
    {
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            find(reader.GetGuid(0))
                ?.Notes.Add(
                    new()
                    {
                        ResponseId = reader.GetGuid(0),
                        Id = reader.GetGuid(1),
                        Kind = StoredNames.Parse<NoteKind>(reader.GetString(2)),
                        About = reader.GetString(3),
                        Text = reader.GetString(4),
                    }
                );
        }

        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            find(reader.GetGuid(0))
                ?.Challenges.Add(
                    new()
                    {
                        ResponseId = reader.GetGuid(0),
                        Challenge = reader.GetString(1),
                        Reach = FindText(reader, 2) is { } reach ? StoredNames.Parse<ScopeForAction>(reach) : null,
                        Examples = reader.GetString(3),
                        Note = reader.GetString(4),
                    }
                );
        }
    }

    public static string? FindText(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
