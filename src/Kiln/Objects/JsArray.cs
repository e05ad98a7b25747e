namespace Kiln.Objects;

/// <summary>An Array exotic object (ECMA-262 §10.4.2). <c>length</c> is <see cref="JsObject.ArrayLength"/>.</summary>
internal sealed partial class JsArray : JsObject
{
    public JsArray(Shape shape) : base(shape) => Flags = ObjectFlags.ExoticDefine;

    /// <summary>An array over the given dense elements; it takes ownership of them.</summary>
    public JsArray(Shape shape, JsValue[] elements, uint length) : base(shape)
    {
        Flags = ObjectFlags.ExoticDefine | ObjectFlags.HasElements;
        RawElements = elements;
        ArrayLength = length;
    }

    public override string ClassName => "Array";

    /// <summary>An empty array of the realm.</summary>
    public static JsArray Create(Realm realm) => new(realm.ArrayShape);

    /// <summary>An array of the realm that takes ownership of the elements.</summary>
    public static JsArray Create(Realm realm, JsValue[] elements) => new(realm.ArrayShape, elements, (uint)elements.Length);

    public static JsArray Create(Realm realm, List<JsValue> elements) => Create(realm, elements.ToArray());

    /// <summary>ArrayCreate (§10.4.2.2).</summary>
    /// <exception cref="ThrowCompletion">RangeError past 2^32 - 1.</exception>
    public static JsArray ArrayCreate(Realm realm, double length, JsObject? prototype = null)
    {
        if (length > uint.MaxValue) throw Errors.RangeError("Invalid array length");
        var array = new JsArray(prototype is null ? realm.ArrayShape : prototype.RootShapeForInstances());
        array.ArrayLength = (uint)length;
        if (length is > 0 and <= 1_000_000) array.Elements = new JsValue[(int)length];
        return array;
    }

    /// <summary>Appends without looking at prototypes: for arrays a built-in has just made.</summary>
    public void Append(JsValue value)
    {
        JsValue[] elements = RawElements;
        uint index = ArrayLength;
        if (index < (uint)elements.Length && (Flags & (ObjectFlags.HasElements | ObjectFlags.SealedElements | ObjectFlags.FrozenElements)) == ObjectFlags.HasElements)
        {
            elements[index] = value;
            ArrayLength = index + 1;
            return;
        }
        if (TryAppendShifted(value)) return;
        PutElement(index, value, PropertyAttributes.All);
    }

    /// <summary>Appends what iterating another array gives, where that runs no script; false when it might, and nothing was done.</summary>
    public bool TryAppendRange(JsArray source)
    {
        int count = (int)source.ArrayLength;
        if ((uint)count > (uint)source.Elements.Length || source.Shape.Sparse is not null || !IsDenseWritable || ArrayLength + (long)count > 1 << 28) return false;
        ReadOnlySpan<JsValue> values = source.Elements.AsSpan(0, count);
        bool holes = false;
        foreach (ref readonly JsValue value in values) holes |= value.IsEmpty;
        if (count == 0) return true;
        if (holes && source.PrototypesHaveElements()) return false;
        int start = (int)ArrayLength;
        if (start + count > Elements.Length)
        {
            // One more than asked for: what follows a spread is most often one element.
            Interpreter.Interrupts.BeforeAllocating((start + count + 1) * 16L);
            Array.Resize(ref Elements, start + count + 1);
        }
        Span<JsValue> added = Elements.AsSpan(start, count);
        values.CopyTo(added);
        if (holes)
        {
            foreach (ref JsValue value in added)
            {
                if (value.IsEmpty) value = JsValue.Undefined;
            }
        }
        ArrayLength = (uint)(start + count);
        Flags |= ObjectFlags.HasElements;
        return true;
    }

    /// <summary>Defines an element that assignment would make and that there is room for in the dense ones; false when that is not all there is to do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPutDense(long index, JsValue value)
    {
        JsValue[] elements = RawElements;
        if (!FastPaths.Enabled || (ulong)index >= (ulong)elements.Length || (Flags & (ObjectFlags.HasElements | ObjectFlags.ShiftedElements | NotDenseWritable)) != ObjectFlags.HasElements) return false;
        elements[index].Replace(value);
        if (index >= ArrayLength) ArrayLength = (uint)index + 1;
        return true;
    }

    private const ObjectFlags NotDenseWritable = ObjectFlags.SealedElements | ObjectFlags.FrozenElements | ObjectFlags.NotExtensible | ObjectFlags.ReadOnlyLength;

