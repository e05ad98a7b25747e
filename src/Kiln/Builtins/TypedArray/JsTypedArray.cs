namespace Kiln.Builtins;

/// <summary>A TypedArray exotic object (ECMA-262 §10.4.5): integer keys are elements of a buffer.</summary>
internal sealed class JsTypedArray : JsObject
{
    /// <summary>[[ArrayLength]] when the length follows the buffer.</summary>
    public const int Auto = -1;

    public JsTypedArray(Shape shape, TypedArrayKind kind, JsArrayBuffer buffer, int byteOffset, int arrayLength) : base(shape)
    {
        Flags = ObjectFlags.Exotic | ObjectFlags.HasElements;
        Kind = kind;
        Shift = TypedArrayElements.ShiftOf(kind);
        Buffer = buffer;
        ByteOffset = byteOffset;
        ArrayLengthSlot = arrayLength;
        FixedLength = buffer.IsFixedLength && arrayLength != Auto ? arrayLength : 0;
    }

    public override string ClassName => TypedArrayElements.NameOf(Kind);

    /// <summary>[[TypedArrayName]], and with it the element type.</summary>
    public TypedArrayKind Kind { get; }

    /// <summary>The element size as a power of two.</summary>
    public int Shift { get; }

    /// <summary>[[ViewedArrayBuffer]].</summary>
    public JsArrayBuffer Buffer { get; }

    /// <summary>[[ByteOffset]].</summary>
    public int ByteOffset { get; }

    /// <summary>[[ArrayLength]], or <see cref="Auto"/>.</summary>
    public int ArrayLengthSlot { get; }

    /// <summary>
    /// The length when neither array nor buffer can change theirs, else 0. An index below it is in range unless the buffer
    /// was detached, which the length of its data tells.
    /// </summary>
    public int FixedLength { get; }

    public bool IsBigInt => TypedArrayElements.IsBigInt(Kind);

    /// <summary>IsTypedArrayOutOfBounds (§10.4.5.14); a detached buffer counts.</summary>
    public bool IsOutOfBounds
    {
        get
        {
            if (Buffer.IsDetached) return true;
            if (FixedLength > 0) return false;
            int available = Buffer.ByteLength;
            return ByteOffset > available || (ArrayLengthSlot != Auto && ByteOffset + ((long)ArrayLengthSlot << Shift) > available);
        }
    }

    /// <summary>TypedArrayLength (§10.4.5.12); 0 when out of bounds.</summary>
    public int Length
    {
        get
        {
            if (FixedLength > 0) return Buffer.Data.Length == 0 ? 0 : FixedLength;
            if (IsOutOfBounds) return 0;
            return ArrayLengthSlot != Auto ? ArrayLengthSlot : (Buffer.ByteLength - ByteOffset) >> Shift;
        }
    }

    /// <summary>The bytes of the elements there are now.</summary>
    public Span<byte> Bytes => Buffer.Data.AsSpan(Buffer.Data.Length == 0 ? 0 : ByteOffset, Length << Shift);

    /// <summary>TypedArrayGetElement (§10.4.5.17): undefined when the index is not valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsValue GetElement(long index) => TryGetIndex(index, out JsValue value) ? value : JsValue.Undefined;

    /// <summary>Reads an element; false when the index is not valid (IsValidIntegerIndex, §10.4.5.16).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGetIndex(long index, out JsValue value)
    {
        byte[] data = Buffer.Data;
        long at = ByteOffset + (index << Shift);
        if ((ulong)index < (ulong)(FixedLength > 0 ? FixedLength : Length) && (ulong)(at + (1 << Shift)) <= (ulong)data.Length)
        {
            // The test above holds for any field values, so the read stays within the array.
            value = TypedArrayElements.Read(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(data), (nint)at), Kind);
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>TypedArraySetElement (§10.4.5.18): converts, then stores when the index is valid.</summary>
    public void SetIndex(long index, JsValue value)
    {
        JsValue numeric = TypedArrayElements.Convert(Kind, value);
        StoreElement(index, numeric);
    }

    /// <summary>Stores a value of the content type when the index is valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreElement(long index, JsValue numeric)
    {
        byte[] data = Buffer.Data;
        long at = ByteOffset + (index << Shift);
        if ((ulong)index < (ulong)(FixedLength > 0 ? FixedLength : Length) && (ulong)(at + (1 << Shift)) <= (ulong)data.Length)
        {
            TypedArrayElements.Write(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(data), (nint)at), Kind, numeric);
        }
    }

