namespace Kiln.Objects;

/// <summary>
/// The entries of a Map or Set: a hash table under SameValueZero (ECMA-262 §7.2.11) that remembers the order of insertion.
/// Deleted entries leave gaps until the table is compacted; a cursor that meets a compacted table follows it.
/// </summary>
internal sealed class OrderedTable
{
    private const int MinCapacity = 4;

    private Store _store = new(MinCapacity);

    /// <summary>Entries that are there.</summary>
    public int Count { get; private set; }

    /// <summary>One generation of the table. An outdated one tells cursors where to go on.</summary>
    internal sealed class Store(int capacity)
    {
        public readonly Entry[] Entries = new Entry[capacity];

        // Heads of the chains, as index + 1.
        public readonly int[] Buckets = new int[capacity * 2];

        /// <summary>Entries in use, gaps included.</summary>
        public int Used;

        /// <summary>The next generation; null for the current one.</summary>
        public Store? Successor;

        /// <summary>Where the gaps were when it was compacted, ascending; null when it was cleared.</summary>
        public int[]? Gaps;
    }

    internal struct Entry
    {
        /// <summary>Empty for a gap.</summary>
        public JsValue Key;
        public JsValue Value;
        public int Hash;

        /// <summary>The next entry of the chain, as index + 1.</summary>
        public int Next;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashOf(JsValue key) => key.IsInt32 ? HashOf(key.AsInt32()) : HashSlow(key);

    /// <summary>Neighbouring integers get neighbouring buckets, for the sake of the caches; the high bits are mixed in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashOf(int key) => key ^ (int)((((uint)key >> 8) * 0x9E3779B1u) >> 8);

    private static int HashSlow(JsValue key)
    {
        if (key.IsDouble)
        {
            double number = key.AsDouble();
            int integer = (int)number;
            if (integer == number) return HashOf(integer);
        }
        int hash = Comparison.SameValueZeroHash(key);
        return hash ^ (hash >>> 15);
    }

