namespace Kiln.Test262;

/// <summary>The ways of running a program that the command line can choose.</summary>
internal static class EngineHosts
{
    /// <summary>Source straight to execution.</summary>
    internal const string Direct = "direct";

    /// <summary>Every script and module is compiled, serialised, read back and verified before it runs.</summary>
    internal const string ThroughCache = "through-cache";

    /// <summary>Only the parser and its early errors.</summary>
    internal const string Parse = "parse";

    internal static readonly string[] Modes = [Direct, ThroughCache, Parse];

    internal static IEngineHost Create(string mode, string harnessFolder) => mode switch
    {
        Parse => new ParseEngineHost(),
        Direct => new KilnEngineHost(harnessFolder, throughCache: false),
        ThroughCache => new KilnEngineHost(harnessFolder, throughCache: true),
        _ => throw new NotSupportedException($"There is no mode '{mode}' in {harnessFolder}."),
    };
}
