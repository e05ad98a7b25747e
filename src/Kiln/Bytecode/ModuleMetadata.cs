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

/// <summary>All that loading and linking a module need, without its code.</summary>
/// <param name="Requests">In source order, without duplicates.</param>
/// <param name="Imports">Import entries.</param>
/// <param name="Exports">Local, indirect and namespace export entries, in source order.</param>
/// <param name="StarExports">Request indices of <c>export * from</c>.</param>
/// <param name="Flags">Derived facts.</param>
internal sealed record ModuleMetadata(
    ModuleRequest[] Requests, ImportEntry[] Imports, ExportEntry[] Exports, int[] StarExports, ModuleFlags Flags);

/// <summary>A compiled module: the narrow waist between compiler, cache and execution. Immutable, realm-free.</summary>
internal sealed record ModuleArtifact(ModuleMetadata Metadata, CodeUnit Code);
