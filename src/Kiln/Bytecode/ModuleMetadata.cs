namespace Kiln.Bytecode;

/// <summary>How far a request takes its module (import defer and source phase proposals).</summary>
internal enum ImportPhase : byte { Evaluation, Defer, Source }

/// <summary>An import attribute (§16.2.1.1).</summary>
internal readonly record struct ImportAttribute(string Key, string Value);

/// <summary>A ModuleRequest Record: specifier, attributes sorted by key, phase.</summary>
internal sealed record ModuleRequest(string Specifier, ImportAttribute[] Attributes, ImportPhase Phase)
{
    /// <summary>ModuleRequestsEqual (§16.2.1.2), and the same phase.</summary>
    public bool Matches(ModuleRequest other) =>
        Specifier == other.Specifier && Phase == other.Phase && Attributes.AsSpan().SequenceEqual(other.Attributes);
}

/// <summary>An ImportEntry Record (§16.2.1.7). LoadImport's operand is its index.</summary>
/// <param name="Request">Index of the module request.</param>
/// <param name="ImportName">The imported name; null for a namespace object.</param>
/// <param name="LocalName">The local binding.</param>
internal sealed record ImportEntry(int Request, string? ImportName, string LocalName);

internal enum ExportEntryKind : byte
{
    /// <summary>A binding of this module: Slot.</summary>
    Local,

    /// <summary>export { ImportName as ExportName } from Request.</summary>
    Indirect,

    /// <summary>export * as ExportName from Request.</summary>
    Namespace,
}

/// <summary>An ExportEntry Record (§16.2.1.7) other than a star export.</summary>
/// <param name="Kind">Local, indirect or namespace.</param>
/// <param name="ExportName">The exported name.</param>
/// <param name="LocalName">Local: the binding's name ("*default*" for an anonymous default export).</param>
/// <param name="Slot">Local: the binding's slot in the module environment.</param>
/// <param name="Request">Indirect, namespace: index of the module request; else -1.</param>
/// <param name="ImportName">Indirect: the name in that module.</param>
internal sealed record ExportEntry(ExportEntryKind Kind, string ExportName, string? LocalName, int Slot, int Request, string? ImportName);

/// <summary>Facts about a module, derived by the pass that emits its code.</summary>
[Flags]
internal enum ModuleFlags : uint
{
    None = 0,
    HasTopLevelAwait = 1,
    UsesImportMeta = 2,
    HasDynamicImport = 4,
}

/// <summary>
/// All that loading and linking a module need, without its code. What comes from a cache was checked as a whole before and
/// becomes objects when somebody asks for it: a graph that is remembered asks for next to nothing.
/// </summary>
internal sealed record ModuleMetadata
{
    private readonly IMetadataSource? _source;
    private ModuleRequest[]? _requests;
    private ImportEntry[]? _imports;
    private ExportEntry[]? _exports;
    private int[]? _starExports;

    /// <param name="requests">In source order, without duplicates.</param>
    /// <param name="imports">Import entries.</param>
    /// <param name="exports">Local, indirect and namespace export entries, in source order.</param>
    /// <param name="starExports">Request indices of <c>export * from</c>.</param>
    /// <param name="flags">Derived facts.</param>
    public ModuleMetadata(ModuleRequest[] requests, ImportEntry[] imports, ExportEntry[] exports, int[] starExports, ModuleFlags flags)
    {
        _requests = requests;
        _imports = imports;
        _exports = exports;
        _starExports = starExports;
        Flags = flags;
        RequestCount = requests.Length;
        ImportCount = imports.Length;
    }

    public ModuleMetadata(IMetadataSource source, int requestCount, int importCount, bool hasPlainRequests, ModuleFlags flags)
    {
        _source = source;
        RequestCount = requestCount;
        ImportCount = importCount;
        HasPlainRequests = hasPlainRequests;
        Flags = flags;
    }

    public int RequestCount { get; private init; }

    public int ImportCount { get; private init; }

    /// <summary>Whether it is known that no request has attributes or a phase of its own.</summary>
    public bool HasPlainRequests { get; private init; }

    public ModuleFlags Flags { get; init; }

    public ModuleRequest[] Requests
    {
        get => _requests ??= _source!.ReadRequests();
        init
        {
            _requests = value;
            RequestCount = value.Length;
            HasPlainRequests = false;
        }
    }

    public ImportEntry[] Imports
    {
        get => _imports ??= _source!.ReadImports();
        init
        {
            _imports = value;
            ImportCount = value.Length;
        }
    }

    public ExportEntry[] Exports
    {
        get => _exports ??= _source!.ReadExports();
        init => _exports = value;
    }

    public int[] StarExports
    {
        get => _starExports ??= _source!.ReadStarExports();
        init => _starExports = value;
    }
}

/// <summary>Makes metadata that is known to be valid into objects.</summary>
internal interface IMetadataSource
{
    ModuleRequest[] ReadRequests();

    ImportEntry[] ReadImports();

    ExportEntry[] ReadExports();

    int[] ReadStarExports();
}

/// <summary>A compiled module: the narrow waist between compiler, cache and execution. Immutable, realm-free.</summary>
internal sealed record ModuleArtifact(ModuleMetadata Metadata, CodeUnit Code);
