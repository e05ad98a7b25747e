namespace Kiln.Objects;

/// <summary>A change of a shape: a name added with attributes (kind 0), or another change that concerns it.</summary>
internal readonly struct Transition(PropertyName name, PropertyAttributes attributes, byte kind = 0)
{
    public readonly PropertyName Name = name;

    /// <summary>Attributes and kind.</summary>
    public readonly int Code = (int)attributes | kind << 8;
}

/// <summary>
/// The shapes that follow a shape, where there are several. Not a Dictionary: one with a struct for a key makes the shared runtime compile
/// a dozen methods in each process.
/// </summary>
internal sealed class TransitionTable
{
    private Entry[] _entries = new Entry[8];
    private int _count;

    public Shape? Find(in Transition key)
    {
        Entry[] entries = _entries;
        for (int i = Start(key.Name, key.Code, entries.Length); ; i++)
        {
            ref Entry entry = ref entries[i & (entries.Length - 1)];
            if (entry.Name is null || (entry.Name == key.Name && entry.Code == key.Code)) return entry.Shape;
        }
    }

    /// <summary>Adds a transition that is not there.</summary>
    public void Add(in Transition key, Shape shape)
    {
        // At most half full: a search ends at a free entry.
        if (++_count > _entries.Length / 2)
        {
            Entry[] old = _entries;
            _entries = new Entry[old.Length * 2];
            foreach (ref Entry entry in old.AsSpan())
            {
                if (entry.Name is not null) Put(entry.Name, entry.Code, entry.Shape!);
            }
        }
        Put(key.Name, key.Code, shape);
    }

    private void Put(PropertyName name, int code, Shape shape)
    {
        Entry[] entries = _entries;
        int i = Start(name, code, entries.Length);
        while (entries[i & (entries.Length - 1)].Name is not null) i++;
        entries[i & (entries.Length - 1)] = new Entry { Name = name, Code = code, Shape = shape };
    }

    private static int Start(PropertyName name, int code, int length)
    {
        uint hash = (uint)(name.Hash + code * 31) * 0x9E37_79B1u;
        return (int)(hash ^ hash >> 15) & (length - 1);
    }

    private struct Entry
    {
        public PropertyName? Name;
        public Shape? Shape;
        public int Code;
    }
}
