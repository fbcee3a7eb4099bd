namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>Tests that share one whole site, run one after another, and leave it unchanged.</summary>
[CollectionDefinition(nameof(WholeSite))]
public sealed class WholeSiteTests : ICollectionFixture<WholeSite>;
