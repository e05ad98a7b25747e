using static Kiln.Operations.ArrayOperations;

namespace Kiln.Builtins;

/// <summary>The TypedArray constructors and prototypes (ECMA-262 §23.2.5 - §23.2.7) and operations on them.</summary>
internal static unsafe class TypedArrays
{
    public static Intrinsic ConstructorOf(TypedArrayKind kind) => (Intrinsic)((int)Intrinsic.Int8ArrayConstructor + 2 * (int)kind);

    public static Intrinsic PrototypeOf(TypedArrayKind kind) => (Intrinsic)((int)Intrinsic.Int8ArrayPrototype + 2 * (int)kind);

    public static JsObject CreateConstructor(Realm realm, TypedArrayKind kind) =>
        new BuiltinFunction(
            realm, realm.CreateLazyShape(realm.Get(Intrinsic.TypedArrayConstructor), &Define), TypedArrayElements.NameOf(kind), 3, &Construct, isConstructor: true)
        {
            State = kind,
        };

    private static TypedArrayKind KindOf(JsObject constructor) => (TypedArrayKind)((BuiltinFunction)constructor).State!;

    private static void Define(ref ObjectBuilder b)
    {
        TypedArrayKind kind = KindOf(b.Target);
        b.Constructor(PrototypeOf(kind));
        b.Constant("BYTES_PER_ELEMENT", TypedArrayElements.SizeOf(kind));
        if (kind == TypedArrayKind.Uint8Array) Uint8ArrayEncoding.DefineConstructor(ref b);
    }

    public static JsObject CreatePrototype(Realm realm, TypedArrayKind kind)
    {
        JsObject prototype = JsObject.Create(realm.Get(Intrinsic.TypedArrayPrototype));
        var b = new ObjectBuilder(prototype, realm);
        b.Intrinsic("constructor", ConstructorOf(kind));
        b.Constant("BYTES_PER_ELEMENT", TypedArrayElements.SizeOf(kind));
        if (kind == TypedArrayKind.Uint8Array) Uint8ArrayEncoding.DefinePrototype(ref b);
        return prototype;
    }

    /// <summary>TypedArray ( ...args ) (§23.2.5.1)</summary>
    private static JsValue Construct(in BuiltinCall call)
    {
        TypedArrayKind kind = KindOf(call.Callee);
        JsObject newTarget = call.NewTarget ?? throw Errors.TypeError($"Constructor {TypedArrayElements.NameOf(kind)} requires 'new'");
        JsValue first = call[0];
        if (!first.IsObject)
        {
            double length = ToTypedArrayIndex(first);
            Shape shape = ObjectOperations.GetShapeFromConstructor(newTarget, PrototypeOf(kind));
            return JsValue.FromObject(Allocate(call.Realm, shape, kind, length));
        }
        JsValue byteOffset = call[1], lengthArgument = call[2];
        Shape shapeOfNew = ObjectOperations.GetShapeFromConstructor(newTarget, PrototypeOf(kind));
        switch (first.AsObject())
        {
            case JsTypedArray source: return JsValue.FromObject(FromTypedArray(call.Realm, shapeOfNew, kind, source));
            case JsArrayBuffer buffer: return JsValue.FromObject(FromArrayBuffer(shapeOfNew, kind, buffer, byteOffset, lengthArgument));
        }
        if (first.AsObject() is JsArray array && call.Realm.IsArrayIterationPristine(array)) return JsValue.FromObject(FromList(call.Realm, shapeOfNew, kind, IteratorOperations.ToList(first)));
        JsObject? iterator = ObjectOperations.GetMethod(first, WellKnownSymbols.Iterator);
        if (iterator is not null) return JsValue.FromObject(FromList(call.Realm, shapeOfNew, kind, IteratorToList(first, iterator)));
        JsObject arrayLike = first.AsObject();
        long count = LengthOf(arrayLike);
        JsTypedArray made = Allocate(call.Realm, shapeOfNew, kind, count);
        for (long k = 0; k < count; k++) made.SetIndex(k, GetAt(arrayLike, k));
        return JsValue.FromObject(made);
    }

    private static double ToTypedArrayIndex(JsValue value)
    {
        double integer = TypeConversion.ToIntegerOrInfinity(value);
        if (integer is < 0 or > MaxSafeInteger) throw InvalidLength(integer);
        return integer;
    }

    private static ThrowCompletion InvalidLength(double length) => Errors.RangeError("Invalid typed array length: " + TypeConversion.NumberToString(length));

    /// <summary>IteratorToList (§7.4.17) of the iterator that the method makes.</summary>
    internal static List<JsValue> IteratorToList(JsValue iterable, JsObject method)
    {
        var values = new List<JsValue>();
        IteratorRecord record = IteratorOperations.GetIteratorFromMethod(iterable, method);
        while (IteratorOperations.StepValue(ref record, out JsValue value)) values.Add(value);
        return values;
    }

    /// <summary>AllocateTypedArrayBuffer (§23.2.5.1.6) with a new array over it.</summary>
    public static JsTypedArray Allocate(Realm realm, Shape shape, TypedArrayKind kind, double length)
    {
        double byteLength = length * TypedArrayElements.SizeOf(kind);
        if (length > uint.MaxValue) throw InvalidLength(length);
        return new JsTypedArray(shape, kind, JsArrayBuffer.Allocate(null, realm, byteLength), 0, (int)length);
    }

