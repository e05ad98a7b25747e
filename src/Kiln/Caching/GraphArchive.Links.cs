using System.Buffers.Binary;

namespace Kiln.Caching;

/// <summary>Where an import was bound: a slot of the environment of a row's module, or its namespace.</summary>
/// <param name="Row">The row; -1 when the import has to be resolved.</param>
/// <param name="Slot">The slot; -1 for the namespace.</param>
internal readonly record struct GraphBinding(int Row, int Slot);

/// <summary>Rows that requests led to, where they lie in the archive; -1 where a request has to be resolved.</summary>
internal readonly ref struct GraphTargets(ReadOnlySpan<byte> rows, int count)
{
    private readonly ReadOnlySpan<byte> _rows = rows;

    public int Count => _rows.Length / 4;

    public int this[int index] => BinaryPrimitives.ReadUInt32LittleEndian(_rows[(4 * index)..]) is var row && row < (uint)count ? (int)row : -1;
}

/// <summary>What imports were bound to, where it lies in the archive.</summary>
internal readonly ref struct GraphBindings(ReadOnlySpan<byte> rows, int count)
{
    private readonly ReadOnlySpan<byte> _rows = rows;

    public GraphBinding this[int index]
    {
        get
        {
            ulong both = BinaryPrimitives.ReadUInt64LittleEndian(_rows[(8 * index)..]);
            return new GraphBinding((uint)both < (uint)count ? (int)(uint)both : -1, (int)(both >> 32));
        }
    }
}

/// <summary>A module on its way into an archive. Rows are indices of the list that is written.</summary>
internal sealed class ArchiveModule
{
    public required string Path { get; init; }

    public GraphRowKind Kind { get; init; }

    /// <summary>The BMES file, or the bytes of the file itself.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The source file when its content was proved.</summary>
    public FileIdentity Identity { get; init; }

    public long RecordedNs { get; init; }

    /// <summary>The rows that the requests led to, -1 where none is remembered; null when nothing is known.</summary>
    public int[]? Targets { get; init; }

    /// <summary>What the imports are bound to; null when nothing is known.</summary>
    public GraphBinding[]? Bindings { get; init; }
}

/// <summary>What an archive says of the graph as a whole.</summary>
/// <param name="Options">Hash of the options the modules were compiled with.</param>
/// <param name="ResolveOptions">Hash of what specifiers were resolved under.</param>
/// <param name="RecordedNs">The wall clock before the first fact was taken.</param>
/// <param name="Facts">What the file system answered while the requests were resolved: while it holds, they lead where they led.</param>
/// <param name="SigningKey">When set, all of it is signed with this key.</param>
internal readonly record struct GraphTraits(ulong Options, ulong ResolveOptions = 0, long RecordedNs = 0, FileFact[]? Facts = null, byte[]? SigningKey = null);

/// <content>What requests and imports led to, and the writer.</content>
internal sealed partial class GraphArchive
{
    /// <summary>Rows that the requests of a row's module led to; -1 where the request has to be resolved.</summary>
    /// <param name="row">The row of the module.</param>
    /// <param name="requests">How many requests the module has.</param>
    /// <returns>None when none are remembered.</returns>
    public GraphTargets TargetsOf(int row, int requests)
    {
        ReadOnlySpan<byte> links = LinksOf(row);
        if (links.Length < 4 + 4 * (long)requests || U32(links, 0) != (uint)requests) return default;
        return new GraphTargets(links.Slice(4, 4 * requests), _count);
    }

    /// <summary>The same as an array; null when none are remembered.</summary>
    public int[]? TargetsAt(int row, int requests)
    {
        GraphTargets from = TargetsOf(row, requests);
        if (from.Count != requests || LinksOf(row).IsEmpty) return null;
        int[] targets = requests == 0 ? [] : new int[requests];
        for (int i = 0; i < targets.Length; i++) targets[i] = from[i];
        return targets;
    }

    /// <summary>What the imports of a row's module are bound to.</summary>
    /// <returns>False when that is not remembered.</returns>
    public bool TryBindings(int row, int requests, int imports, out GraphBindings bindings)
    {
        bindings = default;
        ReadOnlySpan<byte> links = LinksOf(row);
        long at = 4 + 4L * requests;
        if (links.Length < at + 4 || U32(links, 0) != (uint)requests) return false;
        links = links[(int)at..];
        if (U32(links, 0) != (uint)imports || links.Length < 4 + 8L * imports) return false;
        bindings = new GraphBindings(links.Slice(4, 8 * imports), _count);
        return true;
    }

