namespace Kiln.Objects;

/// <summary>
/// Names and attributes by slot number with a hash index. One lineage of shapes shares a table and each shape sees its
/// first Count rows; a dictionary-mode shape owns its table and may leave gaps.
/// </summary>
internal sealed class PropertyTable
{
    private const int LinearLimit = 8;

    public PropertyName?[] Names;
    public PropertyAttributes[] Attributes;
    public int Count;

    // Open addressing over slot + 1; null while the table is small. Length is a power of two, at least twice Count.
    private int[]? _index;

    public PropertyTable(int capacity)
    {
        Names = new PropertyName?[capacity];
        Attributes = new PropertyAttributes[capacity];
    }

    public PropertyTable Clone(int count, int extra)
    {
        var copy = new PropertyTable(count + extra) { Count = count };
        Array.Copy(Names, copy.Names, count);
        Array.Copy(Attributes, copy.Attributes, count);
        return copy;
    }

    /// <summary>The slot of a name, or -1.</summary>
    public int Find(PropertyName name)
    {
        if (_index is null)
        {
            if (Count > LinearLimit) return BuildIndexAndFind(name);
            PropertyName?[] names = Names;
            for (int i = 0; i < Count && i < names.Length; i++)
            {
                if (ReferenceEquals(names[i], name)) return i;
            }
            return -1;
        }
        int mask = _index.Length - 1;
        for (int at = name.Hash & mask; ; at = (at + 1) & mask)
        {
            int entry = _index[at];
            if (entry == 0) return -1;
            if (ReferenceEquals(Names[entry - 1], name)) return entry - 1;
        }
    }

    public int Add(PropertyName name, PropertyAttributes attributes)
    {
        int slot = Count;
        if (slot == Names.Length)
        {
            int capacity = Math.Max(4, slot * 2);
            Array.Resize(ref Names, capacity);
            Array.Resize(ref Attributes, capacity);
        }
        Names[slot] = name;
        Attributes[slot] = attributes;
        Count++;
        if (_index is not null)
        {
            if (Count * 2 > _index.Length) BuildIndex();
            else Insert(_index, name, slot);
        }
        return slot;
    }

    /// <summary>Names of an owned table that are gone.</summary>
    public int Gaps { get; private set; }

    /// <summary>Forgets a name of an owned table; its slot stays unused, and its place in the index leads to no name.</summary>
    public void Remove(int slot)
    {
        Names[slot] = null;
        Gaps++;
    }

    private int BuildIndexAndFind(PropertyName name)
    {
        BuildIndex();
        return Find(name);
    }

    private void BuildIndex()
    {
        int size = 32;
        while (size < Count * 3) size *= 2;
        var index = new int[size];
        for (int slot = 0; slot < Count; slot++)
        {
            if (Names[slot] is { } name) Insert(index, name, slot);
        }
        _index = index;
    }

    private static void Insert(int[] index, PropertyName name, int slot)
    {
        int mask = index.Length - 1;
        int at = name.Hash & mask;
        while (index[at] != 0) at = (at + 1) & mask;
        index[at] = slot + 1;
    }
}
