using System.Text;

namespace Kiln.Builtins;

/// <summary>A Blob or File (File API §3, §4): bytes that never change.</summary>
internal sealed class JsBlob(Shape shape, ReadOnlyMemory<byte> bytes, string type) : JsObject(shape), IInspectable
{
    public ReadOnlyMemory<byte> Bytes => bytes;

    public string Type => type;

    /// <summary>The name of a File; null for a Blob.</summary>
    public string? Name { get; init; }

    public double LastModified { get; init; }

    public string? Inspect(Realm realm, InspectOptions options, double depth)
    {
        if (depth < 0) return null;
        JsObject shown = realm.CreateObject();
        shown.PutOwn("size", bytes.Length);
        shown.PutOwn("type", type);
        if (Name is not null)
        {
            shown.PutOwn("name", Name);
            shown.PutOwn("lastModified", LastModified);
        }
        string className = Name is null ? "Blob" : "File";
        return className + " " + Inspector.Inspect(realm, JsValue.FromObject(shown), options with { Depth = options.Depth - 1 });
    }
}

/// <summary>The Blob interface (File API §3), without streams.</summary>
internal static unsafe class BlobInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("Blob", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.BlobPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.BlobConstructor);
        b.Attribute("type", &GetMediaType);
        b.Attribute("size", &GetSize);
        b.Operation("slice", 0, &Slice);
        b.Operation("arrayBuffer", 0, &ArrayBuffer);
        b.Operation("text", 0, &Text);
        b.Operation("bytes", 0, &Bytes);
        b.ToStringTag("Blob");
    }

    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = WebInterface.NewTarget(call);
        byte[] bytes = call[0].IsUndefined ? [] : ProcessParts(call[0], "sources");
        string type = TypeOption(call[1]);
        return JsValue.FromObject(new JsBlob(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.BlobPrototype), bytes, type));
    }

    /// <summary>Process blob parts (§3.1), with line endings as they are.</summary>
    public static byte[] ProcessParts(JsValue parts, string argument)
    {
        if (!parts.IsObject || !parts.AsObject().Get(WellKnownSymbols.Iterator).IsCallable) throw NodeErrors.InvalidArgument(argument, "a sequence", parts);
        var bytes = new MemoryStream();
        foreach (JsValue part in IteratorOperations.ToList(parts))
        {
            switch (part.TryObject<JsObject>())
            {
                case JsBlob blob: bytes.Write(blob.Bytes.Span); break;
                case JsArrayBuffer buffer: bytes.Write(buffer.Span); break;
                case JsTypedArray array: bytes.Write(array.Bytes); break;
                case JsDataView view: bytes.Write(view.IsOutOfBounds ? [] : view.Buffer.Data.AsSpan(view.ByteOffset, view.ByteLength)); break;
                default: bytes.Write(Encoding.UTF8.GetBytes(TypeConversion.ToText(part))); break;
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The type member of the options, in lower case; nothing when it has other than printable ASCII.</summary>
    public static string TypeOption(JsValue options)
    {
        if (options.IsNullish) return "";
        if (!options.IsObject) throw NodeErrors.InvalidArgument("options", "of type object", options);
        JsValue type = options.AsObject().Get("type");
        return type.IsUndefined ? "" : MediaType(TypeConversion.ToText(type));
    }

    private static string MediaType(string type) => type.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0 ? "" : type.ToLowerInvariant();

    private static JsBlob This(in BuiltinCall call) => WebInterface.This<JsBlob>(call, "Blob");

    private static JsValue GetMediaType(in BuiltinCall call) => This(call).Type;

    private static JsValue GetSize(in BuiltinCall call) => This(call).Bytes.Length;

    private static JsValue Slice(in BuiltinCall call)
    {
        JsBlob blob = This(call);
        int size = blob.Bytes.Length;
        int start = call[0].IsUndefined ? 0 : Clamp(call[0]), end = call[1].IsUndefined ? size : Clamp(call[1]);
        string type = call[2].IsUndefined ? "" : MediaType(TypeConversion.ToText(call[2]));
        ReadOnlyMemory<byte> part = blob.Bytes.Slice(start, Math.Max(0, end - start));
        return JsValue.FromObject(new JsBlob(call.Realm.Get(Intrinsic.BlobPrototype).RootShapeForInstances(), part, type));

        int Clamp(JsValue value)
        {
            double index = TypeConversion.ToIntegerOrInfinity(value);
            return (int)(index < 0 ? Math.Max(0, size + index) : Math.Min(index, size));
        }
    }

    private static JsValue ArrayBuffer(in BuiltinCall call) =>
        Resolved(call.Realm, JsValue.FromObject(JsArrayBuffer.FromBytes(call.Realm, This(call).Bytes.ToArray())));

    private static JsValue Bytes(in BuiltinCall call) =>
        Resolved(call.Realm, JsValue.FromObject(TypedArrays.CreateUint8Array(call.Realm, This(call).Bytes.ToArray())));

    private static JsValue Text(in BuiltinCall call)
    {
        ReadOnlySpan<byte> bytes = This(call).Bytes.Span;
        return Resolved(call.Realm, Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes));
    }

    private static JsValue Resolved(Realm realm, JsValue value)
    {
        var promise = JsPromise.Create(realm);
        promise.Resolve(value);
        return JsValue.FromObject(promise);
    }
}

/// <summary>The File interface (File API §4).</summary>
internal static unsafe class FileInterface
{
    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("File", 2, &Construct, &DefineConstructor, Intrinsic.BlobConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.BlobPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.FilePrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.FileConstructor);
        b.Attribute("name", &GetName);
        b.Attribute("lastModified", &GetLastModified);
        b.ToStringTag("File");
    }

    private static JsValue Construct(in BuiltinCall call)
    {
        JsObject newTarget = WebInterface.NewTarget(call);
        WebInterface.Require(call, "fileBits", "fileName");
        byte[] bytes = BlobInterface.ProcessParts(call[0], "fileBits");
        string name = WebInterface.ToUsvString(call[1]), type = BlobInterface.TypeOption(call[2]);
        JsValue modified = call[2].IsObject ? call[2].AsObject().Get("lastModified") : JsValue.Undefined;
        var file = new JsBlob(ObjectOperations.GetShapeFromConstructor(newTarget, Intrinsic.FilePrototype), bytes, type)
        {
            Name = name,
            LastModified = modified.IsUndefined ? Math.Floor((DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds) : TypeConversion.ToIntegerOrInfinity(modified),
        };
        return JsValue.FromObject(file);
    }

    private static JsBlob This(in BuiltinCall call) =>
        call.This.TryObject<JsBlob>() is { Name: not null } file ? file : throw NodeErrors.TypeError("ERR_INVALID_THIS", "Value of \"this\" must be of type File");

    private static JsValue GetName(in BuiltinCall call) => This(call).Name!;

    private static JsValue GetLastModified(in BuiltinCall call) => This(call).LastModified;
}
