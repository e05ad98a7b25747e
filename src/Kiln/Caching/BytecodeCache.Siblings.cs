namespace Kiln.Caching;

/// <summary>A store that can name the archives it has, the newest first.</summary>
internal interface IGraphListing
{
    IEnumerable<string> ListGraphs();
}

/// <content>
/// Modules that other programs in the same store have in their archives: an entry that runs for the first time takes them
/// from there.
/// </content>
internal sealed partial class BytecodeCache
{
    private const int MostSiblings = 8;
    private const long MostSiblingBytes = 64L << 20;

    private readonly Lock _siblingGate = new();
    private List<GraphArchive>? _siblings;
    private Dictionary<string, (GraphArchive Archive, int Row)>? _byContent;

    private CacheLookup? FindInSiblings(string path, in FileStatus seen, ref SourceFile? source)
    {
        if (_graphEntry is null || options.Store is not IGraphListing listing) return null;
        List<GraphArchive> siblings;
        lock (_siblingGate) siblings = _siblings ??= OpenSiblings(listing);
        if (siblings.Count == 0) return null;
        if (options.Store.IsContentAddressed)
        {
            lock (_siblingGate) _byContent ??= IndexContents(siblings);
            if (source is null || !_byContent.TryGetValue(source.Hash.ToString(), out (GraphArchive Archive, int Row) same)) return null;
            CacheLookup copy = Judge(path, seen, same.Archive.ModuleAt(same.Row), ref source);
            return copy.IsHit ? copy : null;
        }
        foreach (GraphArchive sibling in siblings)
        {
            if (sibling.Find(path, GraphRowKind.Module) is not (>= 0 and int row)) continue;
            CacheLookup found = Judge(path, seen, default, ref source, sibling, row);
            if (found.IsHit) return found;
        }
        return null;
    }

    private List<GraphArchive> OpenSiblings(IGraphListing listing)
    {
        var archives = new List<GraphArchive>();
        long bytes = 0;
        foreach (string name in listing.ListGraphs())
        {
            if (archives.Count == MostSiblings || bytes > MostSiblingBytes) break;
            BytecodeStoreResult stored = options.Store.ReadNamed(name);
            Statistics.CountRead(stored.Entry.Length, 0);
            bytes += stored.Entry.Length;
            if (stored.Status == BytecodeStoreStatus.Found && GraphArchive.Open(stored.Entry, options.CompileOptions, options.SigningKey, out _) is { } archive)
                archives.Add(archive);
        }
        return archives;
    }

    private static Dictionary<string, (GraphArchive Archive, int Row)> IndexContents(List<GraphArchive> archives)
    {
        var index = new Dictionary<string, (GraphArchive, int)>(StringComparer.Ordinal);
        foreach (GraphArchive archive in archives)
        {
            for (int i = 0; i < archive.Count; i++)
            {
                if (archive.KindAt(i) != GraphRowKind.Module || archive.ModuleAt(i).Length < BmesFormat.HeaderSize) continue;
                index.TryAdd(Sha256Value.Read(archive.ModuleAt(i).Span[BmesFormat.SourceHashOffset..]).ToString(), (archive, i));
            }
        }
        return index;
    }
}
