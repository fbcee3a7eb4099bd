using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace BeyondBoundaries.Bench.Suite;

/// <summary>
/// Saves scores and notes in grouped commits: everything that has arrived is written in one transaction with
/// <c>synchronous=FULL</c>, and each caller gets its response after the commit.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "Every SQL statement is a constant.")]
internal sealed class BareWriter : IAsyncDisposable
{
    private readonly Channel<Answers> waiting = Channel.CreateUnbounded<Answers>();
    private readonly SqliteConnection connection;
    private readonly Task writing;

    public BareWriter(string file)
    {
        connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("CREATE TABLE IF NOT EXISTS Responses (Person INTEGER PRIMARY KEY, Scores BLOB NOT NULL)");
        Run(
            "CREATE TABLE IF NOT EXISTS Notes (Person INTEGER, About TEXT, Text TEXT NOT NULL, PRIMARY KEY "
                + "(Person, About))"
        );
        writing = Task.Run(WriteAll);
    }

    /// <summary>Saves the answers. The task completes when they are on disk.</summary>
    public Task Save(int person, byte[] scores, List<(string About, string Text)> notes)
    {
        var answers = new Answers(person, scores, notes);
        waiting.Writer.TryWrite(answers);
        return answers.Saved.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.Complete();
        await writing;
        await connection.DisposeAsync();
    }

    private async Task WriteAll()
    {
        await using var response = Prepare("INSERT OR REPLACE INTO Responses VALUES ($a, $b)", 2);
        await using var note = Prepare("INSERT OR REPLACE INTO Notes VALUES ($a, $b, $c)", 3);
        var group = new List<Answers>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            Run("BEGIN IMMEDIATE");
            while (waiting.Reader.TryRead(out var answers))
            {
                group.Add(answers);
                Write(response, answers.Person, answers.Scores);
                answers.Notes.ForEach(one => Write(note, answers.Person, one.About, one.Text));
            }

            Run("COMMIT");
            group.ForEach(answers => answers.Saved.SetResult());
            group.Clear();
        }
    }

    private void Run(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string statement, int values)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        for (var place = 0; place < values; place++)
        {
            command.Parameters.Add(new SqliteParameter($"${(char)('a' + place)}", null));
        }

        return command;
    }

    private static void Write(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place];
        }

        command.ExecuteNonQuery();
    }

    private sealed record Answers(int Person, byte[] Scores, List<(string About, string Text)> Notes)
    {
        public TaskCompletionSource Saved { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
