using System.Text.Json.Serialization;
using BeyondBoundaries.Web.Addresses;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>Registers the API and maps its addresses, each for GET and HEAD.</summary>
internal static class ApiRouting
{
    private const string AnyId = "{id:guid}";

    public static IServiceCollection AddApi(this IServiceCollection services) =>
        services
            .AddSingleton<ApiDescription>()
            // Without this setting, the description would say that a number can also be a string.
            .ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict)
            .AddOpenApi(ApiDescription.Name, ApiDescription.Configure);

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.Map(ApiRoutes.OpenApi, async (ApiDescription description) => new ApiContent(await description.Get()))
            .ExcludeFromDescription();
        app.Map(ApiRoutes.Partnerships, ApiEndpoints.ListPartnerships)
            .Describe<ApiList<ApiPartnership>>(
                "listPartnerships",
                "Lists the partnerships that the token gives access to, in alphabetical order."
            );
        app.Map($"{ApiRoutes.Partnerships}/{AnyId}/rounds", ApiEndpoints.ListRounds)
            .Describe<ApiList<ApiRound>>(
                "listRounds",
                "Lists the rounds of a partnership: drafts first, then the others, most recently opened first."
            );
        app.Map($"{ApiRoutes.Version}/rounds/{AnyId}", ApiEndpoints.GetRound)
            .Describe<ApiRoundDetails>("getRound", "Gets a round and its set-up, without any results.");
        app.Map($"{ApiRoutes.Version}/rounds/{AnyId}/results", ApiEndpoints.GetResults)
            .DescribeFile(
                "results",
                "getResults",
                "Gets the results of a closed round. Needs the scope results:read. Without the scope "
                    + "plans:read, “plan” is null."
            )
            .ProducesProblem(StatusCodes.Status409Conflict);
        app.Map($"{ApiRoutes.Version}/rounds/{AnyId}/comparison", ApiEndpoints.GetComparison)
            .DescribeFile(
                "comparison",
                "getComparison",
                "Compares a closed round with the previous round. Needs the scope results:read."
            )
            .ProducesProblem(StatusCodes.Status409Conflict);
        app.Map($"{ApiRoutes.Version}/rounds/{AnyId}/plan", ApiEndpoints.GetPlan)
            .DescribeFile(
                "plan",
                "getPlan",
                "Gets the plan that a round’s pages show to facilitators. Needs the scope plans:read."
            );
        app.Map(ApiRoutes.Frameworks, ApiEndpoints.ListFrameworks)
            .Describe<ApiList<ApiFramework>>(
                "listFrameworks",
                "Lists the framework versions that the token gives access to."
            );
        app.Map($"{ApiRoutes.Frameworks}/version", ApiEndpoints.GetFramework)
            .DescribeFile("framework", "getFramework", "Gets a version of a framework.");
    }

    private static RouteHandlerBuilder Map(this IEndpointRouteBuilder app, string pattern, Delegate handler)
    {
        app.MapMethods(pattern, [HttpMethods.Head], handler).ExcludeFromDescription();
        return app.MapGet(pattern, handler);
    }

    private static RouteHandlerBuilder Describe<T>(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint
            .WithName(name)
            .WithSummary(summary)
            .Produces<T>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithErrors();

    /// <summary>
    /// Describes an endpoint whose response follows one of the JSON Schemas in the <c>frameworks</c> folder.
    /// </summary>
    private static RouteHandlerBuilder DescribeFile(
        this RouteHandlerBuilder endpoint,
        string schema,
        string name,
        string summary
    ) =>
        endpoint
            .WithName(name)
            .WithSummary(summary)
            .WithMetadata(new FileSchema(schema))
            .Produces<object>()
            .WithErrors();

    private static RouteHandlerBuilder WithErrors(this RouteHandlerBuilder endpoint) =>
        endpoint
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>The name of the JSON Schema for a response.</summary>
    internal sealed record FileSchema(string Name);
}
