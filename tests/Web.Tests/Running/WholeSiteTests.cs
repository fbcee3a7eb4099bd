namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>Tests that look at one whole site, one after the other, and leave it as it was.</summary>
[CollectionDefinition(nameof(WholeSite))]
public sealed class WholeSiteTests : ICollectionFixture<WholeSite>;
