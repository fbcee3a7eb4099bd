using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.AccessTokens;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Storage.Audit;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Databases.Health;
using BeyondBoundaries.Storage.Frameworks;
using BeyondBoundaries.Storage.Import;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Members;
using BeyondBoundaries.Storage.Paper;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Planning;
using BeyondBoundaries.Storage.Regions;
using BeyondBoundaries.Storage.Reminders;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Storage.Results;
using BeyondBoundaries.Storage.Retention;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Storage.Tables;
using BeyondBoundaries.Storage.Writing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BeyondBoundaries.Storage;

/// <summary>Extension methods that add storage to a program.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds every store and query, using PostgreSQL if there is a connection string, and SQLite otherwise. Requires a
    /// <see cref="FrameworkCatalogue"/>.
    /// </summary>
    /// <remarks>
    /// <see cref="FirstAccountStore"/>, <see cref="AccountStore"/>, <see cref="SignInMethodStore"/>,
    /// <see cref="AccountRecoveryStore"/> and <see cref="TwoFactorStore"/> also require Identity: see
    /// <see cref="AddStorageStores"/>. <see cref="TwoFactorStore"/> also requires data protection.
    /// <see cref="FrameworkStore"/> and <see cref="FrameworkQueries"/> require an <see cref="IFrameworkText"/>.
    /// </remarks>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        if (options.IsPostgres)
        {
            services.AddPooledDbContextFactory<PostgresContext>(context =>
                PostgresDatabase.Configure(context, options.Connection!)
            );
            services.AddSingleton<Database>(provider => new PostgresDatabase(
                provider.GetRequiredService<IDbContextFactory<PostgresContext>>(),
                options.IsPlain,
                provider.GetRequiredService<AuditTrail>(),
                provider.GetRequiredService<FrameworkCatalogue>()
            ));
            if (options.IsPlain)
            {
                services.AddHostedService(provider => new RoundChangePoll(
                    options,
                    provider.GetRequiredService<RoundChangeFeed>(),
                    provider.GetRequiredService<ILogger<RoundChangePoll>>()
                ));
            }
            else
            {
                services.AddHostedService(provider => new RoundChangeRelay(
                    options,
                    provider.GetRequiredService<RoundChangeFeed>(),
                    provider.GetRequiredService<ILogger<RoundChangeRelay>>()
                ));
            }
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteContext>(context =>
                SqliteDatabase.Configure(context, SqliteDatabase.GetFilePath(options.DataFolder))
            );
            services.AddSingleton<Database>(provider => new SqliteDatabase(
                provider.GetRequiredService<IDbContextFactory<SqliteContext>>(),
                SqliteDatabase.GetFilePath(options.DataFolder),
                provider.GetRequiredService<AuditTrail>(),
                provider.GetRequiredService<FrameworkCatalogue>()
            ));
        }

        services.Configure<IdentityOptions>(identity =>
        {
            // Passkeys require this version of the schema.
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            // A user name may be an email address, which can contain characters that Identity does not allow by
            // default, such as apostrophes. The user name is unique; the email address is not.
            identity.User.AllowedUserNameCharacters = "";
        });

        // Identity, data protection and the stores that use Identity need a context from the container. All other code
        // opens a context of its own through Database.
        services.AddScoped(provider => provider.GetRequiredService<Database>().Open());
        services.AddScoped(provider => new FirstAccountStore(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<BoundariesContext>(),
            provider.GetRequiredService<UserManager<Account>>()
        ));
        services.AddScoped(provider => new AccountStore(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<BoundariesContext>(),
            provider.GetRequiredService<UserManager<Account>>()
        ));
        services.AddScoped(provider => new SignInMethodStore(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<BoundariesContext>(),
            provider.GetRequiredService<UserManager<Account>>()
        ));
        services.AddScoped(provider => new AccountRecoveryStore(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<BoundariesContext>(),
            provider.GetRequiredService<UserManager<Account>>()
        ));
        services.AddScoped(provider => new TwoFactorStore(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<BoundariesContext>(),
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<IDataProtectionProvider>()
        ));
        return services
            .AddSingleton(AuditTrail.From)
            .AddSingleton(_ => new RoundChangeFeed())
            .AddOnDatabase((database, _) => new AccountQueries(database))
            .AddOnDatabase((database, _) => new SessionStore(database))
            .AddOnDatabase((database, _) => new SessionQueries(database))
            .AddOnDatabase((database, _) => new AccessTokenStore(database))
            .AddOnDatabase((database, _) => new AccessTokenQueries(database))
            .AddOnDatabase((database, _) => new ClockStore(database))
            .AddOnDatabase((database, _) => new HealthQueries(database))
            .AddOnDatabase((database, _) => new AuditStore(database))
            .AddOnDatabase((database, _) => new AuditQueries(database))
            .AddOnDatabase((database, changes) => new PartnershipStore(database, changes))
            .AddOnDatabase((database, changes) => new PartnershipDeletionStore(database, changes))
            .AddOnDatabase((database, _) => new PartnershipQueries(database))
            .AddOnDatabase((database, _) => new AccessQueries(database))
            .AddOnDatabase((database, _) => new MemberStore(database))
            .AddOnDatabase((database, _) => new MemberQueries(database))
            .AddOnDatabase((database, _) => new RegionStore(database))
            .AddOnDatabase((database, _) => new AreaStore(database))
            .AddOnDatabase((database, _) => new RegionInvitationStore(database))
            .AddOnDatabase((database, _) => new RegionQueries(database))
            .AddOnDatabase((database, _) => new AreaQueries(database))
            .AddOnDatabase((database, _) => new AdministrationStore(database))
            .AddOnDatabase((database, _) => new AdministrationQueries(database))
            .AddOnDatabase((database, changes) => new RoundStore(database, changes))
            .AddOnDatabase((database, changes) => new CriticalFriendsStore(database, changes))
            .AddOnDatabase((database, changes) => new RoundDeletionStore(database, changes))
            .AddOnDatabase((database, _) => new RoundQueries(database))
            .AddOnDatabase((database, changes) => new RetentionStore(database, changes))
            .AddOnDatabase((database, changes) => new AdmissionStore(database, changes))
            .AddOnDatabase((database, changes) => new ReminderStore(database, changes))
            .AddOnDatabase((database, changes) => new ErasureStore(database, changes))
            .AddOnDatabase((database, changes) => new JoinStore(database, changes))
            .AddOnDatabase((database, _) => new JoinQueries(database))
            .AddOnDatabase((database, _) => new ReturnLinkStore(database))
            .AddOnDatabase((database, changes) => new BallotStore(database, changes))
            .AddOnDatabase((database, changes) => new PlanStore(database, changes))
            .AddOnDatabase((database, _) => new PlanQueries(database))
            .AddOnDatabase((database, changes) => new PaperStore(database, changes))
            .AddOnDatabase((database, _) => new PaperQueries(database))
            .AddOnDatabase((database, changes) => new ResponseStore(database, changes))
            .AddOnDatabase((database, _) => new ResponseQueries(database))
            .AddOnDatabase((database, changes) => new ImportStore(database, changes))
            .AddSingleton(provider => new FrameworkStore(
                provider.GetRequiredService<Database>(),
                provider.GetRequiredService<IFrameworkText>()
            ))
            .AddSingleton(provider => new FrameworkQueries(
                provider.GetRequiredService<Database>(),
                provider.GetRequiredService<IFrameworkText>()
            ))
            .AddOnDatabase((database, changes) => new NoteStore(database, changes))
            .AddOnDatabase((database, _) => new ResultsQueries(database));
    }

    /// <summary>
    /// Stores Identity's accounts in this database. Usage:
    /// <c>AddIdentityCore&lt;Account&gt;().AddStorageStores()</c>.
    /// </summary>
    public static IdentityBuilder AddStorageStores(this IdentityBuilder identity) =>
        identity.AddEntityFrameworkStores<BoundariesContext>();

    /// <summary>
    /// Stores the data-protection keys in the database, so that cookies and forms still work after a restart and on
    /// another node.
    /// </summary>
    public static IDataProtectionBuilder PersistKeysToStorage(this IDataProtectionBuilder protection) =>
        protection.PersistKeysToDbContext<BoundariesContext>();

    /// <summary>
    /// Creates the database if it does not exist, and applies all new migrations. Call this once at startup, before
    /// anything else.
    /// </summary>
    public static Task MigrateStorage(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        services.GetRequiredService<Database>().Migrate(cancellationToken);

    // The constructors take types that are internal to this project, so the container cannot call them itself.
    private static IServiceCollection AddOnDatabase<T>(
        this IServiceCollection services,
        Func<Database, RoundChangeFeed, T> make
    )
        where T : class =>
        services.AddSingleton(provider =>
            make(provider.GetRequiredService<Database>(), provider.GetRequiredService<RoundChangeFeed>())
        );
}
