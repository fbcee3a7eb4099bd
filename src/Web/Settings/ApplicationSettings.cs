using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// The settings of the application, in the section <c>Beyond</c>. Each property is a setting; docs/operations.md
/// describes them all.
/// </summary>
public sealed record ApplicationSettings
{
    public const string Section = "Beyond";

    /// <summary>
    /// The path of a settings file; environment variables and the command line override the settings in it.
    /// </summary>
    public string? File { get; init; }

    /// <summary>The folder of the embedded database; an absolute path once the settings have been read.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>The connection string for PostgreSQL; if not set, all data is stored in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>
    /// The connection string for PostgreSQL itself, if <see cref="Database"/> connects to a connection pool such as
    /// PgBouncer.
    /// </summary>
    public string? DatabaseDirect { get; init; }

    /// <summary>
    /// Whether the database engine uses PostgreSQL's protocol but lacks some of PostgreSQL's features.
    /// </summary>
    public bool DatabasePlain { get; init; }

    /// <summary>
    /// A folder with additional frameworks. The framework whose file name comes first is preselected for new rounds.
    /// </summary>
    public string? Frameworks { get; init; }

    /// <summary>
    /// The address that other people use to reach the application, such as <c>https://beyond.example.gov.uk</c>.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>
    /// The proxies that are trusted to report the address of the client: IP addresses and networks, separated by
    /// commas.
    /// </summary>
    public string? Proxies { get; init; }

    /// <summary>The organisation that is responsible for people's data, as shown in the notices.</summary>
    public string? Controller { get; init; }

    /// <summary>An email address or other contact details for the controller.</summary>
    public string? Contact { get; init; }

    /// <summary>The mail settings; without them, no email is sent.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>
    /// The settings for the organisation's single sign-on; without them, users cannot sign in that way.
    /// </summary>
    public SingleSignOnSettings SingleSignOn { get; init; } = new();

    /// <summary>The settings for metrics and traces; without them, none are sent.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>The settings for the database.</summary>
    internal StorageOptions Storage =>
        new()
        {
            Connection = Database,
            DirectConnection = DatabaseDirect,
            IsPlain = DatabasePlain,
            DataFolder = DataFolder,
        };

    /// <summary>Finds all problems, each with the name of its setting as the field.</summary>
    public IReadOnlyList<Problem> FindProblems() =>
        [
            .. Storage
                .FindProblems()
                .Select(mistake => mistake with { Field = $"{Section}:{GetSetting(mistake.Field)}" }),
            .. FrameworkFolder.Read(Frameworks).Problems,
            .. BeyondBoundaries.Web.Settings.PublicAddress.FindProblems(PublicAddress),
            .. TrustedProxies.Read(Proxies).Problems,
            .. Mail.FindProblems(),
            .. SingleSignOn.FindProblems(),
            .. Telemetry.FindProblems(),
        ];

    /// <summary>Gets the name of the setting for a property of the storage options.</summary>
    private static string GetSetting(string property) =>
        property switch
        {
            nameof(StorageOptions.Connection) => nameof(Database),
            nameof(StorageOptions.DirectConnection) => nameof(DatabaseDirect),
            nameof(StorageOptions.IsPlain) => nameof(DatabasePlain),
            _ => nameof(DataFolder),
        };

    /// <summary>
    /// Returns only the name of the type and the public address, because other settings can contain passwords.
    /// </summary>
    public override string ToString() => $"{nameof(ApplicationSettings)} {PublicAddress}";
}