    /// <summary>How many imports have remembered bindings; -1 when none are remembered.</summary>
    public int BindingCountAt(int row, int requests)
    {
        ReadOnlySpan<byte> links = LinksOf(row);
        long at = 4 + 4L * requests;
        if (links.Length < at + 4 || U32(links, 0) != (uint)requests) return -1;
        uint count = U32(links, (int)at);
        return count <= (ulong)(links.Length - at - 4) / 8 ? (int)count : -1;
    }

    /// <summary>How many requests a row's links are for; -1 when there are none.</summary>
    public int RequestCountAt(int row)
    {
        ReadOnlySpan<byte> links = LinksOf(row);
        return links.Length >= 4 && U32(links, 0) <= (uint)links.Length / 4 ? (int)U32(links, 0) : -1;
    }

    /// <summary>What must hold for the remembered rows to be where requests lead.</summary>
    /// <returns>Null when nothing is remembered or it is damaged.</returns>
    public FileFact[]? ReadFacts(out long recordedNs)
    {
        recordedNs = 0;
        ReadOnlySpan<byte> section = _links.Span;
        if (section.Length < 16) return null;
        try
        {
            var from = new OriginCursor(section);
            recordedNs = (long)from.U64();
            return from.U32() == 0 ? null : from.Facts();
        }
        catch (BmesException)
        {
            return null;
        }
    }

    private ReadOnlySpan<byte> LinksOf(int row)
    {
        uint at = U32(Row(_bytes.Span, row), RowLinks);
        return at == BmesFormat.None ? default : _links.Span[(int)at..];
    }

    /// <summary>Makes an archive.</summary>
    /// <param name="modules">Paths and kinds, all different; contents are laid out in this order.</param>
    /// <param name="entry">Index of the entry module.</param>
    /// <param name="traits">What holds for all of it.</param>
    public static byte[] Write(IReadOnlyList<ArchiveModule> modules, int entry, in GraphTraits traits)
    {
        using ByteBuffer bytes = WriteBuffer(modules, entry, traits);
        return bytes.ToArray();
    }

