using System.Buffers.Binary;
using System.Numerics;
using Kiln.Bytecode;

namespace Kiln.Caching;

/// <content>
/// The module's metadata. The tables are checked where they lie when the file is opened; they become objects when somebody asks, which
/// cannot fail any more.
/// </content>
internal sealed partial class CachedUnit : IMetadataSource
{
    private const int RequestSize = 12, ImportSize = 12, ExportSize = 24;

    /// <summary>Checks the metadata of the file.</summary>
    /// <exception cref="BmesException">Its structure is not valid.</exception>
    /// <exception cref="BytecodeException">It breaks a rule of the verifier.</exception>
    internal ModuleMetadata CheckMetadata()
    {
        int requests = CheckRequests(_file.Section(BmesSection.Requests), out bool plain);
        int imports = CheckImports(Table(BmesSection.Imports, ImportSize, "imports"), requests);
        CheckExports(Table(BmesSection.Exports, ExportSize, "exports"), requests);
        ReadOnlySpan<byte> stars = Table(BmesSection.StarExports, 4, "star exports");
        for (int at = 0; at < stars.Length; at += 4)
        {
            if (U32(stars, at) >= (uint)requests) throw new BytecodeException("star exports: request");
        }
        return new ModuleMetadata(this, requests, imports, plain, _file.Flags);
    }

    public ModuleRequest[] ReadRequests()
    {
        ReadOnlySpan<byte> section = _file.Section(BmesSection.Requests);
        int count = (int)U32(section, 0);
        if (count == 0) return [];
        ReadOnlySpan<byte> attributeRows = section[(8 + RequestSize * count)..];
        var requests = new ModuleRequest[count];
        for (int i = 0; i < requests.Length; i++)
        {
            ReadOnlySpan<byte> row = section.Slice(8 + RequestSize * i, RequestSize);
            int own = (int)U32(row, 8);
            var attributes = own == 0 ? [] : new ImportAttribute[own];
            for (int j = 0; j < attributes.Length; j++)
                attributes[j] = new ImportAttribute(GetString((int)U32(attributeRows, 8 * j)), GetString((int)U32(attributeRows, 8 * j + 4)));
            attributeRows = attributeRows[(8 * own)..];
            requests[i] = new ModuleRequest(GetString((int)U32(row, 0)), attributes, (ImportPhase)U32(row, 4));
        }
        return requests;
    }

    public ImportEntry[] ReadImports()
    {
        ReadOnlySpan<byte> table = Table(BmesSection.Imports, ImportSize, "imports");
        var imports = table.IsEmpty ? [] : new ImportEntry[table.Length / ImportSize];
        for (int i = 0; i < imports.Length; i++)
        {
            ReadOnlySpan<byte> row = table.Slice(ImportSize * i, ImportSize);
            uint import = U32(row, 4), local = U32(row, 8);
            string name = GetString((int)local);
            imports[i] = new ImportEntry((int)U32(row, 0), import == local ? name : StringOrNull(import), name);
        }
        return imports;
    }

    public ExportEntry[] ReadExports()
    {
        ReadOnlySpan<byte> table = Table(BmesSection.Exports, ExportSize, "exports");
        var exports = table.IsEmpty ? [] : new ExportEntry[table.Length / ExportSize];
        for (int i = 0; i < exports.Length; i++)
        {
            ReadOnlySpan<byte> row = table.Slice(ExportSize * i, ExportSize);
            uint name = U32(row, 4), local = U32(row, 8), import = U32(row, 20);
            string exported = GetString((int)name);
            exports[i] = new ExportEntry((ExportEntryKind)U32(row, 0), exported, local == name ? exported : StringOrNull(local),
                (int)U32(row, 12), (int)U32(row, 16), import == name ? exported : StringOrNull(import));
        }
        return exports;
    }

    public int[] ReadStarExports()
    {
        ReadOnlySpan<byte> table = Table(BmesSection.StarExports, 4, "star exports");
        int[] stars = table.IsEmpty ? [] : new int[table.Length / 4];
        for (int i = 0; i < stars.Length; i++) stars[i] = (int)U32(table, 4 * i);
        return stars;
    }

    private int CheckRequests(ReadOnlySpan<byte> section, out bool plain)
    {
        if (section.Length < 8) throw new BmesException("requests: cut");
        uint count = U32(section, 0), attributeCount = U32(section, 4);
        if (8 + 12UL * count + 8UL * attributeCount != (ulong)section.Length) throw new BmesException("requests: length");
        if (count == 0 && attributeCount != 0) throw new BmesException("requests: attributes");
        plain = attributeCount == 0;
        ReadOnlySpan<byte> rows = section.Slice(8, RequestSize * (int)count), attributeRows = section[(8 + rows.Length)..];
        for (; !rows.IsEmpty; rows = rows[RequestSize..])
        {
            CheckString(U32(rows, 0));
            uint phase = U32(rows, 4), own = U32(rows, 8);
            if (phase > (uint)ImportPhase.Source) throw new BmesException("requests: phase");
            plain &= phase == (uint)ImportPhase.Evaluation;
            if (own > (uint)attributeRows.Length / 8) throw new BmesException("requests: attribute count");
            string? last = null;
            for (; own > 0; own--, attributeRows = attributeRows[8..])
            {
                CheckString(U32(attributeRows, 0));
                CheckString(U32(attributeRows, 4));
                string key = GetString((int)U32(attributeRows, 0));
                if (last is not null && string.CompareOrdinal(last, key) >= 0) throw new BytecodeException("requests: order of attributes");
                last = key;
            }
        }
        return attributeRows.IsEmpty ? (int)count : throw new BmesException("requests: attributes left over");
    }