    /// <summary>Whether the key is a canonical numeric string; an index that no array has is -1.</summary>
    private static bool IsNumeric(PropertyKey key, out long index)
    {
        if (key.IsIndex)
        {
            index = key.Index;
            return true;
        }
        index = -1;
        return key.Name is InternedString { Value: { Length: > 0 } text }
            && (text[0] <= '9' || text[0] is 'I' or 'N')
            && NumberConversions.TryCanonicalNumericIndexString(text, out _);
    }

    public override bool IsCacheable(PropertyName name) => base.IsCacheable(name) && !IsNumeric(name, out _);

    public override bool TryGetOwnSlot(PropertyKey key, out JsValue slot, out PropertyAttributes attributes)
    {
        if (!IsNumeric(key, out long index)) return base.TryGetOwnSlot(key, out slot, out attributes);
        attributes = PropertyAttributes.All;
        return TryGetIndex(index, out slot);
    }

    /// <summary>[[HasProperty]] (§10.4.5.3).</summary>
    public override bool HasProperty(PropertyKey key) => IsNumeric(key, out long index) ? (ulong)index < (ulong)Length : base.HasProperty(key);

    /// <summary>[[DefineOwnProperty]] (§10.4.5.4).</summary>
    public override bool DefineOwnProperty(PropertyKey key, in PropertyDescriptor descriptor)
    {
        if (!IsNumeric(key, out long index)) return OrdinaryDefineOwnProperty(key, descriptor);
        if ((ulong)index >= (ulong)Length || descriptor.IsAccessor) return false;
        if (descriptor.HasConfigurable && !descriptor.Configurable) return false;
        if (descriptor.HasEnumerable && !descriptor.Enumerable) return false;
        if (descriptor.HasWritable && !descriptor.Writable) return false;
        if (descriptor.HasValue) SetIndex(index, descriptor.Value);
        return true;
    }

    /// <summary>[[Get]] (§10.4.5.5).</summary>
    public override JsValue Get(PropertyKey key, JsValue receiver) => IsNumeric(key, out long index) ? GetElement(index) : base.Get(key, receiver);

    /// <summary>[[Set]] (§10.4.5.6).</summary>
    public override bool Set(PropertyKey key, JsValue value, JsValue receiver)
    {
        if (IsNumeric(key, out long index))
        {
            if (receiver.IsObject && receiver.AsObject() == this)
            {
                SetIndex(index, value);
                return true;
            }
            if ((ulong)index >= (ulong)Length) return true;
        }
        return base.Set(key, value, receiver);
    }

    /// <summary>[[Delete]] (§10.4.5.7).</summary>
    public override bool Delete(PropertyKey key) => IsNumeric(key, out long index) ? (ulong)index >= (ulong)Length : base.Delete(key);

    /// <summary>[[OwnPropertyKeys]] (§10.4.5.8).</summary>
    public override List<PropertyKey> OwnPropertyKeys()
    {
        int length = Length;
        var keys = new List<PropertyKey>(length + 4);
        for (int i = 0; i < length; i++) keys.Add(PropertyKey.FromIndex((uint)i));
        CollectNamedKeys(keys);
        return keys;
    }

    /// <summary>[[PreventExtensions]] (§10.4.5.1): refused while the elements may come and go.</summary>
    public override bool PreventExtensions() =>
        ArrayLengthSlot != Auto && (Buffer.IsFixedLength || Buffer.IsShared) && base.PreventExtensions();
}
