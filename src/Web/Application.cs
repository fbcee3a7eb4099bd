using BeyondBoundaries.Core;
using BeyondBoundaries.Documents.Paper;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.Workbooks;
using BeyondBoundaries.Web.Forms;
using BeyondBoundaries.Web.Live;
using BeyondBoundaries.Web.Platform;
using BeyondBoundaries.Web.Rights;

namespace BeyondBoundaries.Web;

/// <summary>The application, put together and not yet started: for the program, and for tests that ask what it answers to.</summary>
public static class Application
{
    /// <summary>Puts it together, or says every mistake in the settings.</summary>
    public static Result<WebApplication> Build(string[] args)
    {
        // Published, the pages' files lie beside the program, wherever it is started from.
        var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = published ? AppContext.BaseDirectory : null,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(ServerLimits.Set);
        // Some hosts switch this on, and then the framework reads those headers before we do. Ours are the proxies of the settings.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        var read = SettingsReader.Read(builder.Configuration, builder.Environment.ContentRootPath);
        if (!read.Is(out var settings))
        {
            return Result<WebApplication>.Failed(read.Problems);
        }

        AddServices(builder.Services, settings);
        builder.Services.HoldQuiet();
        var app = builder.Build();
        UsePipeline(app);
        return Result<WebApplication>.Of(app);
    }

    private static void AddServices(IServiceCollection services, Settings settings) => services
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => FrameworkFolder.Read(settings.Frameworks).Value!)
        .AddSingleton<StorageStart>()
        .AddSingleton<PublicAddress>()
        .AddSingleton<SetUpLink>()
        .AddSingleton<RevealedRounds>()
        .AddSingleton<Uploads>()
        .AddSingleton<PdfPrinter>()
        .AddSingleton<WrongCodes>()
        .AddSingleton<CostlyLimits>()
        .AddSingleton<StreamReaders>()
        .AddSingleton<Mail>()
        .AddHostedService<DueDeletions>()
        .AddStorage(settings.Storage)
        .AddProxies(settings)
        .AddPages()
        .AddForms()
        .AddAccounts(settings);

    private static void UsePipeline(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseProxies();
        app.UseMiddleware<KnownHosts>();
        app.UseMiddleware<PublicScheme>();
        app.UseMiddleware<HostCookies>();
        app.Use(async (context, next) =>
        {
            await context.RequestServices.GetRequiredService<StorageStart>().Done;
            await next(context);
        });
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/problem/500",
            StatusCodeSelector = trouble => trouble is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<FormSubjectCheck>();
        app.UseMiddleware<RightsCheck>();
        app.MapStaticAssets();
        app.MapGet(Links.SheetStyle, () => TypedResults.Text(PaperGrid.Style, "text/css"));
        app.MapRazorPages().WithStaticAssets();
        app.MapRoundChanges();
    }
}
