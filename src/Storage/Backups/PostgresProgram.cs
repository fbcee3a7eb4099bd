using System.Diagnostics;
using BeyondBoundaries.Core;
using Npgsql;

namespace BeyondBoundaries.Storage.Backups;

/// <summary>
/// Runs one of PostgreSQL's own programs against a database. The password is passed in the environment, because other
/// users of the machine can read the arguments of a program.
/// </summary>
internal static class PostgresProgram
{
    private const string DebianFolder = "/usr/lib/postgresql";
    private const string Password = "PGPASSWORD";
    private const int DefaultPort = 5432;

    /// <summary>Runs a program; returns the problem, or null if there is none.</summary>
    public static async Task<Problem?> Run(
        string name,
        string connection,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var server = CreateEnvironment(new NpgsqlConnectionStringBuilder(connection));
        if (Find(name) is not { } program)
        {
            var settings = server.Where(one => one.Key != Password).Select(one => $"{one.Key}={one.Value}");
            return BackupProblems.NoTool(name, $"{string.Join(' ', settings)} {name} {string.Join(' ', arguments)}");
        }

        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (variable, value) in server)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var said = await process.StandardError.ReadToEndAsync(cancellationToken);
            await output;
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? null : BackupProblems.ToolFailed(name, said.Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>
    /// Finds a program: the newest version in the folder where Debian installs it, or otherwise the first one on the
    /// path; null if there is none.
    /// </summary>
    private static string? Find(string name) =>
        (
            Directory.Exists(DebianFolder)
                ? Directory
                    .EnumerateDirectories(DebianFolder)
                    .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                    .Select(folder => Path.Combine(folder, "bin"))
                : []
        )
            .Concat(
                (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                    Path.PathSeparator,
                    StringSplitOptions.RemoveEmptyEntries
                )
            )
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name))
            .FirstOrDefault(File.Exists);

    /// <summary>Converts a connection string to the environment variables that PostgreSQL's programs read.</summary>
    private static Dictionary<string, string> CreateEnvironment(NpgsqlConnectionStringBuilder connection)
    {
        // There can be several hosts, separated by commas. Each can have a port.
        var hosts = (connection.Host ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(host => host.Count(letter => letter == ':') == 1 ? host.Split(':') : [host])
            .ToList();
        var port = connection.Port == 0 ? DefaultPort : connection.Port;
        var variables = new Dictionary<string, string>
        {
            ["PGHOST"] = string.Join(',', hosts.Select(host => host[0])),
            ["PGPORT"] = string.Join(',', hosts.Select(host => host.Length > 1 ? host[1] : $"{port}")),
            ["PGDATABASE"] = connection.Database ?? connection.Username ?? "",
        };
        if (hosts.Count > 1)
        {
            variables["PGTARGETSESSIONATTRS"] = "read-write";
        }

        foreach (
            var (name, value) in new[]
            {
                ("PGUSER", connection.Username),
                (Password, connection.Password),
                ("PGPASSFILE", connection.Passfile),
                ("PGSSLROOTCERT", connection.RootCertificate),
            }
        )
        {
            if (!string.IsNullOrEmpty(value))
            {
                variables[name] = value;
            }
        }

        if (connection.ContainsKey("SSL Mode"))
        {
            variables["PGSSLMODE"] = connection.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                var mode => $"{mode}".ToLowerInvariant(),
            };
        }

        return variables;
    }
}