    private int Find(JsValue key, int hash)
    {
        Store store = _store;
        Entry[] entries = store.Entries;
        int at = store.Buckets[hash & (store.Buckets.Length - 1)];
        while (at != 0)
        {
            ref Entry entry = ref entries[at - 1];
            if (entry.Hash == hash && Same(entry.Key, key)) return at - 1;
            at = entry.Next;
        }
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Same(JsValue x, JsValue y)
    {
        if (x.IsInt32 && x._bits == y._bits) return true;
        if (x.IsObject) return y.IsObject && ReferenceEquals(x._ref, y._ref);
        return Comparison.SameValueZero(x, y);
    }

    public bool Contains(JsValue key) => Find(key, HashOf(key)) >= 0;

    public bool TryGetValue(JsValue key, out JsValue value)
    {
        int at = Find(key, HashOf(key));
        if (at < 0)
        {
            value = default;
            return false;
        }
        value = _store.Entries[at].Value;
        return true;
    }

    /// <summary>Adds an entry or gives one another value; -0 becomes +0 (CanonicalizeKeyedCollectionKey, §24.5.1).</summary>
    public void Set(JsValue key, JsValue value)
    {
        int hash = HashOf(key);
        int at = Find(key, hash);
        if (at >= 0) _store.Entries[at].Value = value;
        else Add(key, value, hash);
    }

    /// <summary>Adds a key; false when it was there.</summary>
    public bool Add(JsValue key)
    {
        int hash = HashOf(key);
        if (Find(key, hash) >= 0) return false;
        Add(key, default, hash);
        return true;
    }

    private void Add(JsValue key, JsValue value, int hash)
    {
        if (key.IsDouble && key.AsDouble() == 0) key = JsValue.Zero;
        Store store = _store;
        if (store.Used == store.Entries.Length)
        {
            if (Count > (1 << 24)) CheckSize();
            store = Rebuild(Count * 2 > store.Entries.Length ? store.Entries.Length * 2 : store.Entries.Length);
        }
        int at = store.Used++;
        ref int bucket = ref store.Buckets[hash & (store.Buckets.Length - 1)];
        store.Entries[at] = new Entry { Key = key, Value = value, Hash = hash, Next = bucket };
        bucket = at + 1;
        Count++;
    }

    // Past this the bucket and entry arrays come near the largest arrays there are.
    private void CheckSize()
    {
        if (Count >= 1 << 26) throw Errors.RangeError("Map maximum size exceeded");
    }

    /// <summary>Removes an entry; false when it was not there.</summary>
    public bool Remove(JsValue key)
    {
        int hash = HashOf(key);
        int at = Find(key, hash);
        if (at < 0) return false;
        Store store = _store;
        ref int link = ref store.Buckets[hash & (store.Buckets.Length - 1)];
        while (link != at + 1) link = ref store.Entries[link - 1].Next;
        ref Entry entry = ref store.Entries[at];
        link = entry.Next;
        entry = default;
        Count--;
        if (store.Entries.Length > MinCapacity * 4 && Count * 4 < store.Entries.Length) Rebuild(store.Entries.Length / 2);
        return true;
    }

    public void Clear()
    {
        var store = new Store(MinCapacity);
        _store.Successor = store;
        _store = store;
        Count = 0;
    }

    /// <summary>Moves the entries to a store without gaps.</summary>
    private Store Rebuild(int capacity)
    {
        Store old = _store;
        var store = new Store(capacity);
        int gap = 0;
        int[] gaps = old.Used == Count ? [] : new int[old.Used - Count];
        int mask = store.Buckets.Length - 1;
        for (int i = 0; i < old.Used; i++)
        {
            ref Entry entry = ref old.Entries[i];
            if (entry.Key.IsEmpty)
            {
                gaps[gap++] = i;
                continue;
            }
            int at = store.Used++;
            ref int bucket = ref store.Buckets[entry.Hash & mask];
            store.Entries[at] = entry;
            store.Entries[at].Next = bucket;
            bucket = at + 1;
        }
        old.Gaps = gaps;
        old.Successor = store;
        _store = store;
        return store;
    }

    /// <summary>A copy with the same order.</summary>
    public OrderedTable Clone()
    {
        var copy = new OrderedTable { _store = new Store(_store.Entries.Length), Count = Count };
        int mask = copy._store.Buckets.Length - 1;
        for (int i = 0; i < _store.Used; i++)
        {
            ref Entry entry = ref _store.Entries[i];
            if (entry.Key.IsEmpty) continue;
            int at = copy._store.Used++;
            ref int bucket = ref copy._store.Buckets[entry.Hash & mask];
            copy._store.Entries[at] = entry;
            copy._store.Entries[at].Next = bucket;
            bucket = at + 1;
        }
        return copy;
    }

    public Cursor GetCursor() => new(_store);

    /// <summary>A place in the order that stays right while entries come and go.</summary>
    internal struct Cursor
    {
        private Store _store;
        private int _index;

        internal Cursor(Store store)
        {
            _store = store;
        }

        /// <summary>Goes to the next entry; false when there is none (yet).</summary>
        public bool MoveNext(out JsValue key, out JsValue value)
        {
            while (_store.Successor is not null) FollowSuccessor();
            Store store = _store;
            while (_index < store.Used)
            {
                ref Entry entry = ref store.Entries[_index++];
                if (entry.Key.IsEmpty) continue;
                key = entry.Key;
                value = entry.Value;
                return true;
            }
            key = default;
            value = default;
            return false;
        }

        private void FollowSuccessor()
        {
            if (_store.Gaps is { } gaps)
            {
                int before = gaps.AsSpan().BinarySearch(_index);
                _index -= before < 0 ? ~before : before;
            }
            else
            {
                _index = 0;
            }
            _store = _store.Successor!;
        }
    }
}
