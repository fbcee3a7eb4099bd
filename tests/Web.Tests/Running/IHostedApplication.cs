namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>One run of the application, in this process or in a separate one.</summary>
internal interface IHostedApplication : IAsyncDisposable
{
    /// <summary>
    /// All log entries that the application has written so far and, if it runs in a separate process, all its other
    /// output.
    /// </summary>
    string Output { get; }

    /// <summary>Starts the application.</summary>
    /// <param name="address">The address to listen on; port 0 means any free port.</param>
    /// <param name="settings">The settings, named like environment variables.</param>
    /// <returns>The address, and the one-time link for the first account if there is no account.</returns>
    Task<(Uri Address, Uri? FirstAccountLink)> Start(Uri address, IEnumerable<(string Name, string Value)> settings);

    /// <summary>Asks the application to stop, and waits until it has stopped.</summary>
    Task Stop(TimeSpan patience);
}
