using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Counts the pages that the applications in this process execute, by path.</summary>
internal sealed class ExecutedPages
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private const string Page = "Microsoft.AspNetCore.Mvc.BeforeHandlerMethod";

    private readonly ConcurrentQueue<string> paths = new();
    private readonly ConcurrentQueue<IDisposable> subscriptions = new();

    public ExecutedPages() => subscriptions.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));

    public int Count(string path) => paths.Count(one => one == path);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.AspNetCore")
        {
            subscriptions.Enqueue(value.Subscribe(this, name => name == Page));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is IReadOnlyList<KeyValuePair<string, object>> details)
        {
            var context = details.Select(detail => detail.Value).OfType<ActionContext>().First();
            paths.Enqueue(context.HttpContext.Request.Path);
        }
    }

    public void OnCompleted()
    {
        // The listeners live as long as the process.
    }

    public void OnError(Exception error)
    {
        // Diagnostic listeners never report errors.
    }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
        {
            subscription.Dispose();
        }
    }
}
