namespace Kiln.Operations;

/// <summary>
/// Element access of array-likes for built-ins: the specification's Get, HasProperty, Set… on integer keys with a short way
/// for dense elements, and the operations on Array exotic objects (ECMA-262 §10.4.2).
/// </summary>
internal static class ArrayOperations
{
    /// <summary>2^53 - 1, the largest length of an array-like.</summary>
    public const long MaxSafeInteger = 9007199254740991;

    /// <summary>The key of an integer index, which may be past the array indices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PropertyKey KeyOf(long index) => index < uint.MaxValue ? PropertyKey.FromIndex((uint)index) : PropertyKey.FromInteger(index);

    /// <summary>LengthOfArrayLike (§7.3.19).</summary>
    public static long LengthOf(JsObject o) => FastPaths.Enabled && Exact.As<JsArray>(o) is { } array ? array.ArrayLength : (long)ObjectOperations.LengthOfArrayLike(o);

    /// <summary>The element when it is an own dense one, which is always a data property.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGetDense(JsObject o, long index, out JsValue value)
    {
        JsValue[] elements = o.RawElements;
        if (FastPaths.Enabled && (ulong)index < (ulong)elements.Length && (o.Flags & (ObjectFlags.ExoticGet | ObjectFlags.ExoticHas | ObjectFlags.ExoticElements)) == 0)
        {
            value = elements[index];
            return !value.IsEmpty;
        }
        value = default;
        return false;
    }

    /// <summary>Get(O, ToString(index)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static JsValue GetAt(JsObject o, long index) => TryGetDense(o, index, out JsValue value) ? value : GetAtSlow(o, index);

    // Array-likes may claim any length: what has no dense elements polls.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static JsValue GetAtSlow(JsObject o, long index)
    {
        Interpreter.Interrupts.Poll();
        return IsHoleOf(o, index) ? JsValue.Undefined : o.Get(KeyOf(index));
    }

    /// <summary>HasProperty(O, ToString(index)), and Get when it has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGetAt(JsObject o, long index, out JsValue value) => TryGetDense(o, index, out value) || TryGetAtSlow(o, index, out value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryGetAtSlow(JsObject o, long index, out JsValue value)
    {
        Interpreter.Interrupts.Poll();
        if (IsHoleOf(o, index))
        {
            value = default;
            return false;
        }
        PropertyKey key = KeyOf(index);
        if (!o.HasProperty(key))
        {
            value = default;
            return false;
        }
        value = o.Get(key);
        return true;
    }

    /// <summary>Whether the index, which has no dense element, is certainly absent.</summary>
    private static bool IsHoleOf(JsObject o, long index) =>
        FastPaths.Enabled && index < uint.MaxValue
        && (Exact.Is<JsArray>(o) ? o.Shape.Sparse is null && (o.Flags & ObjectFlags.ShiftedElements) == 0 : o.GetType() == typeof(JsObject) && (o.Flags & (ObjectFlags.HasElements | ObjectFlags.Exotic)) == 0)
        && !o.PrototypesHaveElements();

    /// <summary>HasProperty(O, ToString(index)).</summary>
    public static bool HasAt(JsObject o, long index) => TryGetDense(o, index, out _) || HasAtSlow(o, index);

    private static bool HasAtSlow(JsObject o, long index)
    {
        Interpreter.Interrupts.Poll();
        return !IsHoleOf(o, index) && o.HasProperty(KeyOf(index));
    }

    /// <summary>Set(O, ToString(index), value, true).</summary>
    public static void SetAt(JsObject o, long index, JsValue value)
    {
        Interpreter.Interrupts.Poll();
        PropertyKey key = KeyOf(index);
        if (!o.Set(key, value, JsValue.FromObject(o))) ObjectOperations.ThrowReadOnly(o, key);
    }

