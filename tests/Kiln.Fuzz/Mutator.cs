using System.Buffers.Binary;
using Kiln.Bytecode;
using Kiln.Caching;

namespace Kiln.Fuzz;

/// <summary>A small fast generator; the same start gives the same numbers everywhere.</summary>
internal struct Rng(ulong state)
{
    private ulong _state = state;

    public ulong Next()
    {
        // SplitMix64.
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }

    public int Below(int limit) => limit <= 1 ? 0 : (int)(Next() % (uint)limit);

    public bool OneIn(int n) => Below(n) == 0;

    /// <summary>Numbers that checks of ranges are most likely to get wrong.</summary>
    public uint Boundary() => Below(12) switch
    {
        0 => 0,
        1 => 1,
        2 => 0xFFFFFFFF,
        3 => 0x7FFFFFFF,
        4 => 0x80000000,
        5 => (uint)Below(16),
        6 => (uint)Below(300),
        7 => 1u << Below(32),
        8 => (1u << Below(32)) - 1,
        9 => 0xFFFF,
        10 => 0x10000,
        _ => (uint)Next(),
    };
}

/// <summary>Makes inputs out of valid entries. Most of them get a right checksum, so that they reach what lies behind it.</summary>
internal sealed partial class Mutator(Seed[] seeds)
{
    /// <summary>The input; valid until the next call.</summary>
    public byte[] Buffer { get; private set; } = new byte[1 << 17];

    public int Length { get; private set; }

    /// <summary>What the input was made from.</summary>
    public Seed Origin { get; private set; } = seeds[0];

    /// <summary>Whether the input is a graph archive.</summary>
    public bool IsArchive { get; private set; }

    public void Next(ulong number)
    {
        var rng = new Rng(number * 0xD1342543DE82EF95 + 0x632BE59BD9B4E019);
        Origin = seeds[rng.Below(seeds.Length)];
        IsArchive = false;
        int family = rng.Below(100);
        if (family >= 95)
        {
            MakeArchive(ref rng);
            return;
        }
        if (family >= 88)
        {
            Load(new Remodel(Origin, seeds[rng.Below(seeds.Length)], rng.Next()).Build());
            if (rng.OneIn(3)) Code(ref rng);
        }
        else
        {
            Load(Origin.Bytes);
            for (int n = 1 + rng.Below(rng.OneIn(4) ? 6 : 2); n > 0; n--)
            {
                if (family < 20) Raw(ref rng);
                else if (family < 40) Number(ref rng);
                else if (family < 45 && Origin.Map.RegExpWords.Length > 0) RegExp(ref rng);
                else Code(ref rng);
            }
        }
        if (family >= 4) Repair();
    }

    private void Load(ReadOnlySpan<byte> bytes)
    {
        if (Buffer.Length < bytes.Length) Buffer = new byte[bytes.Length * 2];
        bytes.CopyTo(Buffer);
        Length = bytes.Length;
    }

    /// <summary>Bytes as such: flips, boundary values, copies, cuts and extensions.</summary>
    private void Raw(ref Rng rng)
    {
        int at = rng.Below(Length);
        switch (rng.Below(9))
        {
            case 0 or 1: Buffer[at] ^= (byte)(1 << rng.Below(8)); break;
            case 2: Buffer[at] = (byte)rng.Next(); break;
            case 3: Put32(at & ~3, rng.Boundary()); break;
            case 4:
            {
                int count = Math.Min(1 + rng.Below(64), Length - at);
                Seed other = seeds[rng.Below(seeds.Length)];
                int from = rng.Below(other.Bytes.Length - Math.Min(count, other.Bytes.Length - 1));
                other.Bytes.AsSpan(from, Math.Min(count, other.Bytes.Length - from)).CopyTo(Buffer.AsSpan(at));
                break;
            }
            case 5: Buffer.AsSpan(at, Math.Min(1 + rng.Below(32), Length - at)).Fill((byte)(rng.OneIn(2) ? 0 : 0xFF)); break;
            case 6: Length = at & (rng.OneIn(2) ? ~7 : ~0); SetFileLength(ref rng); break;
            case 7:
            {
                int more = Math.Min(8 * (1 + rng.Below(16)), Buffer.Length - Length);
                Buffer.AsSpan(Length, more).Fill((byte)(rng.OneIn(2) ? 0 : rng.Next()));
                Length += more;
                SetFileLength(ref rng);
                break;
            }
            default:
            {
                int other = rng.Below(Length), count = Math.Min(1 + rng.Below(64), Length - Math.Max(at, other));
                byte[] kept = Buffer.AsSpan(at, count).ToArray();
                Buffer.AsSpan(other, count).CopyTo(Buffer.AsSpan(at));
                kept.CopyTo(Buffer.AsSpan(other));
                break;
            }
        }
        if (Length == 0) Length = 1;
    }