    /// <summary>The same, for the caller to dispose.</summary>
    public static ByteBuffer WriteBuffer(IReadOnlyList<ArchiveModule> modules, int entry, in GraphTraits traits)
    {
        var order = new int[modules.Count];
        var hashes = new ulong[modules.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            hashes[i] = HashOf(modules[i].Path);
        }
        Array.Sort(order, (x, y) => hashes[x] != hashes[y] ? hashes[x].CompareTo(hashes[y])
            : string.CompareOrdinal(modules[x].Path, modules[y].Path) is var byPath && byPath != 0 ? byPath : modules[x].Kind.CompareTo(modules[y].Kind));
        var rows = new int[modules.Count];
        for (int i = 0; i < order.Length; i++) rows[order[i]] = i;

        using var paths = new ByteBuffer(64 * modules.Count + 64);
        var pathRows = new (uint Offset, uint Head)[modules.Count];
        using var links = new ByteBuffer(32 * modules.Count + 64);
        var linkRows = new uint[modules.Count];
        WriteFacts(links, traits);
        long total = 0;
        byte[]? key = traits.SigningKey;
        for (int i = 0; i < modules.Count; i++)
        {
            ArchiveModule module = modules[i];
            bool wide = BmesWriter.IsWide(module.Path);
            pathRows[i] = ((uint)paths.Length, (uint)module.Path.Length << 1 | (wide ? 1u : 0));
            BmesWriter.WriteCharacters(paths, module.Path, wide);
            linkRows[i] = module.Targets is null ? BmesFormat.None : (uint)links.Length;
            WriteLinks(links, module, rows);
            total += RoomFor(module);
        }
        links.Align(8);
        int linksAt = BmesFormat.Align8(HeaderSize + RowSize * modules.Count + paths.Length), blocksAt = linksAt + links.Length;
        int blocks = ArchiveBlocks.CountOf(total), signatureAt = blocksAt + 8 * blocks;
        int directoryEnd = signatureAt + (key is null ? 0 : BmesFormat.SignatureSize);
        int RoomFor(ArchiveModule module) => BmesFormat.Align8((int)RoomOf((uint)module.Content.Length, module.Kind, key is not null));

        var to = new ByteBuffer(checked((int)(directoryEnd + total)));
        to.U32(Magic);
        to.U32(Version);
        to.U64(0);
        to.U64((ulong)(directoryEnd + total));
        EngineFingerprint.Current.Write(to.Reserve(32));
        to.U64(traits.Options);
        to.U32((uint)modules.Count);
        to.U32((uint)paths.Length);
        to.U32(modules.Count == 0 ? 0 : (uint)rows[entry]);
        to.U32(key is null ? 0 : SignedFlag);
        to.U64(traits.ResolveOptions);
        to.U32((uint)links.Length);
        to.U32((uint)blocks);
        var offsets = new uint[modules.Count];
        long at = directoryEnd;
        for (int i = 0; i < modules.Count; i++)
        {
            offsets[i] = checked((uint)at);
            at += RoomFor(modules[i]);
        }
        foreach (int i in order)
        {
            to.U64(hashes[i]);
            to.U32(pathRows[i].Offset);
            to.U32(pathRows[i].Head);
            to.U32(offsets[i]);
            to.U32((uint)modules[i].Content.Length);
            ModuleOrigin.Write(to, modules[i].Identity);
            to.U64((ulong)modules[i].RecordedNs);
            to.U32(linkRows[i]);
            to.U32((uint)modules[i].Kind);
            to.U64(ChecksumOf(modules[i]));
        }
        to.Bytes(paths.Written);
        to.Align(8);
        Debug.Assert(to.Length == linksAt);
        to.Bytes(links.Written);
        to.Reserve(directoryEnd - to.Length).Clear();
        foreach (ArchiveModule module in modules)
        {
            to.Bytes(module.Content.Span);
            to.Align(8);
            if (key is not null && module.Kind != GraphRowKind.Module) SignContent(key, module.Path, module.Content.Span, to.Reserve(BmesFormat.SignatureSize));
        }
        for (int i = 0; i < blocks; i++) to.PatchU64(blocksAt + 8 * i, ArchiveBlocks.ChecksumOf(to.Written, directoryEnd, i));
        if (key is not null) BmesWriter.Sign(key, default, to.Written[CheckedFrom..signatureAt], to.Written[signatureAt..directoryEnd]);
        to.PatchU64(8, XxHash64.Compute(to.Written[CheckedFrom..directoryEnd]));
        return to;
    }

    /// <summary>The bytes of a row that holds a file as it is.</summary>
    /// <returns>False when they are damaged.</returns>
    public bool TryText(int row, out ReadOnlyMemory<byte> text) => TryBytes(row, GraphRowKind.Text, out text);

    /// <summary>The bytes of a row that is no module.</summary>
    /// <returns>False when they are damaged, or the row is of another kind.</returns>
    public bool TryBytes(int row, GraphRowKind kind, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        if (KindAt(row) != kind) return false;
        bytes = ModuleAt(row);
        // Blocks that were read have been compared with their checksums.
        return _blocks is not null ? bytes.Length == LengthAt(row) : XxHash64.Compute(bytes.Span) == ChecksumAt(row) && HasRightSignature(row, bytes.Span);
    }

    private static ulong ChecksumOf(ArchiveModule module) => module.Kind != GraphRowKind.Module ? XxHash64.Compute(module.Content.Span)
        : module.Content.Length < 16 ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(module.Content.Span[BmesFormat.ChecksumOffset..]);

    private static void WriteFacts(ByteBuffer to, in GraphTraits traits)
    {
        to.U64((ulong)traits.RecordedNs);
        to.U32(traits.Facts is null ? 0u : 1u);
        if (traits.Facts is { } facts) ModuleOrigin.Write(to, facts);
        else to.U32(0);
    }

    private static void WriteLinks(ByteBuffer to, ArchiveModule module, int[] rows)
    {
        if (module.Targets is not { } targets) return;
        to.U32((uint)targets.Length);
        foreach (int target in targets) to.U32(target < 0 ? BmesFormat.None : (uint)rows[target]);
        if (module.Bindings is null)
        {
            to.U32(BmesFormat.None);
        }
        else
        {
            to.U32((uint)module.Bindings.Length);
            foreach (GraphBinding binding in module.Bindings)
            {
                to.U32(binding.Row < 0 ? BmesFormat.None : (uint)rows[binding.Row]);
                to.I32(binding.Slot);
            }
        }
    }
}