    /// <summary>A new array of the realm with the kind's own prototype.</summary>
    public static JsTypedArray Create(Realm realm, TypedArrayKind kind, double length) =>
        Allocate(realm, realm.Get(PrototypeOf(kind)).RootShapeForInstances(), kind, length);

    /// <summary>A Uint8Array of the realm over bytes that it takes.</summary>
    public static JsTypedArray CreateUint8Array(Realm realm, byte[] bytes) =>
        new(realm.Get(Intrinsic.Uint8ArrayPrototype).RootShapeForInstances(), TypedArrayKind.Uint8Array, JsArrayBuffer.FromBytes(realm, bytes), 0, bytes.Length);

    /// <summary>InitializeTypedArrayFromTypedArray (§23.2.5.1.2)</summary>
    private static JsTypedArray FromTypedArray(Realm realm, Shape shape, TypedArrayKind kind, JsTypedArray source)
    {
        if (source.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError("Construct");
        int length = source.Length;
        if (kind != source.Kind && TypedArrayElements.IsBigInt(kind) != source.IsBigInt)
        {
            // The buffer is made first, as the order of errors asks.
            Allocate(realm, shape, kind, length);
            throw MixedContent();
        }
        JsTypedArray made = Allocate(realm, shape, kind, length);
        CopyElements(source, 0, made, 0, length);
        return made;
    }

    public static ThrowCompletion MixedContent() => Errors.TypeError("Cannot mix BigInt and other types, use explicit conversions");

    /// <summary>Copies elements with conversion; source and target must not overlap unless they are of one kind.</summary>
    public static void CopyElements(JsTypedArray source, long from, JsTypedArray target, long to, long count)
    {
        if (source.Kind == target.Kind || (source.Shift == 0 && target.Shift == 0 && target.Kind != TypedArrayKind.Uint8ClampedArray))
        {
            source.Bytes.Slice((int)from << source.Shift, (int)count << source.Shift).CopyTo(target.Bytes[((int)to << target.Shift)..]);
            return;
        }
        for (long k = 0; k < count; k++) target.StoreElement(to + k, source.GetElement(from + k));
    }

    /// <summary>InitializeTypedArrayFromArrayBuffer (§23.2.5.1.3)</summary>
    private static JsTypedArray FromArrayBuffer(Shape shape, TypedArrayKind kind, JsArrayBuffer buffer, JsValue byteOffset, JsValue length)
    {
        int size = TypedArrayElements.SizeOf(kind);
        double offset = TypeConversion.ToIndex(byteOffset, "Start offset is too large:");
        if (offset % size != 0) throw Errors.RangeError($"start offset of {TypedArrayElements.NameOf(kind)} should be a multiple of {size}");
        double newLength = length.IsUndefined ? 0 : ToTypedArrayIndex(length);
        if (buffer.IsDetached) throw ArrayBufferPrototype.DetachedError("Construct");
        int available = buffer.ByteLength;
        if (length.IsUndefined && !buffer.IsFixedLength)
        {
            if (offset > available) throw StartOutside(offset);
            return new JsTypedArray(shape, kind, buffer, (int)offset, JsTypedArray.Auto);
        }
        if (length.IsUndefined)
        {
            if (available % size != 0) throw Errors.RangeError($"byte length of {TypedArrayElements.NameOf(kind)} should be a multiple of {size}");
            if (offset > available) throw StartOutside(offset);
            newLength = (available - offset) / size;
        }
        else if (offset + newLength * size > available)
        {
            throw offset > available ? StartOutside(offset) : InvalidLength(newLength);
        }
        return new JsTypedArray(shape, kind, buffer, (int)offset, (int)newLength);
    }

    private static ThrowCompletion StartOutside(double offset) =>
        Errors.RangeError($"Start offset {TypeConversion.NumberToString(offset)} is outside the bounds of the buffer");

    /// <summary>InitializeTypedArrayFromList (§23.2.5.1.4)</summary>
    private static JsTypedArray FromList(Realm realm, Shape shape, TypedArrayKind kind, List<JsValue> values)
    {
        JsTypedArray made = Allocate(realm, shape, kind, values.Count);
        for (int k = 0; k < values.Count; k++) made.SetIndex(k, values[k]);
        return made;
    }

    /// <summary>ValidateTypedArray (§23.2.4.4)</summary>
    public static JsTypedArray Validate(JsValue value, string method)
    {
        if (value.TryObject<JsTypedArray>() is not { } array) throw Errors.TypeError("this is not a typed array.");
        if (array.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(method);
        return array;
    }

    /// <summary>TypedArrayCreateFromConstructor (§23.2.4.2) with a length.</summary>
    public static JsTypedArray CreateFromConstructor(JsObject constructor, long length, string method)
    {
        JsTypedArray made = Validate(JsValue.FromObject(ObjectOperations.Construct(constructor, JsValue.FromInt64(length))), method);
        if (made.Length < length) throw Errors.TypeError("Derived TypedArray constructor created an array which was too small");
        return made;
    }

    /// <summary>TypedArraySpeciesCreate (§23.2.4.1) with a length.</summary>
    public static JsTypedArray SpeciesCreate(Realm realm, JsTypedArray exemplar, long length, string method)
    {
        JsObject constructor = ObjectOperations.SpeciesConstructor(exemplar, realm.Get(ConstructorOf(exemplar.Kind)));
        JsTypedArray made = CreateFromConstructor(constructor, length, method);
        return made.IsBigInt == exemplar.IsBigInt ? made : throw MixedContent();
    }
}