    private void SetFileLength(ref Rng rng)
    {
        if (Length >= 24 && !rng.OneIn(4)) BinaryPrimitives.WriteUInt64LittleEndian(Buffer.AsSpan(BmesFormat.FileLengthOffset), (ulong)Length);
    }

    /// <summary>A number that is no code: a count, an offset, an index, a flag.</summary>
    private void Number(ref Rng rng)
    {
        int[] numbers = Origin.Map.Numbers;
        int at = numbers[rng.Below(numbers.Length)];
        if (at + 4 > Length) return;
        uint old = Get32(at);
        Put32(at, rng.Below(6) switch
        {
            0 => old + 1,
            1 => old - 1,
            2 => old ^ 1u << rng.Below(32),
            3 => Get32(Math.Min(numbers[rng.Below(numbers.Length)], Length - 4)),
            _ => rng.Boundary(),
        });
    }

    private void RegExp(ref Rng rng)
    {
        int[] words = Origin.Map.RegExpWords;
        int at = words[rng.Below(words.Length)];
        if (at + 4 > Length) return;
        Put32(at, rng.Below(5) switch
        {
            0 => Get32(at) + 1,
            1 => Get32(at) - 1,
            2 => Get32(words[rng.Below(words.Length)]),
            3 => (uint)rng.Below(40),
            _ => rng.Boundary(),
        });
    }

    private uint Get32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Buffer.AsSpan(at));

    private void Put32(int at, uint value)
    {
        if (at + 4 <= Length) BinaryPrimitives.WriteUInt32LittleEndian(Buffer.AsSpan(at), value);
    }

    private void Repair()
    {
        if (Length > BmesFormat.CheckedFrom)
            BinaryPrimitives.WriteUInt64LittleEndian(Buffer.AsSpan(BmesFormat.ChecksumOffset), XxHash64.Compute(Buffer.AsSpan(BmesFormat.CheckedFrom, Length - BmesFormat.CheckedFrom)));
    }

    /// <summary>An archive of a few modules, some of them mutated, whose directory is then mutated itself.</summary>
    private void MakeArchive(ref Rng rng)
    {
        var modules = new List<ArchiveModule>();
        int count = 1 + rng.Below(4);
        for (int i = 0; i < count; i++)
        {
            Seed seed = seeds[rng.Below(seeds.Length)];
            string path = "/seeds/" + (rng.OneIn(8) ? "ü日" : "") + seed.Name + i;
            byte[] content = seed.Bytes;
            if (rng.OneIn(2))
            {
                Origin = seed;
                Load(seed.Bytes);
                Raw(ref rng);
                Repair();
                content = Buffer[..Length];
            }
            int requests = seed.Metadata?.Requests.Length ?? 0, imports = seed.Metadata?.Imports.Length ?? 0;
            int target = rng.Below(count), slot = rng.Below(8) - 1;
            modules.Add(new ArchiveModule
            {
                Path = path, Content = content, Kind = rng.OneIn(8) ? GraphRowKind.Text : GraphRowKind.Module, Identity = new FileIdentity(1, 2, 3, 4, 5), RecordedNs = 6,
                Targets = rng.OneIn(4) ? null : [.. Enumerable.Repeat(target, requests)],
                Bindings = rng.OneIn(4) ? null : [.. Enumerable.Repeat(new GraphBinding(target, slot), imports)],
            });
        }
        Load(GraphArchive.Write(modules, rng.Below(count), new GraphTraits(0, 0, 7, [new FileFact("/seeds", FileFactKind.Directory)])));
        IsArchive = true;
        if (rng.OneIn(8)) return;
        int end = (int)DirectoryEnd();
        for (int n = 1 + rng.Below(3); n > 0; n--)
        {
            if (rng.OneIn(4)) Buffer[rng.Below(Length)] ^= (byte)(1 << rng.Below(8));
            else Put32(16 + 4 * rng.Below((end - 16) / 4), rng.OneIn(3) ? Get32(16 + 4 * rng.Below((end - 16) / 4)) : rng.Boundary());
        }
        if (rng.OneIn(6)) Length = Math.Max(8, rng.Below(Length));
        if (Length < GraphArchive.HeaderSize) return;
        if (!rng.OneIn(4)) BinaryPrimitives.WriteUInt64LittleEndian(Buffer.AsSpan(16), (ulong)Length);
        ulong directory = DirectoryEnd();
        if (directory > 16 && directory <= (ulong)Length) BinaryPrimitives.WriteUInt64LittleEndian(Buffer.AsSpan(8), XxHash64.Compute(Buffer.AsSpan(16, (int)directory - 16)));
    }

    /// <summary>Where the directory of an archive ends, as its header says.</summary>
    private ulong DirectoryEnd() => (GraphArchive.HeaderSize + GraphArchive.RowSize * (ulong)Get32(64) + Get32(68) + 7 & ~7UL) + Get32(88) + 8 * (ulong)Get32(92);
}
