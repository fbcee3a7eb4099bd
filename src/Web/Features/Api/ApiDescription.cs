using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Web.Addresses;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BeyondBoundaries.Web.Features.Api;

/// <summary>
/// The machine-readable description of the API (OpenAPI 3.1). Its schemas for results, comparisons, plans and
/// frameworks come from the JSON Schemas in the <c>frameworks</c> folder. The rest is generated from the endpoints.
/// </summary>
public sealed class ApiDescription(IServiceProvider services)
{
    public const string Name = "v1";

    private const string Bearer = "token";

    /// <summary>The JSON member that holds the name of a file's schema until the schema itself is added.</summary>
    private const string SchemaMember = "x-schema";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<Task<byte[]>> known = new(() => Create(services));

    /// <summary>Configures the part of the description that is generated from the endpoints.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description =>
            description.RelativePath?.StartsWith(ApiRoutes.Version[1..], StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = NameSchema;
        options.AddDocumentTransformer((document, _, _) => DescribeDocument(document));
        options.AddOperationTransformer((operation, context, _) => DescribeOperation(operation, context));
    }

    /// <summary>Gets the description as JSON. It never changes while the program runs.</summary>
    public Task<byte[]> Get() => known.Value;

    private static async Task<byte[]> Create(IServiceProvider services)
    {
        var generated = await services
            .GetRequiredKeyedService<IOpenApiDocumentProvider>(Name)
            .GetOpenApiDocumentAsync();
        var document = JsonNode.Parse(await generated.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1))!.AsObject();
        var schemas = document["components"]!["schemas"]!.AsObject();
        foreach (var operation in document["paths"]!.AsObject().Select(path => path.Value!["get"]!.AsObject()))
        {
            // Tags group operations. The generated tags are removed, because they put all operations into one group.
            operation.Remove("tags");
            if (operation.Remove(SchemaMember, out var name))
            {
                var title = AddFileSchema(schemas, $"{name}");
                operation["responses"]!["200"]!["content"]!["application/json"]!["schema"] = Refer(title);
            }
        }

        document.Remove("tags");
        return JsonSerializer.SerializeToUtf8Bytes(document, Indented);
    }

    /// <summary>
    /// Adds the JSON Schema of a file to the description, and returns its name there. The definitions inside it become
    /// separate schemas, because a description has only one list of schemas.
    /// </summary>
    private static string AddFileSchema(JsonObject schemas, string name)
    {
        using var file = ShippedSchemas.Open(name);
        var schema = JsonNode.Parse(file)!.AsObject();
        schema.Remove("$schema");
        schema.Remove("$id");
        var title = $"{char.ToUpperInvariant(name[0])}{name[1..]}";
        if (schema.Remove("definitions", out var definitions))
        {
            foreach (var (part, content) in definitions!.AsObject())
            {
                schemas[NamePart(part)] = Redirect(content!);
            }
        }

        schemas[title] = Redirect(schema);
        return title;

        string NamePart(string part) => $"{title}{char.ToUpperInvariant(part[0])}{part[1..]}";

        JsonNode Redirect(JsonNode node)
        {
            const string Definitions = "#/definitions/";
            return node switch
            {
                JsonObject one => new JsonObject(
                    one.Select(member =>
                        KeyValuePair.Create(
                            member.Key,
                            member is { Key: "$ref", Value: JsonValue reference }
                                    ? $"#/components/schemas/{NamePart($"{reference}"[Definitions.Length..])}"
                                : member.Value is null ? null
                                : Redirect(member.Value)
                        )
                    )
                ),
                JsonArray many => new JsonArray([.. many.Select(item => item is null ? null : Redirect(item))]),
                _ => node.DeepClone(),
            };
        }
    }

    private static JsonObject Refer(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    /// <summary>Names a schema: for example, <c>Round</c> for a round and <c>RoundList</c> for a list.</summary>
    private static string? NameSchema(JsonTypeInfo type) =>
        type.Type switch
        {
            { IsGenericType: true } list when list.GetGenericTypeDefinition() == typeof(ApiList<>) =>
                $"{NameItem(list.GenericTypeArguments[0])}List",
            { Namespace: var space } item when space == typeof(ApiDescription).Namespace => NameItem(item),
            _ => OpenApiOptions.CreateDefaultSchemaReferenceId(type),
        };

    private static string NameItem(Type type) =>
        type == typeof(ApiFramework) ? "FrameworkVersion" : type.Name["Api".Length..];

    private static Task DescribeDocument(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Beyond Boundaries",
            Version = "1",
            Description =
                "Lets programs read data that the owner of a personal access token can see in Beyond "
                + "Boundaries. Programs cannot change anything.",
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token. Create one under “My account”, “Personal access tokens”.",
            },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Description = parameter.Name switch
            {
                "id" => "The ID of the partnership or round, as the API lists it.",
                "limit" => $"The maximum number of items to return, from 1 to {ApiPaging.MaxItems}.",
                "after" => "Identifies the last item in the previous part of the list. The address in “next” contains "
                    + "this value.",
                "framework" => "The ID of the framework.",
                "version" => "The version of the framework.",
                _ => null,
            };
            if (parameter is { Name: "limit", Schema: OpenApiSchema schema })
            {
                schema.Type = JsonSchemaType.Integer;
                (schema.Minimum, schema.Maximum) = ("1", $"{ApiPaging.MaxItems}");
                schema.Default = ApiPaging.DefaultItems;
            }

            parameter.Required |= parameter.Name is "framework" or "version";
        }

        if (
            context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiRouting.FileSchema>().FirstOrDefault() is
            { } file
        )
        {
            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            operation.Extensions[SchemaMember] = new JsonNodeExtension(file.Name);
        }

        return Task.CompletedTask;
    }
}
