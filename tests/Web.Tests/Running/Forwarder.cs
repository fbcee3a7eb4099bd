using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>A proxy on loopback that terminates TLS, as a proxy does in production.</summary>
public sealed class Forwarder : IAsyncDisposable
{
    private static readonly string[] OfOneConnection = ["Host", "Connection", "Transfer-Encoding", "Keep-Alive"];

    private readonly WebApplication server;
    private readonly HttpClient onward;
    private readonly Action<HttpContext, HttpRequestMessage> say;
    private int refused;
    private int passedOn;

    private Forwarder(IPAddress from, Action<HttpContext, HttpRequestMessage> say)
    {
        this.say = say;
        onward = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectCallback = (context, cancellationToken) => Connect(from, context.DnsEndPoint, cancellationToken),
            }
        );
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate()));
                kestrel.Listen(IPAddress.Loopback, 0);
            });
        server = builder.Build();
        server.Run(Forward);
    }

    /// <summary>The proxy's HTTPS address, such as <c>https://localhost:43211</c>.</summary>
    public Uri Secure => new($"https://localhost:{new Uri(server.Urls.First()).Port}");

    /// <summary>The proxy's HTTP address, which does not use encryption.</summary>
    public Uri Plain => new($"http://localhost:{new Uri(server.Urls.Last()).Port}");

    /// <summary>The address of the application behind the proxy. It can be set after the proxy has started.</summary>
    public Uri Behind { get; set; } = null!;

    /// <summary>The nodes behind the proxy, if there are several. They receive the requests in turn.</summary>
    public IReadOnlyList<Uri> Nodes { get; set; } = [];

    /// <summary>
    /// Whether the proxy answers every request with 502, as proxies do while the application is down.
    /// </summary>
    public bool IsDown { get; set; }

    /// <summary>The number of requests that the proxy has answered with 502.</summary>
    public int Refused => refused;

    /// <summary>Starts a proxy.</summary>
    /// <param name="from">The loopback address from which the proxy connects to the application.</param>
    /// <param name="say">Adds headers to a forwarded request.</param>
    public static async Task<Forwarder> Start(IPAddress from, Action<HttpContext, HttpRequestMessage> say)
    {
        var forwarder = new Forwarder(from, say);
        await forwarder.server.StartAsync();
        return forwarder;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        onward.Dispose();
    }

    private async Task Forward(HttpContext context)
    {
        var request = context.Request;
        if (IsDown)
        {
            Interlocked.Increment(ref refused);
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            return;
        }

        using var passed = new HttpRequestMessage(
            new HttpMethod(request.Method),
            new Uri(Next(), request.Path.ToUriComponent() + request.QueryString.ToUriComponent())
        );
        if (HttpMethods.IsPost(request.Method))
        {
            passed.Content = new StreamContent(request.Body);
        }

        foreach (
            var header in request.Headers.Where(header =>
                !OfOneConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)
            )
        )
        {
            if (!passed.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
            {
                passed.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
            }
        }

        passed.Headers.Host = request.Host.Value;
        say(context, passed);
        using var answer = await onward.SendAsync(
            passed,
            HttpCompletionOption.ResponseHeadersRead,
            context.RequestAborted
        );
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (
            var header in answer
                .Headers.Concat(answer.Content.Headers)
                .Where(header => !OfOneConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        )
        {
            context.Response.Headers.Append(header.Key, header.Value.ToArray());
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private Uri Next() => Nodes.Count == 0 ? Behind : Nodes[Interlocked.Increment(ref passedOn) % Nodes.Count];

    private static async ValueTask<Stream> Connect(IPAddress from, DnsEndPoint to, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Parse(to.Host), to.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var signed = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        return X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pkcs12), null);
    }
}
