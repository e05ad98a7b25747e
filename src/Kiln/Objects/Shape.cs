namespace Kiln.Objects;

[Flags]
internal enum ShapeFlags : byte
{
    None = 0,

    /// <summary>Belongs to one object, which may change its table in place; deletion and reconfiguration make a new shape.</summary>
    Owned = 1,

    /// <summary>The object is a prototype of some shape: structural changes end the prototype epoch.</summary>
    Prototype = 2,

    /// <summary>The object's own properties are not there yet: <see cref="JsObject.Materialize"/> first.</summary>
    Lazy = 4,

    /// <summary>Inline caches must not remember this shape.</summary>
    Uncacheable = 8,
}

/// <summary>
/// A hidden class: prototype, names, attributes and slots of an object's named properties. Objects that were built alike
/// share one; a shape that is not owned never changes.
/// </summary>
internal sealed unsafe class Shape
{
    /// <summary>Named properties past which an object gets a table of its own.</summary>
    public const int MaxSharedCount = 128;

    private PropertyTable? _table;
    private object? _transitions; // Shape (a single one) or TransitionTable
    private readonly Shape? _parent;
    private readonly PropertyName? _lastName;
    private readonly PropertyAttributes _lastAttributes;

    private Shape(JsObject? prototype, Shape? parent, PropertyName? lastName, PropertyAttributes lastAttributes, int count)
    {
        Prototype = prototype;
        _parent = parent;
        _lastName = lastName;
        _lastAttributes = lastAttributes;
        Count = count;
    }

    public JsObject? Prototype { get; }

    /// <summary>Slots in use; in an owned shape gaps are counted.</summary>
    public int Count { get; private set; }

    public ShapeFlags Flags { get; private init; }

    public bool IsOwned => (Flags & ShapeFlags.Owned) != 0;

    public bool IsLazy => (Flags & ShapeFlags.Lazy) != 0;

    public bool IsPrototype => (Flags & ShapeFlags.Prototype) != 0;

    public bool IsCacheable => (Flags & (ShapeFlags.Lazy | ShapeFlags.Uncacheable)) == 0;

    /// <summary>What few shapes have: a program makes thousands.</summary>
    private sealed class Rarities
    {
        public delegate*<ref Builtins.ObjectBuilder, void> Definer;
        public Realm? Realm;
        public SparseElements? Sparse;
        public JsValue[]? EnumerableKeys;
        public int EnumerableEpoch;
    }

    private Rarities? _rare;

    /// <summary>For a lazy shape of a built-in: what defines its properties.</summary>
    public delegate*<ref Builtins.ObjectBuilder, void> Definer => _rare is { } rare ? rare.Definer : null;

    /// <summary>For a lazy shape of a built-in: whose object it is.</summary>
    public Realm? Realm => _rare?.Realm;

    /// <summary>Indexed properties in sparse form, with attributes; only on owned shapes.</summary>
    public SparseElements? Sparse
    {
        get => _rare?.Sparse;
        private set
        {
            if (value is not null) (_rare ??= new Rarities()).Sparse = value;
        }
    }

    /// <summary>The first shape of objects whose prototype is the owner of this shape; only on prototype shapes.</summary>
    private Shape? _rootForInstances;

    /// <summary>Changes whenever a prototype object changes its structure; caches of inherited lookups compare it.</summary>
    public static int PrototypeEpoch = 1;

    /// <summary>What an inline cache remembers as the shape of a String receiver.</summary>
    public static readonly Shape StringReceiverMarker = CreateRoot(null);

    public static Shape CreateRoot(JsObject? prototype) => new(prototype, null, null, 0, 0);

    public static Shape CreateUncacheable(JsObject? prototype) => new(prototype, null, null, 0, 0) { Flags = ShapeFlags.Uncacheable | ShapeFlags.Owned };

    public static Shape CreateLazy(JsObject? prototype, delegate*<ref Builtins.ObjectBuilder, void> definer, Realm? realm) =>
        new(prototype, null, null, 0, 0)
        {
            Flags = ShapeFlags.Lazy | (definer == null ? 0 : ShapeFlags.Owned), _rare = new Rarities { Definer = definer, Realm = realm },
        };

    /// <summary>The slot of a name, or -1.</summary>
    public int Lookup(PropertyName name)
    {
        if (Count == 0) return -1;
        int slot = Table.Find(name);
        return slot < Count ? slot : -1;
    }

    public int Lookup(PropertyName name, out PropertyAttributes attributes)
    {
        int slot = Lookup(name);
        attributes = slot < 0 ? 0 : _table!.Attributes[slot];
        return slot;
    }

