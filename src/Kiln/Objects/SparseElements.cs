namespace Kiln.Objects;

/// <summary>Indexed properties in sparse form, ascending. The last one is at hand, as arrays shrink from their end.</summary>
internal sealed class SparseElements
{
    private readonly SortedSet<ElementEntry> _entries = new(Order.Instance);

    // What look-ups compare with.
    private readonly ElementEntry _probe = new();

    /// <summary>Each in ascending order. Nothing may be added or removed meanwhile.</summary>
    public SortedSet<ElementEntry>.Enumerator GetEnumerator() => _entries.GetEnumerator();

    /// <summary>The entry with the highest index; null when there is none.</summary>
    public ElementEntry? Last => _entries.Max;

    public ElementEntry? Find(uint index)
    {
        _probe.Index = index;
        return _entries.TryGetValue(_probe, out ElementEntry? entry) ? entry : null;
    }

    /// <summary>How many were added since elements became sparse, or were last found to have to stay so.</summary>
    private int _added;

    /// <summary>Adds or overwrites.</summary>
    public void Put(uint index, JsValue slot, PropertyAttributes attributes)
    {
        if (Find(index) is not { } entry)
        {
            _entries.Add(entry = new ElementEntry { Index = index });
            _added++;
        }
        entry.Slot = slot;
        entry.Attributes = attributes;
    }

    public void BeginCount() => _added = 0;

    /// <summary>
    /// Whether an array up to an index takes about as much memory. A third of the elements have been added since the last answer was yes,
    /// which pays for moving all of them.
    /// </summary>
    public bool IsDenseEnough(uint end) => _entries.Count >= end / 8 && _added >= _entries.Count / 3;

    public void Remove(uint index)
    {
        _probe.Index = index;
        _entries.Remove(_probe);
    }

    private sealed class Order : IComparer<ElementEntry>
    {
        public static readonly Order Instance = new();

        public int Compare(ElementEntry? x, ElementEntry? y) => x!.Index.CompareTo(y!.Index);
    }
}

/// <summary>An indexed property in sparse form.</summary>
internal sealed class ElementEntry
{
    public uint Index { get; set; }

    /// <summary>The value, or an <see cref="Accessor"/> as engine data.</summary>
    public JsValue Slot { get; set; }

    public PropertyAttributes Attributes { get; set; }
}
