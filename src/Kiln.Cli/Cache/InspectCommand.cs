using Kiln.Caching;
using Kiln.Hosting;

namespace Kiln.Cli;

/// <summary>kiln cache inspect FILE|SOURCE.</summary>
internal static class InspectCommand
{
    public static int Run(CacheTarget target, string path)
    {
        if (ApplicationArchive.HasMagic(path))
        {
            try
            {
                Output.Line((target.Json ? BytecodeInspector.PrintApplicationJson(path) : BytecodeInspector.PrintApplication(path)).TrimEnd('\n'));
                return 0;
            }
            catch (KilnApplicationException e)
            {
                throw new CacheCommandException(e.Message);
            }
        }
        byte[] bytes = Read(target, path);
        Output.Line((target.Json ? BytecodeInspector.PrintJson(bytes) : BytecodeInspector.Print(bytes)).TrimEnd('\n'));
        bool valid = BmesFile.OpenForeign(bytes, out _) is not null
            || (bytes.Length >= GraphArchive.HeaderSize && GraphArchive.Open(bytes, GraphArchive.OptionsOf(bytes), out _) is not null);
        return valid ? 0 : 1;
    }

    /// <summary>The bytes of a file of the cache, or of the entry of a source.</summary>
    private static byte[] Read(CacheTarget target, string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CacheCommandException(e.Message);
        }
        if (path.EndsWith(DirectoryBytecodeStore.Extension, StringComparison.Ordinal) || path.EndsWith(DirectoryBytecodeStore.GraphExtension, StringComparison.Ordinal)
            || bytes.AsSpan().StartsWith("BMES"u8) || bytes.AsSpan().StartsWith("BMEG"u8))
        {
            return bytes;
        }
        string real = target.Resolve(path);
        SourceFile? source = SourceFile.Read(real, out _);
        // A dependency is kept with the project that uses it, a program of its own with its own.
        string expected = "";
        foreach (DirectoryBytecodeStore store in (DirectoryBytecodeStore[])[target.OpenStoreFor(real), target.OpenStore()])
        {
            BytecodeCache cache = target.OpenCache(store, readOnly: true);
            cache.BeginGraph(real);
            if ((cache.FindEntry(real, source, out expected) ?? FindInArchives(store, real)) is { } entry) return entry.ToArray();
        }
        throw new CacheCommandException($"{path} has no entry; it would be {expected}");
    }

    /// <summary>Large graphs are kept in their archives alone.</summary>
    private static ReadOnlyMemory<byte>? FindInArchives(DirectoryBytecodeStore store, string path)
    {
        foreach (BytecodeStoreEntry entry in store.List())
        {
            if (!entry.Name.EndsWith(DirectoryBytecodeStore.GraphExtension, StringComparison.Ordinal)) continue;
            ReadOnlyMemory<byte> bytes = store.ReadNamed(entry.Name).Entry;
            if (GraphArchive.IsArchive(bytes.Span) && GraphArchive.Open(bytes, GraphArchive.OptionsOf(bytes.Span), out _) is { } archive
                && archive.TryGet(path, out ReadOnlyMemory<byte> module))
            {
                return module;
            }
        }
        return null;
    }
}