    /// <summary>Whether elements can be read and written in <see cref="JsObject.Elements"/>: dense and not frozen.</summary>
    public bool IsDenseWritable =>
        FastPaths.Enabled && Shape.Sparse is null && (Flags & NotDenseWritable) == 0;

    public override bool IsCacheable(PropertyName name) => name != Names.Length && Shape.IsCacheable;

    public override bool TryGetOwnSlot(PropertyKey key, out JsValue slot, out PropertyAttributes attributes)
    {
        if (!key.IsIndex && key.Name == Names.Length)
        {
            slot = JsValue.FromUInt32(ArrayLength);
            attributes = (Flags & ObjectFlags.ReadOnlyLength) == 0 ? PropertyAttributes.Writable : 0;
            return true;
        }
        return base.TryGetOwnSlot(key, out slot, out attributes);
    }

    public override bool Set(PropertyKey key, JsValue value, JsValue receiver)
    {
        // The usual store: an element that is there, or one just past the end while no prototype has elements.
        if (key.IsIndex && receiver.IsObject && receiver.AsObject() == this && IsDenseWritable)
        {
            JsValue[] elements = Elements;
            uint index = key.Index;
            if (index < (uint)elements.Length && index < ArrayLength && !elements[index].IsEmpty)
            {
                elements[index] = value;
                return true;
            }
            if (!PrototypesHaveElements())
            {
                PutElement(index, value, PropertyAttributes.All);
                return true;
            }
        }
        return base.Set(key, value, receiver);
    }

    public override bool DefineOwnProperty(PropertyKey key, in PropertyDescriptor descriptor)
    {
        if (key.IsIndex)
        {
            if (key.Index >= ArrayLength && (Flags & ObjectFlags.ReadOnlyLength) != 0) return false;
            return OrdinaryDefineOwnProperty(key, descriptor);
        }
        return key.Name == Names.Length ? ArraySetLength(descriptor) : OrdinaryDefineOwnProperty(key, descriptor);
    }

    /// <summary>ArraySetLength (§10.4.2.4).</summary>
    private bool ArraySetLength(in PropertyDescriptor descriptor)
    {
        uint newLength = ArrayLength;
        if (descriptor.HasValue)
        {
            newLength = TypeConversion.ToUint32(descriptor.Value);
            double number = TypeConversion.ToNumber(descriptor.Value);
            if (newLength != number) throw Errors.RangeError("Invalid array length");
        }
        if (descriptor.IsAccessor || (descriptor.HasConfigurable && descriptor.Configurable) || (descriptor.HasEnumerable && descriptor.Enumerable)) return false;
        bool readOnly = (Flags & ObjectFlags.ReadOnlyLength) != 0;
        if (readOnly && ((descriptor.HasWritable && descriptor.Writable) || newLength != ArrayLength)) return false;
        bool done = SetLength(newLength);
        if (descriptor.HasWritable && !descriptor.Writable)
        {
            if (Shape.IsLazy) Materialize();
            Flags |= ObjectFlags.ReadOnlyLength;
        }
        return done;
    }

    /// <summary>Sets the length and deletes what is past it; false when an element there is not configurable.</summary>
    public bool SetLength(uint length)
    {
        if (length >= ArrayLength)
        {
            Straighten();
            ArrayLength = length;
            return true;
        }
        if (Shape.Sparse is { } sparse)
        {
            while (sparse.Last is { } last && last.Index >= length)
            {
                if ((last.Attributes & PropertyAttributes.Configurable) == 0)
                {
                    ArrayLength = last.Index + 1;
                    return false;
                }
                sparse.Remove(last.Index);
            }
        }
        else if (length < (uint)Elements.Length)
        {
            if ((Flags & ObjectFlags.SealedElements) != 0)
            {
                for (uint i = Math.Min(ArrayLength, (uint)Elements.Length); i > length; i--)
                {
                    if (Elements[i - 1].IsEmpty) continue;
                    ArrayLength = i;
                    return false;
                }
            }
            if (length * 4L < Elements.Length && Elements.Length > 64) Array.Resize(ref Elements, (int)length);
            else Elements.AsSpan((int)length, (int)Math.Min(ArrayLength, (uint)Elements.Length) - (int)length).Clear();
        }
        ArrayLength = length;
        return true;
    }

    public override bool Delete(PropertyKey key) => (key.IsIndex || key.Name != Names.Length) && base.Delete(key);

    public override List<PropertyKey> OwnPropertyKeys()
    {
        var keys = new List<PropertyKey>();
        CollectElementKeys(keys);
        keys.Add(Names.Length);
        CollectNamedKeys(keys);
        return keys;
    }
}
