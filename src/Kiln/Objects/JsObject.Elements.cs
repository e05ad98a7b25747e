namespace Kiln.Objects;

/// <content>Indexed properties: dense with holes, or sparse with attributes.</content>
internal partial class JsObject
{
    /// <summary>How far past the end an index may lie before the elements become sparse.</summary>
    private const uint MaxDenseGap = 4096;

    /// <summary>Up to this length, elements anywhere before an array's length are dense: the length has said that they will come.</summary>
    private const uint MaxDeclaredLength = 1 << 22;

    /// <summary>Beyond this, elements that were sparse stay so.</summary>
    private const uint MaxDenseAgain = 1 << 25;

    /// <summary>Whether indices are in <see cref="Elements"/> and nowhere else.</summary>
    public bool HasDenseElements => Shape.Sparse is null && (Flags & ObjectFlags.ExoticElements) == 0;

    /// <summary>Attributes of every dense element.</summary>
    private PropertyAttributes DenseAttributes =>
        (Flags & (ObjectFlags.SealedElements | ObjectFlags.FrozenElements)) == 0 ? PropertyAttributes.All
        : (Flags & ObjectFlags.FrozenElements) != 0 ? PropertyAttributes.Enumerable
        : PropertyAttributes.Enumerable | PropertyAttributes.Writable;

    /// <summary>An own indexed property in ordinary storage.</summary>
    public bool TryGetElement(uint index, out JsValue slot, out PropertyAttributes attributes)
    {
        JsValue[] elements = Elements;
        if (index < (uint)elements.Length && !elements[index].IsEmpty)
        {
            slot = elements[index];
            attributes = DenseAttributes;
            return true;
        }
        if (Shape.Sparse?.Find(index) is { } entry)
        {
            slot = entry.Slot;
            attributes = entry.Attributes;
            return true;
        }
        slot = default;
        attributes = 0;
        return false;
    }

    /// <summary>Writes an element that is there and writable.</summary>
    private void WriteElement(uint index, JsValue value)
    {
        if (Shape.Sparse is { } sparse)
        {
            sparse.Find(index)!.Slot = value;
            return;
        }
        Elements[index] = value;
    }

    /// <summary>Adds or overwrites an element without any check; an array's length follows.</summary>
    public void PutElement(uint index, JsValue value, PropertyAttributes attributes)
    {
        if (Shape.IsLazy) Materialize();
        bool declared = index < ArrayLength && index < MaxDeclaredLength;
        if (index >= ArrayLength && Exact.As<JsArray>(this) is { } array)
        {
            array.Straighten();
            ArrayLength = index + 1;
        }
        Flags |= ObjectFlags.HasElements;
        if (Shape.Sparse is null)
        {
            JsValue[] elements = Elements;
            if (FastPaths.Enabled && attributes == DenseAttributes)
            {
                if (index < (uint)elements.Length)
                {
                    elements[index] = value;
                    return;
                }
                if (index <= (uint)elements.Length + MaxDenseGap || declared)
                {
                    GrowElements(index)[index] = value;
                    return;
                }
            }
            MakeSparse();
        }
        SparseElements sparse = Shape.Sparse!;
        sparse.Put(index, value, attributes);
        if (FastPaths.Enabled && sparse.IsDenseEnough(Math.Max(ArrayLength, index + 1))) MakeDense(sparse);
    }

    /// <summary>Moves sparse elements to the dense form, where their attributes and the kind of object allow it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeDense(SparseElements sparse)
    {
        uint end = Math.Max(ArrayLength, sparse.Last!.Index + 1);
        if (!sparse.IsDenseEnough(end)) return;
        sparse.BeginCount();
        if (end > MaxDenseAgain || (Flags & (ObjectFlags.ExoticElements | ObjectFlags.NotExtensible)) != 0) return;
        if (!Exact.Is<JsArray>(this) && GetType() != typeof(JsObject)) return;
        foreach (ElementEntry entry in sparse)
        {
            if (entry.Attributes != PropertyAttributes.All) return;
        }
        Interpreter.Interrupts.BeforeAllocating(end * 16L);
        var elements = new JsValue[end];
        foreach (ElementEntry entry in sparse) elements[entry.Index] = entry.Slot;
        Shape = Shape.ToDense();
        Elements = elements;
    }

    /// <summary>Makes room for an index in the dense elements.</summary>
    public JsValue[] GrowElements(uint index)
    {
        long capacity = Math.Min(Math.Max(index + 1L, Elements.Length + (Elements.Length >> 1) + 4L), Array.MaxLength);
        if (capacity <= index) throw Errors.RangeError("Invalid array length");
        Interpreter.Interrupts.BeforeAllocating(capacity * 16);
        if (capacity < 1 << 20) Array.Resize(ref Elements, (int)capacity);
        else GrowLarge((int)capacity);
        return Elements;
    }

    private void GrowLarge(int capacity)
    {
        try
        {
            Array.Resize(ref Elements, capacity);
        }
        catch (OutOfMemoryException)
        {
            throw Errors.RangeError("Invalid array length");
        }
    }

    /// <summary>Moves all elements to the sparse form.</summary>
    public void MakeSparse()
    {
        if (Shape.Sparse is not null) return;
        PropertyAttributes attributes = DenseAttributes;
        Shape = Shape.ToSparse();
        JsValue[] elements = Elements;
        for (int i = 0; i < elements.Length; i++)
        {
            if (!elements[i].IsEmpty) Shape.Sparse!.Put((uint)i, elements[i], attributes);
        }
        Shape.Sparse!.BeginCount();
        Elements = NoValues;
        Flags &= ~(ObjectFlags.SealedElements | ObjectFlags.FrozenElements);
    }

    /// <summary>Removes an element that is configurable.</summary>
    private void DeleteElement(uint index)
    {
        if (Shape.Sparse is { } sparse) sparse.Remove(index);
        else if (index < (uint)Elements.Length) Elements[index] = default;
    }

    /// <summary>Adds the keys of the elements in ordinary storage, ascending.</summary>
    protected void CollectElementKeys(List<PropertyKey> keys)
    {
        JsValue[] elements = Elements;
        for (int i = 0; i < elements.Length; i++)
        {
            if (!elements[i].IsEmpty) keys.Add(PropertyKey.FromIndex((uint)i));
        }
        if (Shape.Sparse is not { } sparse) return;
        foreach (ElementEntry entry in sparse) keys.Add(PropertyKey.FromIndex(entry.Index));
    }

    /// <summary>Makes every element non-configurable and, when frozen, non-writable.</summary>
    public void SetElementIntegrity(bool frozen)
    {
        if (Shape.Sparse is not { } sparse)
        {
            Flags |= frozen ? ObjectFlags.SealedElements | ObjectFlags.FrozenElements : ObjectFlags.SealedElements;
            return;
        }
        foreach (ElementEntry entry in sparse)
        {
            entry.Attributes &= ~PropertyAttributes.Configurable;
            if (frozen && (entry.Attributes & PropertyAttributes.Accessor) == 0) entry.Attributes &= ~PropertyAttributes.Writable;
        }
    }

    /// <summary>Whether an index that is absent here could be found, or refused, on a prototype.</summary>
    public bool PrototypesHaveElements()
    {
        for (JsObject? p = Shape.Prototype; p is not null; p = p.Shape.Prototype)
        {
            if ((p.Flags & (ObjectFlags.HasElements | ObjectFlags.ExoticGet | ObjectFlags.ExoticSet | ObjectFlags.ExoticElements)) != 0) return true;
        }
        return false;
    }
}
