namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>
/// The collection of tests that share one <see cref="WholeSite"/>. They run one after another, and do not change it.
/// </summary>
[CollectionDefinition(nameof(WholeSite))]
public sealed class WholeSiteTests : ICollectionFixture<WholeSite>;