    private int CheckImports(ReadOnlySpan<byte> table, int requests)
    {
        for (int at = 0; at < table.Length; at += ImportSize)
        {
            CheckStringOrNull(U32(table, at + 4));
            CheckString(U32(table, at + 8));
            if (U32(table, at) >= (uint)requests) throw new BytecodeException("imports: request");
        }
        return table.Length / ImportSize;
    }

    private void CheckExports(ReadOnlySpan<byte> table, int requests)
    {
        int slots = _layout?.SlotCount ?? 0;
        bool wide = false;
        for (int at = 0; at < table.Length; at += ExportSize)
        {
            uint kind = U32(table, at), name = U32(table, at + 4), local = U32(table, at + 8), import = U32(table, at + 20);
            if (kind > (uint)ExportEntryKind.Namespace) throw new BmesException("exports: kind");
            CheckString(name);
            CheckStringOrNull(local);
            CheckStringOrNull(import);
            if (!Verifier.IsValidExport((ExportEntryKind)kind, local != BmesFormat.None, import != BmesFormat.None,
                (int)U32(table, at + 12), (int)U32(table, at + 16), slots, requests))
                throw new BytecodeException("exports: entry");
            wide |= (U32(_stringOffsets + 4 * (int)name) & BmesFormat.WideFlag) != 0;
        }
        // The same text may be stored in both widths, so bytes tell names apart only where all are narrow.
        if (wide || !TryCheckNames(table)) Verifier.VerifyExportNames(ReadExports(), this);
    }

    /// <summary>Whether all names were told apart by their bytes; false when that took too long.</summary>
    /// <exception cref="BytecodeException">Two are the same.</exception>
    private bool TryCheckNames(ReadOnlySpan<byte> table)
    {
        int count = table.Length / ExportSize;
        if (count <= 8)
        {
            for (int i = 1; i < count; i++)
            {
                ReadOnlySpan<byte> name = NameOf(table, i);
                for (int j = 0; j < i; j++)
                {
                    if (name.SequenceEqual(NameOf(table, j))) throw new BytecodeException(Verifier.DuplicateExport);
                }
            }
            return true;
        }
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)count * 2), steps = 0;
        Span<int> buckets = size <= 2048 ? stackalloc int[2048] : new int[size];
        buckets = buckets[..size];
        buckets.Clear();
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> name = NameOf(table, i);
            int at = QuickHash(name) & size - 1;
            for (; buckets[at] != 0; at = at + 1 & size - 1)
            {
                if (name.SequenceEqual(NameOf(table, buckets[at] - 1))) throw new BytecodeException(Verifier.DuplicateExport);
                // Names that were chosen to collide go to a table with a secret.
                if (++steps > 8 * count) return false;
            }
            buckets[at] = i + 1;
        }
        return true;
    }

    /// <summary>Of both ends of a name, as names seldom differ in the middle alone.</summary>
    private static int QuickHash(ReadOnlySpan<byte> name)
    {
        ulong first = 0, last = 0;
        if (name.Length >= 8)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(name);
            last = BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else if (name.Length >= 4)
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(name);
            last = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
        }
        else
        {
            foreach (byte unit in name) first = first << 8 | unit;
        }
        return (int)((first * 0x9E3779B97F4A7C15 ^ BitOperations.RotateLeft(last, 23) + (ulong)name.Length) * 0xC2B2AE3D27D4EB4F >> 33);
    }

    private ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> exports, int row) => StringData((int)U32(exports, ExportSize * row + 4), out _);

    /// <summary>The rows of a section that is a count, a zero and that many rows.</summary>
    private ReadOnlySpan<byte> Table(BmesSection section, int rowSize, string name)
    {
        ReadOnlySpan<byte> bytes = _file.Section(section);
        if (bytes.Length < 8) throw new BmesException($"{name}: cut");
        if (U32(bytes, 4) != 0 || 8 + (ulong)U32(bytes, 0) * (ulong)rowSize != (ulong)bytes.Length) throw new BmesException($"{name}: length");
        return bytes[8..];
    }

    private string? StringOrNull(uint index) => index == BmesFormat.None ? null : GetString((int)index);

    private void CheckString(uint index)
    {
        if (index >= (uint)_stringCount) throw new BmesException("metadata: string index");
    }

    private void CheckStringOrNull(uint index)
    {
        if (index != BmesFormat.None) CheckString(index);
    }

    private static uint U32(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);
}
