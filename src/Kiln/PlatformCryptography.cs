using System.Diagnostics.CodeAnalysis;

namespace Kiln;

/// <summary>Whether the base library's cryptography may be used: outside Windows and macOS it loads OpenSSL.</summary>
internal static class PlatformCryptography
{
    /// <summary>
    /// False in a build that must load no library (the feature switch Kiln.PlatformCryptography.IsSupported), as the static command: a second
    /// C library would come with it.
    /// </summary>
    [FeatureSwitchDefinition("Kiln.PlatformCryptography.IsSupported")]
    internal static bool IsSupported => !AppContext.TryGetSwitch("Kiln.PlatformCryptography.IsSupported", out bool isSupported) || isSupported;
}