    /// <summary>CreateDataPropertyOrThrow(O, ToString(index), value).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void DefineAt(JsObject o, long index, JsValue value)
    {
        Interpreter.Interrupts.Poll();
        if (Exact.As<JsArray>(o) is not { } array || !array.TryPutDense(index, value)) DefineAtSlow(o, index, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DefineAtSlow(JsObject o, long index, JsValue value)
    {
        if (o is JsArray array && array.IsDenseWritable && index < uint.MaxValue) array.PutElement((uint)index, value, PropertyAttributes.All);
        else ObjectOperations.CreateDataPropertyOrThrow(o, KeyOf(index), value);
    }

    /// <summary>DeletePropertyOrThrow(O, ToString(index)).</summary>
    public static void DeleteAt(JsObject o, long index)
    {
        Interpreter.Interrupts.Poll();
        ObjectOperations.DeletePropertyOrThrow(o, KeyOf(index));
    }

    /// <summary>Set(O, "length", length, true).</summary>
    public static void SetLength(JsObject o, long length)
    {
        if (FastPaths.Enabled && o is JsArray array && (array.Flags & (ObjectFlags.ReadOnlyLength | ObjectFlags.SealedElements)) == 0 && array.Shape.Sparse is null && length <= uint.MaxValue)
        {
            array.SetLength((uint)length);
            return;
        }
        if (FastPaths.Enabled && o is JsArray { Flags: var flags } sealedArray && (flags & ObjectFlags.ReadOnlyLength) == 0 && length <= uint.MaxValue)
        {
            if (!sealedArray.SetLength((uint)length))
            {
                throw Errors.TypeError($"Cannot delete property '{sealedArray.ArrayLength - 1}' of {TypeConversion.ToDisplayString(JsValue.FromObject(o))}");
            }
            return;
        }
        ObjectOperations.Set(o, Names.Length, JsValue.FromInt64(length));
    }

    /// <summary>
    /// Whether the object is an array whose elements a built-in may move about directly: dense, extensible, and no
    /// prototype shows through its holes.
    /// </summary>
    public static bool IsSimple(JsObject o, [NotNullWhen(true)] out JsArray? array)
    {
        array = Exact.As<JsArray>(o);
        return array is not null && array.IsDenseWritable && !array.PrototypesHaveElements();
    }

    /// <summary>A relative index as slice, fill… count it: clamped to 0 … length.</summary>
    public static long ClampRelative(double relative, long length) =>
        relative < 0 ? (long)Math.Max(length + relative, 0) : (long)Math.Min(relative, length);

    /// <summary>A relative index argument whose absence stands for the length.</summary>
    public static long ClampRelativeEnd(JsValue end, long length) =>
        end.IsUndefined ? length : ClampRelative(TypeConversion.ToIntegerOrInfinity(end), length);

    /// <summary>A callback argument, or V8's TypeError.</summary>
    public static JsObject RequireCallable(JsValue callback) =>
        callback.IsCallable ? callback.AsObject() : throw Errors.TypeError($"{TypeConversion.ToMessageText(callback)} is not a function");

    /// <summary>ArraySpeciesCreate (§10.4.2.3).</summary>
    public static JsObject ArraySpeciesCreate(Realm realm, JsObject original, long length)
    {
        if (original is JsArray array && IsSpeciesPristine(realm, array)) return JsArray.ArrayCreate(realm, length);
        if (!Comparison.IsArray(JsValue.FromObject(original))) return JsArray.ArrayCreate(realm, length);
        JsValue constructor = original.Get(Names.Constructor);
        if (constructor.IsConstructor)
        {
            Realm other = ObjectOperations.GetFunctionRealm(constructor.AsObject());
            if (other != realm && constructor.AsObject() == other.Get(Intrinsic.ArrayConstructor)) constructor = JsValue.Undefined;
        }
        if (constructor.IsObject)
        {
            constructor = constructor.AsObject().Get(WellKnownSymbols.Species);
            if (constructor.IsNull) constructor = JsValue.Undefined;
        }
        if (constructor.IsUndefined) return JsArray.ArrayCreate(realm, length);
        if (!constructor.IsConstructor) throw Errors.TypeError("object.constructor[Symbol.species] is not a constructor");
        return ObjectOperations.Construct(constructor.AsObject(), JsValue.FromInt64(length));
    }

    /// <summary>Whether ArraySpeciesCreate would make an ordinary array of this realm without running script.</summary>
    public static bool IsSpeciesPristine(Realm realm, JsArray array)
    {
        JsObject prototype = realm.Get(Intrinsic.ArrayPrototype);
        if (!FastPaths.Enabled || array.Shape.Prototype != prototype || array.Shape.Lookup(Names.Constructor) >= 0) return false;
        JsObject constructor = realm.Get(Intrinsic.ArrayConstructor);
        if (!Realm.HoldsIntrinsic(prototype, Names.Constructor, constructor)) return false;
        return Realm.HoldsIntrinsic(constructor, WellKnownSymbols.Species, realm.ArraySpecies);
    }
}
