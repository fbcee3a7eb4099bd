using System.Collections.Concurrent;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.FirstAccount;
using BeyondBoundaries.Web.Hosting.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// The application running in this process, on a real port. All applications in the process share the compiled code, so
/// starting one takes milliseconds.
/// </summary>
internal sealed class ApplicationInThisProcess : IHostedApplication
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Log log = new();
    private WebApplication? application;

    public string Output => string.Join('\n', log.Entries);

    public async Task<(Uri Address, Uri? FirstAccountLink)> Start(
        Uri address,
        IEnumerable<(string Name, string Value)> settings
    )
    {
        application = Application
            .Build([
                "--applicationName=BeyondBoundaries.Web",
                $"--contentRoot={Repository.PathOf("src/Web")}",
                $"--urls={address.GetLeftPart(UriPartial.Authority)}",
                // The log entries go to Output, not to the console.
                "--Logging:Console:LogLevel:Default=None",
                .. settings.Select(setting => $"--{NameOf(setting.Name)}={setting.Value}"),
            ])
            .Value!;
        application.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await application.StartAsync();
        await application.Services.GetRequiredService<DatabaseStartup>().Completion;
        var listening = new Uri(application.Urls.First());
        await using var scope = application.Services.CreateAsyncScope();
        return (
            listening,
            await scope.ServiceProvider.GetRequiredService<FirstAccountStore>().IsNeeded()
                ? new Uri(
                    listening,
                    Links.FirstAccount(application.Services.GetRequiredService<FirstAccountLink>().Token)
                )
                : null
        );
    }

    public async Task Stop(TimeSpan patience)
    {
        using var ended = new CancellationTokenSource(patience);
        await application!.StopAsync(ended.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
        {
            await Stop(Patience);
            await application.DisposeAsync();
            log.Dispose();
        }
    }

    /// <summary>Converts the name of an environment variable to the name of the setting on the command line.</summary>
    private static string NameOf(string variable) =>
        variable == "ASPNETCORE_ENVIRONMENT" ? "environment" : variable.Replace("__", ":", StringComparison.Ordinal);

    /// <summary>Stores the log entries in a format like the console's.</summary>
    private sealed class Log : ILoggerProvider
    {
        public ConcurrentQueue<string> Entries { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Category(categoryName, Entries);

        public void Dispose() { }

        private sealed class Category(string name, ConcurrentQueue<string> entries) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => entries.Enqueue($"{Prefix(logLevel)}: {name}[{eventId.Id}] {formatter(state, exception)} {exception}");

            private static string Prefix(LogLevel level) =>
                level switch
                {
                    LogLevel.Trace => "trce",
                    LogLevel.Debug => "dbug",
                    LogLevel.Information => "info",
                    LogLevel.Warning => "warn",
                    LogLevel.Error => "fail",
                    _ => "crit",
                };
        }
    }
}
