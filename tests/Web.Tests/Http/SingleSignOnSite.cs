using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// One provider and one application for all the tests in a class. If a test has changed the settings, they are restored
/// before the next test.
/// </summary>
public sealed class SingleSignOnSite : IAsyncLifetime
{
    private bool isChanged;

    public IdentityProvider Provider { get; private set; } = null!;

    public RunningApplication Application { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await IdentityProvider.Start();
        Application = await RunningApplication.Start(settings: Provider.Settings());
        await Provider.Know(Application);
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        await Provider.DisposeAsync();
    }

    public async Task Restart(int tenant = 0, bool only = false)
    {
        isChanged = true;
        await Application.Restart(Provider.Settings(tenant, only));
    }

    public async Task AsAtFirst()
    {
        if (isChanged)
        {
            await Restart();
            isChanged = false;
        }
    }
}