    /// <summary>The name in a slot; null for a gap.</summary>
    public PropertyName? NameAt(int slot) => Table.Names[slot];

    public PropertyAttributes AttributesAt(int slot) => Table.Attributes[slot];

    private PropertyTable Table => _table ?? BuildTable();

    private PropertyTable BuildTable()
    {
        if (_parent is null) return _table = new PropertyTable(4);
        // Usually the parent's table ends where this shape begins: then this shape continues it.
        PropertyTable parent = _parent.Table;
        if (parent.Count != _parent.Count) parent = parent.Clone(_parent.Count, 4);
        parent.Add(_lastName!, _lastAttributes);
        return _table = parent;
    }

    private byte _plainData;

    /// <summary>The string keys of enumerable properties in order. Shared: not to be written to.</summary>
    public JsValue[] EnumerableKeys
    {
        get
        {
            if (_rare is { EnumerableKeys: { } known } rare && (!IsOwned || (IsPrototype && rare.EnumerableEpoch == PrototypeEpoch))) return known;
            return CollectEnumerableKeys();
        }
    }

    private JsValue[] CollectEnumerableKeys()
    {
        Rarities rare = _rare ??= new Rarities();
        rare.EnumerableEpoch = PrototypeEpoch;
        int count = 0;
        for (int i = 0; i < Count; i++)
        {
            if (IsEnumerableString(i)) count++;
        }
        var keys = count == 0 ? JsObject.NoValues : new JsValue[count];
        for (int i = 0, at = 0; at < keys.Length; i++)
        {
            if (IsEnumerableString(i)) keys[at++] = JsValue.FromString(((InternedString)Table.Names[i]!).String);
        }
        return rare.EnumerableKeys = keys;
    }

    private bool IsEnumerableString(int slot) =>
        (Table.Attributes[slot] & PropertyAttributes.Enumerable) != 0 && Exact.Is<InternedString>(Table.Names[slot]);

    /// <summary>Whether every slot is a string-named data property with all attributes, as assignment makes them.</summary>
    public bool IsPlainData
    {
        get
        {
            if (_plainData != 0 && !IsOwned) return _plainData == 1;
            bool plain = !IsLazy;
            for (int i = 0; i < Count && plain; i++) plain = Table.Attributes[i] == PropertyAttributes.All && Table.Names[i] is InternedString;
            _plainData = plain ? (byte)1 : (byte)2;
            return plain;
        }
    }

    /// <summary>The shape after adding a name that is not there; for an owned shape itself, changed in place.</summary>
    public Shape AddProperty(PropertyName name, PropertyAttributes attributes)
    {
        if (IsOwned)
        {
            Table.Add(name, attributes);
            Count = _table!.Count;
            if (IsPrototype) Interlocked.Increment(ref PrototypeEpoch);
            return this;
        }
        if (Count >= MaxSharedCount) return ToOwned(0).AddProperty(name, attributes);
        var key = new Transition(name, attributes);
        if (Exact.As<Shape>(_transitions) is { } single && single._lastName == name && single._lastAttributes == attributes) return single;
        if (Exact.As<TransitionTable>(_transitions) is { } table && table.Find(key) is { } found) return found;
        var child = new Shape(Prototype, this, name, attributes, Count + 1);
        AddTransition(key, child);
        return child;
    }

    private void AddTransition(in Transition key, Shape child)
    {
        if (_transitions is null && child._lastName is not null)
        {
            _transitions = child;
            return;
        }
        if (_transitions is not TransitionTable table)
        {
            table = new TransitionTable();
            if (_transitions is Shape only) table.Add(new Transition(only._lastName!, only._lastAttributes), only);
            _transitions = table;
        }
        table.Add(key, child);
    }

    /// <summary>The shape with other attributes for one slot.</summary>
    public Shape WithAttributes(int slot, PropertyAttributes attributes)
    {
        if (IsOwned || IsPrototype)
        {
            Shape owned = ToOwned(0);
            owned._table!.Attributes[slot] = attributes;
            if (IsPrototype) Interlocked.Increment(ref PrototypeEpoch);
            return owned;
        }
        var key = new Transition(Table.Names[slot]!, attributes, 1);
        if (Exact.As<TransitionTable>(_transitions) is { } table && table.Find(key) is { } found) return found;
        var changed = new Shape(Prototype, null, null, 0, Count) { _table = Table.Clone(Count, 0) };
        changed._table!.Attributes[slot] = attributes;
        AddTransition(key, changed);
        return changed;
    }

