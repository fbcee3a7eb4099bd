using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Documents.Paper;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Api;
using BeyondBoundaries.Web.Features.Exports;
using BeyondBoundaries.Web.Features.FirstAccount;
using BeyondBoundaries.Web.Features.Import;
using BeyondBoundaries.Web.Features.LiveUpdates;
using BeyondBoundaries.Web.Features.Present;
using BeyondBoundaries.Web.Features.Respond.Templates;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.ResultsCache;
using BeyondBoundaries.Web.Hosting.Health;
using BeyondBoundaries.Web.Hosting.Logging;
using BeyondBoundaries.Web.Hosting.Proxies;
using BeyondBoundaries.Web.Hosting.Startup;
using BeyondBoundaries.Web.Hosting.Telemetry;
using BeyondBoundaries.Web.Mail;
using BeyondBoundaries.Web.Pdf;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Forms;
using BeyondBoundaries.Web.Security.Headers;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Requests;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Security.SignIn;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web;

/// <summary>
/// Builds the application without starting it, for the program and for tests that inspect its endpoints.
/// </summary>
public static class Application
{
    /// <summary>Builds the application, or returns all problems with the settings.</summary>
    public static Result<WebApplication> Build(string[] args)
    {
        // In a published application, the static files are in the program's folder, whatever the current folder is.
        var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = published ? AppContext.BaseDirectory : null }
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
        // Some hosts turn this setting on. ASP.NET Core then reads forwarded headers before our own code does, but we
        // trust only the proxies in the settings.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        // Without this setting, a program that runs from its build folder sends styles and scripts uncompressed.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = $"{builder.Environment.IsDevelopment()}";
        var read = SettingsReader.Read(builder.Configuration, builder.Environment.ContentRootPath);
        if (!read.TryGetValue(out var settings))
        {
            return Result<WebApplication>.Failure(read.Problems);
        }

        ListenAddresses.ApplyDefault(builder.Configuration);
        AddServices(builder.Services, settings);
        builder.Services.AddLogRedaction();
        builder.Services.AddTelemetry(settings.Telemetry);
        var app = builder.Build();
        UsePipeline(app);
        return Result<WebApplication>.Success(app);
    }

    private static void AddServices(IServiceCollection services, ApplicationSettings settings) =>
        services
            .AddSingleton(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IFrameworkText, FrameworkJsonText>()
            .AddSingleton(provider => new FrameworkCatalogue(
                FrameworkFolder.Read(settings.Frameworks).Value!.All,
                (id, version) => provider.GetRequiredService<FrameworkQueries>().FindPublished(id, version)
            ))
            .AddSingleton<DatabaseStartup>()
            .AddSingleton<Readiness>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<LocalNetwork>()
            .AddSingleton<FirstAccountLink>()
            .AddSingleton<RevealedResultsCache>()
            .AddSingleton<CriticalFriendsReader>()
            .AddSingleton<ExportReader>()
            .AddSingleton<SlideReader>()
            .AddSingleton<PendingImports>()
            .AddSingleton<PdfPrinter>()
            .AddSingleton<JoinCodeGuessLimiter>()
            .AddSingleton<RateLimits>()
            .AddSingleton<StreamAccess>()
            .AddSingleton<MailSender>()
            .AddHostedService<RetentionWorker>()
            .AddStorage(settings.Storage)
            .AddProxies(settings)
            .AddPages()
            .AddApi()
            .AddForms()
            .AddAccounts(settings);

    private static void UsePipeline(WebApplication app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<HealthMiddleware>();
        app.UseProxies();
        app.UseMiddleware<ProxyReportMiddleware>();
        app.UseMiddleware<HostFilter>();
        app.UseMiddleware<PublicSchemeMiddleware>();
        app.UseMiddleware<HostCookiePrefixMiddleware>();
        app.Use(
            async (context, next) =>
            {
                await context.RequestServices.GetRequiredService<DatabaseStartup>().Completion;
                await next(context);
            }
        );
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/problem/500",
                StatusCodeSelector = trouble =>
                    trouble switch
                    {
                        BadHttpRequestException bad => bad.StatusCode,
                        MissingFrameworkException => StatusCodes.Status503ServiceUnavailable,
                        _ => StatusCodes.Status500InternalServerError,
                    },
            }
        );
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseRouting();
        app.UseMiddleware<RequestTraceMiddleware>();
        app.UseMiddleware<FailedFormMiddleware>();
        app.UseAuthentication();
        app.UseMiddleware<FormSubjectMiddleware>();
        app.UseMiddleware<ApiRateLimitMiddleware>();
        app.UseMiddleware<RightsMiddleware>();
        app.UseMiddleware<AllEnablersMiddleware>();
        app.MapStaticAssets();
        app.MapGet(Links.SheetStyle, () => TypedResults.Text(PaperGrid.Style, "text/css"));
        app.MapRazorPages().WithStaticAssets();
        app.MapRoundChanges();
        app.MapApi();
    }
}
