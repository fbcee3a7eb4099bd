using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Hosting.Proxies;

namespace BeyondBoundaries.Web.Hosting.Settings;

/// <summary>
/// The settings of the application, section <c>Beyond</c>. Each property is a setting; docs/operations.md describes
/// them all.
/// </summary>
public sealed record ApplicationSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Beyond";

    /// <summary>A file of settings, read before the environment.</summary>
    public string? File { get; init; }

    /// <summary>The folder of the embedded database; a whole path once it is read.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Connection string of PostgreSQL; without it everything is kept in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>A folder of frameworks beside those that ship. New rounds use the first by file name.</summary>
    public string? Frameworks { get; init; }

    /// <summary>
    /// The address that others reach the application by, such as <c>https://beyond.example.gov.uk</c>.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>
    /// The proxies in front whose word we take for whom a request comes from: addresses and networks with commas
    /// between.
    /// </summary>
    public string? Proxies { get; init; }

    /// <summary>The organisation that is responsible for people's data here, as the notices name it.</summary>
    public string? Controller { get; init; }

    /// <summary>An e-mail address, or another way to reach it.</summary>
    public string? Contact { get; init; }

    /// <summary>How e-mail is sent; nothing is, unless it is set.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>The organisation's single sign-on; there is none, unless it is set.</summary>
    public SingleSignOnSettings SingleSignOn { get; init; } = new();

    /// <summary>Where everything is kept.</summary>
    internal StorageOptions Storage => new() { Connection = Database, DataFolder = DataFolder };

    /// <summary>Every mistake, with the name of its setting as the field.</summary>
    public IReadOnlyList<Problem> FindProblems() =>
        [
            .. Storage
                .FindProblems()
                .Select(mistake =>
                    mistake with
                    {
                        Field =
                            $"{Section}:{(mistake.Field == nameof(StorageOptions.Connection) ? nameof(Database) : nameof(DataFolder))}",
                    }
                ),
            .. FrameworkFolder.Read(Frameworks).Problems,
            .. BeyondBoundaries.Web.Hosting.Proxies.PublicAddress.FindProblems(PublicAddress),
            .. TrustedProxies.Read(Proxies).Problems,
            .. Mail.FindProblems(),
            .. SingleSignOn.FindProblems(),
        ];

    /// <summary>Without passwords.</summary>
    public override string ToString() => $"{nameof(ApplicationSettings)} {PublicAddress}";
}
