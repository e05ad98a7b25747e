namespace Kiln.Builtins;

/// <summary>The Shared Data Block (ECMA-262 §6.2.9) of a SharedArrayBuffer: agents share it, so its bytes never move.</summary>
internal sealed class SharedBlock(byte[] data, int byteLength, int maxByteLength)
{
    public byte[] Data { get; } = data;

    /// <summary>[[ArrayBufferByteLengthData]]; only grows.</summary>
    public int ByteLength = byteLength;

    /// <summary>-1 when not growable.</summary>
    public int MaxByteLength { get; } = maxByteLength;

    /// <summary>The WaiterLists (§25.4.1.1) of the block.</summary>
    public AtomicsWaiters Waiters { get; } = new();
}

/// <summary>An ArrayBuffer or SharedArrayBuffer instance (§25.1.7, §25.2.6).</summary>
internal sealed class JsArrayBuffer : JsObject
{
    /// <summary>Largest number of bytes of a buffer: that of a .NET array.</summary>
    public const int MaxLength = 0x7FFF_FFC7;

    /// <summary>
    /// [[ArrayBufferData]]: empty once detached. As long as the buffer unless it is resizable, when it may be longer and may
    /// be replaced by a resize.
    /// </summary>
    public byte[] Data;

    private int _byteLength;

    public JsArrayBuffer(Shape shape, byte[] data, int byteLength, int maxByteLength = -1) : base(shape)
    {
        Data = data;
        _byteLength = byteLength;
        MaxByteLength = maxByteLength;
    }

    public JsArrayBuffer(Shape shape, SharedBlock shared) : base(shape)
    {
        Data = shared.Data;
        Shared = shared;
        MaxByteLength = shared.MaxByteLength;
    }

    public override string ClassName => IsShared ? "SharedArrayBuffer" : "ArrayBuffer";

    /// <summary>The block of a SharedArrayBuffer; null for an ArrayBuffer.</summary>
    public SharedBlock? Shared { get; }

    /// <summary>IsSharedArrayBuffer (§25.2.1.2).</summary>
    public bool IsShared => Shared is not null;

    /// <summary>IsDetachedBuffer (§25.1.3.3).</summary>
    public bool IsDetached { get; private set; }

    /// <summary>[[ArrayBufferMaxByteLength]]; -1 for a buffer of fixed length.</summary>
    public int MaxByteLength { get; private set; }

    /// <summary>IsFixedLengthArrayBuffer (§25.1.3.8).</summary>
    public bool IsFixedLength => MaxByteLength < 0;

    /// <summary>ArrayBufferByteLength (§25.1.3.2); 0 once detached.</summary>
    public int ByteLength => Shared is null ? _byteLength : Volatile.Read(ref Shared.ByteLength);

    /// <summary>The bytes there are now.</summary>
    public Span<byte> Span => Data.AsSpan(0, ByteLength);

    /// <summary>CreateByteDataBlock (§6.2.9.1).</summary>
    public static byte[] CreateByteDataBlock(double size)
    {
        if (size > MaxLength) throw Errors.RangeError("Array buffer allocation failed");
        Interpreter.Interrupts.BeforeAllocating((long)size);
        try
        {
            return size == 0 ? [] : new byte[(int)size];
        }
        catch (OutOfMemoryException)
        {
            throw Errors.RangeError("Array buffer allocation failed");
        }
    }

    /// <summary>AllocateArrayBuffer (§25.1.3.1); a maximum below 0 stands for none.</summary>
    public static JsArrayBuffer Allocate(JsObject? constructor, Realm realm, double byteLength, double maxByteLength = -1)
    {
        if (maxByteLength >= 0 && byteLength > maxByteLength) throw Errors.RangeError("Invalid array buffer max length");
        Shape shape = constructor is null
            ? realm.Get(Intrinsic.ArrayBufferPrototype).RootShapeForInstances()
            : ObjectOperations.GetShapeFromConstructor(constructor, Intrinsic.ArrayBufferPrototype);
        if (maxByteLength > MaxLength) throw Errors.RangeError("Array buffer allocation failed");
        byte[] data = CreateByteDataBlock(byteLength);
        return new JsArrayBuffer(shape, data, (int)byteLength, (int)maxByteLength);
    }

    /// <summary>An ArrayBuffer of the realm over bytes that it takes.</summary>
    public static JsArrayBuffer FromBytes(Realm realm, byte[] data) =>
        new(realm.Get(Intrinsic.ArrayBufferPrototype).RootShapeForInstances(), data, data.Length);

    /// <summary>DetachArrayBuffer (§25.1.3.4).</summary>
    public void Detach()
    {
        if (IsShared) throw Errors.TypeError("Cannot perform DetachArrayBuffer on a SharedArrayBuffer");
        IsDetached = true;
        Data = [];
        _byteLength = 0;
        if (MaxByteLength > 0) MaxByteLength = 0;
    }

    /// <summary>Hands the bytes to another buffer of the same kind, which has none, and detaches this one.</summary>
    public void MoveTo(JsArrayBuffer target)
    {
        target.Data = Data;
        target._byteLength = _byteLength;
        Detach();
    }

    /// <summary>Another length for a resizable buffer; new bytes are zero.</summary>
    public void Resize(int byteLength)
    {
        if (byteLength > Data.Length)
        {
            byte[] grown = CreateByteDataBlock(Math.Min(MaxByteLength, Math.Max(byteLength, Data.Length + (Data.Length >> 1))));
            Data.AsSpan(0, _byteLength).CopyTo(grown);
            Data = grown;
        }
        else if (byteLength < _byteLength)
        {
            Data.AsSpan(byteLength, _byteLength - byteLength).Clear();
        }
        _byteLength = byteLength;
    }

    /// <summary>GetArrayBufferMaxByteLengthOption (§25.1.3.7); -1 for empty.</summary>
    public static double GetMaxByteLengthOption(JsValue options)
    {
        if (!options.IsObject) return -1;
        JsValue max = options.AsObject().Get(Names.MaxByteLength);
        return max.IsUndefined ? -1 : TypeConversion.ToIndex(max, "Invalid array buffer max length");
    }
}
