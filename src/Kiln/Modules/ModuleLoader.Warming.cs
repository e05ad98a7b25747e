using Kiln.Caching;
using Kiln.Syntax;

namespace Kiln.Modules;

/// <content>Loading without running, to fill a cache.</content>
internal sealed partial class ModuleLoader
{
    /// <summary>Modules that were compiled before they are asked for, by path; null for one that was not.</summary>
    public Func<string, GraphModule?>? Precompiled { get; set; }

    /// <summary>Loads and links a module with its graph and runs nothing; what is new is saved as after a run.</summary>
    /// <exception cref="ThrowCompletion">It cannot be loaded or linked.</exception>
    public void Preload(string path) => LoadEntry(path).Link();

    /// <summary>Keeps a file that an import() may ask for as JSON, text or bytes.</summary>
    /// <exception cref="ThrowCompletion">It cannot be read.</exception>
    public void PreloadContent(ResolvedModule resolved) => ReadContent(resolved, resolved.Path!);

    private SourceTextModuleRecord? FindPrecompiled(ResolvedModule resolved)
    {
        if (Precompiled!(resolved.Path!) is not { Artifact: { } artifact, Source: { } source }) return null;
        SourceTextModuleRecord record = NewRecord(artifact, new ModuleSource(new SourceText(ModuleSource.Decode(source.Bytes), resolved.Url)), resolved);
        SaveLater(record, source, artifact);
        return record;
    }
}