    /// <summary>The shape of a sealed or frozen object with these names.</summary>
    public Shape WithIntegrity(bool frozen)
    {
        if (Count == 0) return this;
        Shape changed;
        var key = new Transition(Table.Names[0] ?? Names.Length, 0, frozen ? (byte)3 : (byte)2);
        if (IsOwned) changed = ToOwned(0);
        else if (Exact.As<TransitionTable>(_transitions) is { } table && table.Find(key) is { } found) return found;
        else
        {
            changed = new Shape(Prototype, null, null, 0, Count) { _table = Table.Clone(Count, 0) };
            AddTransition(key, changed);
        }
        PropertyAttributes[] attributes = changed._table!.Attributes;
        for (int i = 0; i < changed.Count; i++)
        {
            if (changed._table.Names[i] is PrivateName) continue;
            attributes[i] &= ~PropertyAttributes.Configurable;
            if (frozen && (attributes[i] & PropertyAttributes.Accessor) == 0) attributes[i] &= ~PropertyAttributes.Writable;
        }
        if (IsPrototype) Interlocked.Increment(ref PrototypeEpoch);
        return changed;
    }

    /// <summary>Whether an owned table is full, most of it of names that are gone.</summary>
    public bool HasManyGaps => (Flags & ShapeFlags.Owned) != 0 && _table is { } table && table.Count == table.Names.Length && table.Gaps > 32 && table.Gaps > table.Count >> 1;

    /// <summary>An owned shape with the names of an owned one in slots without gaps.</summary>
    public Shape WithoutGaps()
    {
        PropertyTable from = Table;
        var table = new PropertyTable(Count - from.Gaps + 4);
        for (int i = 0; i < Count; i++)
        {
            if (from.Names[i] is { } name) table.Add(name, from.Attributes[i]);
        }
        if (IsPrototype) Interlocked.Increment(ref PrototypeEpoch);
        return new Shape(Prototype, null, null, 0, table.Count) { Flags = Flags, _rare = CopyRarities(), _table = table, _rootForInstances = _rootForInstances };
    }

    /// <summary>The shape without a slot's name.</summary>
    public Shape Remove(int slot)
    {
        // What was added last and goes again leaves the object as it was before.
        if (FastPaths.Enabled && !IsOwned && slot == Count - 1 && _parent is not null && _lastName is not null && _parent.Count == slot && !_parent.IsOwned) return _parent;
        Shape owned = ToOwned(0);
        owned._table!.Remove(slot);
        if (IsPrototype) Interlocked.Increment(ref PrototypeEpoch);
        return owned;
    }

    /// <summary>The shape with another prototype.</summary>
    public Shape WithPrototype(JsObject? prototype)
    {
        if (IsPrototype) Interlocked.Increment(ref PrototypeEpoch);
        if (IsOwned || IsLazy)
        {
            return new Shape(prototype, null, null, 0, Count)
            {
                Flags = Flags, _rare = CopyRarities(), _table = IsOwned ? _table : null, _rootForInstances = _rootForInstances,
            };
        }
        Shape shape = prototype is null ? CreateRoot(null) : prototype.RootShapeForInstances();
        for (int i = 0; i < Count; i++) shape = shape.AddProperty(Table.Names[i]!, _table!.Attributes[i]);
        return shape;
    }

    /// <summary>
    /// A new owned shape with the same names. The old shape's identity is given up, so that caches of it miss; an owned
    /// table moves along, a shared one is copied.
    /// </summary>
    public Shape ToOwned(ShapeFlags more)
    {
        PropertyTable table = IsOwned ? Table : Table.Clone(Count, 4);
        return new Shape(Prototype, null, null, 0, Count)
        {
            Flags = (Flags | ShapeFlags.Owned | more) & ~ShapeFlags.Lazy,
            _table = table,
            Sparse = Sparse,
            _rootForInstances = _rootForInstances,
        };
    }

    private Rarities? CopyRarities() => _rare is null ? null : new Rarities { Definer = _rare.Definer, Realm = _rare.Realm, Sparse = _rare.Sparse };

    /// <summary>An owned shape whose indexed properties are sparse.</summary>
    public Shape ToSparse()
    {
        Shape owned = ToOwned(0);
        owned.Sparse ??= new SparseElements();
        return owned;
    }

    /// <summary>The shape of an object whose elements are sparse no longer.</summary>
    public Shape ToDense()
    {
        if (Count == 0 && Flags == ShapeFlags.Owned && Prototype is not null) return Prototype.RootShapeForInstances();
        Shape owned = ToOwned(0);
        owned._rare = null;
        return owned;
    }

    /// <summary>For <see cref="JsObject.RootShapeForInstances"/>: this is a prototype shape.</summary>
    public Shape GetRootForInstances(JsObject owner) => _rootForInstances ??= CreateRoot(owner);
}
