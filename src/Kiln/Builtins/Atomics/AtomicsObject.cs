namespace Kiln.Builtins;

/// <summary>The %Atomics% object (ECMA-262 §25.4).</summary>
internal static unsafe partial class AtomicsObject
{
    private enum Operation : byte
    {
        Add,
        And,
        Exchange,
        Or,
        Sub,
        Xor,
    }

    public static JsObject Create(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &Define);

    private static void Define(ref ObjectBuilder b)
    {
        b.Method("load", 2, &Load);
        b.Method("store", 3, &Store);
        b.Method("add", 3, &Add);
        b.Method("sub", 3, &Sub);
        b.Method("and", 3, &And);
        b.Method("or", 3, &Or);
        b.Method("xor", 3, &Xor);
        b.Method("exchange", 3, &Exchange);
        b.Method("compareExchange", 4, &CompareExchange);
        b.Method("isLockFree", 1, &IsLockFree);
        b.Method("wait", 4, &Wait);
        b.Method("waitAsync", 4, &WaitAsync);
        b.Method("notify", 3, &Notify);
        b.Method("pause", 0, &Pause);
        b.ToStringTag("Atomics");
    }

    /// <summary>ValidateIntegerTypedArray (§25.4.3.1)</summary>
    private static JsTypedArray ValidateIntegerTypedArray(JsValue value, bool waitable, string method)
    {
        JsTypedArray? array = value.TryObject<JsTypedArray>();
        string what = value.IsObject ? $"[object {value.AsObject().ClassName}]" : TypeConversion.ToMessageText(value);
        if (waitable)
        {
            if (array is null || array.Kind is not (TypedArrayKind.Int32Array or TypedArrayKind.BigInt64Array))
            {
                throw Errors.TypeError($"{what} is not an int32 or BigInt64 typed array.");
            }
        }
        else if (array is null || array.Kind is TypedArrayKind.Uint8ClampedArray or TypedArrayKind.Float16Array or TypedArrayKind.Float32Array or TypedArrayKind.Float64Array)
        {
            throw Errors.TypeError($"{what} is not an integer typed array.");
        }
        if (array.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(method);
        return array;
    }

    /// <summary>ValidateAtomicAccess (§25.4.3.2), as an element index.</summary>
    private static int ValidateAtomicAccess(JsTypedArray array, JsValue requestIndex)
    {
        int length = array.Length;
        double index = TypeConversion.ToIndex(requestIndex, "Invalid atomic access index");
        if (index >= length) throw Errors.RangeError("Invalid atomic access index");
        return (int)index;
    }

    /// <summary>RevalidateAtomicAccess (§25.4.3.4): script has run since, the buffer may have changed.</summary>
    private static ref byte Revalidate(JsTypedArray array, int index, string method)
    {
        if (array.IsOutOfBounds) throw ArrayBufferPrototype.DetachedError(method);
        if (index >= array.Length) throw Errors.RangeError("Invalid atomic access index");
        return ref array.Bytes[index << array.Shift];
    }

    /// <summary>The operand as the operations take it: ToBigInt, or ToIntegerOrInfinity.</summary>
    private static JsValue ConvertOperand(JsTypedArray array, JsValue value) =>
        array.IsBigInt ? JsValue.FromBigInt(TypeConversion.ToBigInt(value)) : JsValue.FromDouble(TypeConversion.ToIntegerOrInfinity(value));

    private static ulong RawOf(TypedArrayKind kind, JsValue numeric)
    {
        ulong raw = 0;
        TypedArrayElements.Write(ref Unsafe.As<ulong, byte>(ref raw), kind, numeric);
        return raw;
    }

    private static JsValue ValueOf(TypedArrayKind kind, ulong raw) => TypedArrayElements.Read(ref Unsafe.As<ulong, byte>(ref raw), kind);

    private static ulong Apply(Operation operation, ulong old, ulong operand) => operation switch
    {
        Operation.Add => old + operand,
        Operation.Sub => old - operand,
        Operation.And => old & operand,
        Operation.Or => old | operand,
        Operation.Xor => old ^ operand,
        _ => operand,
    };

    private static ulong ReadRaw(ref byte at, int shift) => shift switch
    {
        0 => Volatile.Read(ref at),
        1 => Volatile.Read(ref Unsafe.As<byte, ushort>(ref at)),
        2 => Volatile.Read(ref Unsafe.As<byte, uint>(ref at)),
        _ => Volatile.Read(ref Unsafe.As<byte, ulong>(ref at)),
    };

    // Elements lie at multiples of their size in an array whose bytes start at a multiple of 8: all accesses are aligned.
    private static ulong CompareExchangeRaw(ref byte at, int shift, ulong replacement, ulong expected) => shift switch
    {
        0 => Interlocked.CompareExchange(ref at, (byte)replacement, (byte)expected),
        1 => Interlocked.CompareExchange(ref Unsafe.As<byte, ushort>(ref at), (ushort)replacement, (ushort)expected),
        2 => Interlocked.CompareExchange(ref Unsafe.As<byte, uint>(ref at), (uint)replacement, (uint)expected),
        _ => Interlocked.CompareExchange(ref Unsafe.As<byte, ulong>(ref at), replacement, expected),
    };

    private static ulong Modify(ref byte at, int shift, Operation operation, ulong operand)
    {
        while (true)
        {
            ulong old = ReadRaw(ref at, shift);
            if (CompareExchangeRaw(ref at, shift, Apply(operation, old, operand), old) == old) return old;
        }
    }

    /// <summary>AtomicReadModifyWrite (§25.4.3.15)</summary>
    private static JsValue ReadModifyWrite(in BuiltinCall call, Operation operation, string method)
    {
        JsValue value = call[2];
        JsTypedArray array = ValidateIntegerTypedArray(call[0], waitable: false, method);
        int index = ValidateAtomicAccess(array, call[1]);
        JsValue operand = ConvertOperand(array, value);
        ref byte at = ref Revalidate(array, index, method);
        return ValueOf(array.Kind, Modify(ref at, array.Shift, operation, RawOf(array.Kind, operand)));
    }

    /// <summary>Atomics.add ( typedArray, index, value ) (§25.4.4)</summary>
    private static JsValue Add(in BuiltinCall call) => ReadModifyWrite(call, Operation.Add, "Atomics.add");

    /// <summary>Atomics.and ( typedArray, index, value ) (§25.4.5)</summary>
    private static JsValue And(in BuiltinCall call) => ReadModifyWrite(call, Operation.And, "Atomics.and");

    /// <summary>Atomics.exchange ( typedArray, index, value ) (§25.4.7)</summary>
    private static JsValue Exchange(in BuiltinCall call) => ReadModifyWrite(call, Operation.Exchange, "Atomics.exchange");

    /// <summary>Atomics.or ( typedArray, index, value ) (§25.4.10)</summary>
    private static JsValue Or(in BuiltinCall call) => ReadModifyWrite(call, Operation.Or, "Atomics.or");

    /// <summary>Atomics.sub ( typedArray, index, value ) (§25.4.13)</summary>
    private static JsValue Sub(in BuiltinCall call) => ReadModifyWrite(call, Operation.Sub, "Atomics.sub");

    /// <summary>Atomics.xor ( typedArray, index, value ) (§25.4.17)</summary>
    private static JsValue Xor(in BuiltinCall call) => ReadModifyWrite(call, Operation.Xor, "Atomics.xor");

    /// <summary>Atomics.compareExchange ( typedArray, index, expectedValue, replacementValue ) (§25.4.6)</summary>
    private static JsValue CompareExchange(in BuiltinCall call)
    {
        JsValue expectedArgument = call[2], replacementArgument = call[3];
        JsTypedArray array = ValidateIntegerTypedArray(call[0], waitable: false, "Atomics.compareExchange");
        int index = ValidateAtomicAccess(array, call[1]);
        ulong expected = RawOf(array.Kind, ConvertOperand(array, expectedArgument));
        ulong replacement = RawOf(array.Kind, ConvertOperand(array, replacementArgument));
        ref byte at = ref Revalidate(array, index, "Atomics.compareExchange");
        return ValueOf(array.Kind, CompareExchangeRaw(ref at, array.Shift, replacement, expected));
    }

    /// <summary>Atomics.isLockFree ( size ) (§25.4.8)</summary>
    private static JsValue IsLockFree(in BuiltinCall call) => TypeConversion.ToIntegerOrInfinity(call[0]) is 1 or 2 or 4 or 8;

    /// <summary>Atomics.load ( typedArray, index ) (§25.4.9)</summary>
    private static JsValue Load(in BuiltinCall call)
    {
        JsTypedArray array = ValidateIntegerTypedArray(call[0], waitable: false, "Atomics.load");
        int index = ValidateAtomicAccess(array, call[1]);
        return ValueOf(array.Kind, ReadRaw(ref Revalidate(array, index, "Atomics.load"), array.Shift));
    }

    /// <summary>Atomics.store ( typedArray, index, value ) (§25.4.12)</summary>
    private static JsValue Store(in BuiltinCall call)
    {
        JsValue value = call[2];
        JsTypedArray array = ValidateIntegerTypedArray(call[0], waitable: false, "Atomics.store");
        int index = ValidateAtomicAccess(array, call[1]);
        JsValue operand = ConvertOperand(array, value);
        ref byte at = ref Revalidate(array, index, "Atomics.store");
        Modify(ref at, array.Shift, Operation.Exchange, RawOf(array.Kind, operand));
        return operand;
    }

    /// <summary>Atomics.pause ( [ iterationNumber ] ) (ECMA-262 2026)</summary>
    private static JsValue Pause(in BuiltinCall call)
    {
        JsValue count = call[0];
        if (!count.IsUndefined && !(count.IsNumber && NumberConversions.IsIntegralNumber(count.AsNumber())))
        {
            throw Errors.TypeError($"{TypeConversion.ToMessageText(count)} is not an integral number");
        }
        Thread.SpinWait(1);
        return JsValue.Undefined;
    }
}
