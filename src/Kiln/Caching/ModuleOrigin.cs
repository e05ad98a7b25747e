using System.Buffers.Binary;

namespace Kiln.Caching;

/// <summary>What must still hold of a path for a remembered resolution to stand.</summary>
internal enum FileFactKind : byte
{
    /// <summary>Nothing is there.</summary>
    Missing,

    /// <summary>A regular file, whatever it contains.</summary>
    File,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A regular file with these contents (package.json): the same identity, or else the same SHA-256.</summary>
    Contents,

    /// <summary>A symbolic link to <see cref="FileFact.Target"/>.</summary>
    Link,

    /// <summary>Anything but a symbolic link.</summary>
    NotLink,

    /// <summary>A directory whose path without links is <see cref="FileFact.Target"/>; in archives only.</summary>
    RealDirectory,

    /// <summary>A file whose path without links is <see cref="FileFact.Target"/>; in archives only.</summary>
    RealFile,

    /// <summary>
    /// A directory in which nothing came, went or was renamed: while it has this identity, the next <see cref="FileFact.Covers"/> facts hold.
    /// When it has another they are asked about, one by one. In archives only.
    /// </summary>
    Unchanged,
}

/// <param name="Path">Absolute path.</param>
/// <param name="Kind">What must hold.</param>
/// <param name="Identity">Contents, Unchanged: the file or directory as it was seen; while facts are collected, a real directory too.</param>
/// <param name="Hash">Contents: SHA-256.</param>
/// <param name="Target">Link: where it points; real paths: the path; else empty.</param>
/// <param name="Covers">Unchanged: how many facts behind this one it stands for.</param>
internal readonly record struct FileFact(
    string Path, FileFactKind Kind, FileIdentity Identity = default, Sha256Value Hash = default, string Target = "", int Covers = 0);

/// <summary>The remembered resolution of one module request.</summary>
/// <param name="Target">URL or absolute path that the specifier resolved to.</param>
/// <param name="Format">How the loader treats the target; a number the loader chooses.</param>
/// <param name="Facts">Indices of the facts of <see cref="ModuleOrigin"/> that the resolution rests on.</param>
internal sealed record RememberedResolution(string Target, uint Format, int[] Facts);

