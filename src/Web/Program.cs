using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Paper;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features;
using BeyondBoundaries.Web.Features.Results;
using BeyondBoundaries.Web.Features.Workbooks;
using BeyondBoundaries.Web.Live;
using BeyondBoundaries.Web.Platform;

// Published, the pages' files lie beside the program, wherever it is started from.
var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = published ? AppContext.BaseDirectory : null,
});
builder.WebHost.UseStaticWebAssets();

var settings = builder.Configuration.GetSection(Settings.Section).Get<Settings>() ?? new Settings();
if (settings.Mail.Mistakes() is { Count: > 0 } mistakes)
{
    await Console.Error.WriteLineAsync($"These settings must be put right first:\n{string.Join('\n', mistakes.Select(mistake => $"  {mistake.Field}: {mistake.Message}"))}");
    Environment.ExitCode = 1;
    return;
}

builder.Services
    .AddSingleton(settings)
    .AddSingleton(TimeProvider.System)
    .AddSingleton<PublicAddress>()
    .AddSingleton<SetUpLink>()
    .AddSingleton<RevealedRounds>()
    .AddSingleton<Uploads>()
    .AddSingleton<PdfPrinter>()
    .AddSingleton<WrongCodes>()
    .AddSingleton<Mail>()
    .AddSingleton<DueDeletions>()
    .AddStorage(new StorageOptions
    {
        Connection = settings.Database,
        DataFolder = Path.GetFullPath(settings.DataFolder, builder.Environment.ContentRootPath),
    })
    .AddPages()
    .AddAccounts();

var app = builder.Build();

// The database is brought up to date while the server starts; the first request waits for both.
var storage = Task.Run(async () =>
{
    await app.Services.MigrateStorage();
    await app.Services.GetRequiredService<FigureStore>().KeepMissing(ShippedFramework.Value);
});
app.Use(async (context, next) =>
{
    await storage;
    await next(context);
});
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    ExceptionHandlingPath = "/problem/500",
    StatusCodeSelector = trouble => trouble is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
});
app.UseMiddleware<SecurityHeaders>();
app.UseStatusCodePagesWithReExecute("/problem/{0}");
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets();
app.MapGet(Links.SheetStyle, () => TypedResults.Text(PaperGrid.Style, "text/css")).AllowAnonymous();
// A page is for signed-in people unless it says otherwise.
app.MapRazorPages().WithStaticAssets().RequireAuthorization();
app.MapRoundChanges().RequireAuthorization();

await app.StartAsync();
await storage;
await Welcome.PrintAsync(app);
await app.Services.GetRequiredService<DueDeletions>().StartAsync(app.Lifetime.ApplicationStopping);
await app.WaitForShutdownAsync();
