namespace Kiln.Caching;

/// <summary>The stores that Kiln brings.</summary>
public enum BytecodeStoreKind
{
    /// <summary><c>.bun-cache/</c> beside the nearest package.json of the main module (<see cref="ProjectBytecodeStore"/>).</summary>
    Project,

    /// <summary>The user's own folder below the system's folder for temporary files (<see cref="TempBytecodeStore"/>).</summary>
    Temp,

    /// <summary>The memory of this process, shared by its runtimes (<see cref="MemoryBytecodeStore.Shared"/>).</summary>
    Memory,
}

/// <summary>Opens the stores that Kiln brings; runs and the cache commands choose in the same way.</summary>
internal static class BytecodeStores
{
    /// <param name="kind">Which.</param>
    /// <param name="mainDirectory">The directory of the main module; the project is looked for from there.</param>
    /// <param name="directory">Where the entries are, when not in the usual place; of no meaning for memory.</param>
    public static IBytecodeStore Open(BytecodeStoreKind kind, string mainDirectory, string? directory)
    {
        switch (kind)
        {
            case BytecodeStoreKind.Temp:
                return directory is null ? new TempBytecodeStore() : new TempBytecodeStore(directory);
            case BytecodeStoreKind.Memory:
                return MemoryBytecodeStore.Shared;
            default:
                string project = ProjectBytecodeStore.FindProject(mainDirectory);
                return directory is null ? new ProjectBytecodeStore(project) : new ProjectBytecodeStore(project, directory);
        }
    }

    /// <summary>The kind with a name, in lower case.</summary>
    public static BytecodeStoreKind? ParseKind(string name) => name switch
    {
        "project" => BytecodeStoreKind.Project,
        "temp" => BytecodeStoreKind.Temp,
        "memory" => BytecodeStoreKind.Memory,
        _ => null,
    };
}