/// <summary>Where an entry came from: lets a hit be proved, and its dependencies found, without reading the source.</summary>
/// <param name="Path">Absolute path of the source.</param>
/// <param name="Source">The source file as it was read.</param>
/// <param name="RecordedNs">Wall clock before the source was read, nanoseconds since 1970.</param>
/// <param name="Resolutions">One for each module request, in order; empty when none are remembered.</param>
/// <param name="Facts">Facts the resolutions rest on.</param>
internal sealed record ModuleOrigin(
    string Path, FileIdentity Source, long RecordedNs, RememberedResolution[] Resolutions, FileFact[] Facts)
{
    internal void WriteTo(ByteBuffer to)
    {
        to.U64((ulong)RecordedNs);
        Write(to, Source);
        to.U32((uint)Resolutions.Length);
        to.U32((uint)Facts.Length);
        Write(to, Path);
        foreach (RememberedResolution resolution in Resolutions)
        {
            to.U32(resolution.Format);
            to.U32((uint)resolution.Facts.Length);
            foreach (int fact in resolution.Facts) to.I32(fact);
            Write(to, resolution.Target);
        }
        WriteRows(to, Facts);
    }

    /// <summary>The count of facts, then the facts.</summary>
    internal static void Write(ByteBuffer to, FileFact[] facts)
    {
        to.U32((uint)facts.Length);
        WriteRows(to, facts);
    }

    private static void WriteRows(ByteBuffer to, FileFact[] facts)
    {
        foreach (FileFact fact in facts)
        {
            to.U32((uint)fact.Kind);
            Write(to, fact.Path);
            if (fact.Kind == FileFactKind.Contents)
            {
                Write(to, fact.Identity);
                fact.Hash.Write(to.Reserve(32));
            }
            else if (fact.Kind is FileFactKind.Link or FileFactKind.RealDirectory or FileFactKind.RealFile)
            {
                Write(to, fact.Target);
            }
            else if (fact.Kind == FileFactKind.Unchanged)
            {
                Write(to, fact.Identity);
                to.I32(fact.Covers);
            }
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    /// <exception cref="BmesException">The bytes are not a whole, valid origin.</exception>
    internal static ModuleOrigin Read(ReadOnlySpan<byte> bytes)
    {
        var from = new OriginCursor(bytes);
        long recorded = (long)from.U64();
        FileIdentity source = from.Identity();
        int resolutionCount = from.Count(12), factCount = from.Count(8);
        string path = from.String();
        var resolutions = new RememberedResolution[from.Check(resolutionCount, 12)];
        for (int i = 0; i < resolutions.Length; i++)
        {
            uint format = from.U32();
            int[] facts = new int[from.Count(4)];
            for (int j = 0; j < facts.Length; j++)
            {
                uint fact = from.U32();
                if (fact >= (uint)factCount) throw new BmesException("origin: fact index");
                facts[j] = (int)fact;
            }
            resolutions[i] = new RememberedResolution(from.String(), format, facts);
        }
        FileFact[] all = from.Facts(from.Check(factCount, 8), FileFactKind.NotLink);
        if (!from.AtEnd) throw new BmesException("origin: trailing bytes");
        return new ModuleOrigin(path, source, recorded, resolutions, all);
    }

    internal static void Write(ByteBuffer to, FileIdentity identity)
    {
        to.U64(identity.Device);
        to.U64(identity.Inode);
        to.U64((ulong)identity.Size);
        to.U64((ulong)identity.ModifiedNs);
        to.U64((ulong)identity.ChangedNs);
    }

    internal static void Write(ByteBuffer to, string value)
    {
        bool wide = BmesWriter.IsWide(value);
        to.U32((uint)value.Length << 1 | (wide ? 1u : 0));
        BmesWriter.WriteCharacters(to, value, wide);
        to.Align(4);
    }
}

/// <summary>Reads the parts of origins and archives; what does not fit is a <see cref="BmesException"/>.</summary>
internal ref struct OriginCursor(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public readonly bool AtEnd => _left.IsEmpty;

    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public ulong U64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public Sha256Value Hash() => Sha256Value.Read(Take(32));

    public FileIdentity Identity() => new(U64(), U64(), (long)U64(), (long)U64(), (long)U64());

    /// <summary>A count of things of at least <paramref name="size"/> bytes each, which must fit in what is left.</summary>
    public int Count(int size)
    {
        uint count = U32();
        if (count > (uint)(_left.Length / size)) throw new BmesException("origin: count");
        return (int)count;
    }

    public readonly int Check(int count, int size) =>
        count <= _left.Length / size ? count : throw new BmesException("origin: count");

    public FileFact[] Facts() => Facts(Count(8), FileFactKind.Unchanged);

    public FileFact[] Facts(int count, FileFactKind last)
    {
        var all = new FileFact[count];
        int covered = 0;
        for (int i = 0; i < all.Length; i++)
        {
            uint kind = U32();
            if (kind > (uint)last) throw new BmesException("origin: fact kind");
            if (covered-- > 0 && (FileFactKind)kind is not (FileFactKind.Missing or FileFactKind.RealDirectory)) throw new BmesException("origin: covered fact");
            string path = String();
            all[i] = (FileFactKind)kind switch
            {
                FileFactKind.Contents => new FileFact(path, FileFactKind.Contents, Identity(), Hash()),
                FileFactKind.Link or FileFactKind.RealDirectory or FileFactKind.RealFile => new FileFact(path, (FileFactKind)kind, Target: String()),
                FileFactKind.Unchanged => new FileFact(path, FileFactKind.Unchanged, Identity(), Covers: covered = Covered(count - i)),
                _ => new FileFact(path, (FileFactKind)kind),
            };
        }
        return all;
    }

    private int Covered(int left) => U32() is var count && count < (uint)left ? (int)count : throw new BmesException("origin: covered facts");

    public string String()
    {
        uint head = U32();
        uint size = (head & 1) != 0 ? head & ~1u : head >> 1;
        if (size > (uint)_left.Length) throw new BmesException("origin: string length");
        ReadOnlySpan<byte> data = Take((int)size);
        Take(-(int)size & 3);
        return BmesReader.DecodeCharacters(data, (head & 1) != 0);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_left.Length < count) throw new BmesException("origin: cut");
        ReadOnlySpan<byte> taken = _left[..count];
        _left = _left[count..];
        return taken;
    }
}
