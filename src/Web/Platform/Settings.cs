namespace BeyondBoundaries.Web.Platform;

/// <summary>The settings of the application, section <c>Beyond</c>.</summary>
public sealed record Settings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Beyond";

    /// <summary>The folder of the embedded database, from the application's folder.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Connection string of PostgreSQL; without it everything is kept in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>The address that others reach the application by, such as <c>https://beyond.example.gov.uk</c>.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>How e-mail is sent; nothing is, unless it is set.</summary>
    public MailSettings Mail { get; init; } = new();
}
