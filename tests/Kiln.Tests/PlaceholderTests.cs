using Xunit;
namespace Kiln.Tests;
public class PlaceholderTests { [Fact] public void Builds() => Assert.True(true); }
