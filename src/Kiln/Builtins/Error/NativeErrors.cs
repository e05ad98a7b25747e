using Kiln.Bytecode;

namespace Kiln.Builtins;

/// <summary>The NativeError constructors and prototypes (ECMA-262 §20.5.6).</summary>
internal static unsafe class NativeErrors
{
    public static JsObject CreateConstructor(Realm realm, NativeErrorKind kind) => throw new UnreachableException(kind.ToString());

    public static JsObject CreatePrototype(Realm realm, NativeErrorKind kind) => JsObject.Create(realm.Get(Intrinsic.ErrorPrototype));
}
