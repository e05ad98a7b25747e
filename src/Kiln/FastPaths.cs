namespace Kiln;

/// <summary>
/// Whether fast paths are compiled in. Every fast path's guard starts with <see cref="Enabled"/>, and what follows it when the
/// guard fails is the slow twin: the specification's operations. A constant, so that the usual build has no trace of it and the
/// variant without fast paths (-p:KilnPaths=slow) has no trace of them. docs/fast-paths.md lists them.
/// </summary>
internal static class FastPaths
{
#if KILN_SLOW_PATHS
    public const bool Enabled = false;
#else
    public const bool Enabled = true;
#endif
}
