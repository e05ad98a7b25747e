using System.Security.Cryptography;

namespace Kiln.Builtins;

/// <summary>The crypto object's class, to tell its receivers.</summary>
internal sealed class JsCrypto(Shape shape) : JsObject(shape);

/// <summary>The Crypto interface (Web Cryptography §10) without <c>subtle</c>.</summary>
internal static unsafe class CryptoInterface
{
    private const int Quota = 65536;

    public static JsObject CreateConstructor(Realm realm) => realm.CreateLazyConstructor("Crypto", 0, &Construct, &DefineConstructor);

    public static JsObject CreatePrototype(Realm realm) => realm.CreateLazyObject(Intrinsic.ObjectPrototype, &DefinePrototype);

    private static void DefineConstructor(ref ObjectBuilder b) => b.Constructor(Intrinsic.CryptoPrototype);

    private static void DefinePrototype(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.CryptoConstructor);
        b.Operation("getRandomValues", 1, &GetRandomValues);
        b.Operation("randomUUID", 0, &RandomUUID);
        b.ToStringTag("Crypto");
    }

    private static JsValue Construct(in BuiltinCall call) => throw NodeErrors.IllegalConstructor();

    private static JsValue GetRandomValues(in BuiltinCall call)
    {
        WebInterface.This<JsCrypto>(call, "Crypto");
        if (call.Count == 0)
            throw NodeErrors.TypeError("ERR_MISSING_ARGS", "Failed to execute 'getRandomValues' on 'Crypto': 1 argument required, but only 0 present.");
        if (call[0].TryObject<JsTypedArray>() is not { Kind: not (TypedArrayKind.Float16Array or TypedArrayKind.Float32Array or TypedArrayKind.Float64Array) } array)
            throw DOMExceptionInterface.Create(call.Realm, "TypeMismatchError", "The data argument must be an integer-type TypedArray");
        Span<byte> bytes = array.Bytes;
        if (bytes.Length > Quota) throw DOMExceptionInterface.Create(call.Realm, "QuotaExceededError", "The requested length exceeds 65,536 bytes");
        Fill(call.Realm, bytes);
        return call[0];
    }

    // The library's generator would load OpenSSL, which takes longer than most programs run and is not everywhere.
    private static void Fill(Realm realm, Span<byte> bytes)
    {
        const string Device = "/dev/urandom";
        if (OperatingSystem.IsWindows() || PlatformCryptography.IsSupported && !File.Exists(Device))
        {
            RandomNumberGenerator.Fill(bytes);
            return;
        }
        try
        {
            using var source = new FileStream(Device, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            source.ReadExactly(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DOMExceptionInterface.Create(realm, "OperationError", $"There is no source of random numbers: {e.Message}");
        }
    }

    /// <summary>randomUUID(): version 4.</summary>
    private static JsValue RandomUUID(in BuiltinCall call)
    {
        WebInterface.This<JsCrypto>(call, "Crypto");
        Span<byte> bytes = stackalloc byte[16];
        Fill(call.Realm, bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
