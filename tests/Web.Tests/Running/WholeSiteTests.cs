namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// The collection of tests that share one whole site. They run one after another, and leave the site unchanged.
/// </summary>
[CollectionDefinition(nameof(WholeSite))]
public sealed class WholeSiteTests : ICollectionFixture<WholeSite>;
