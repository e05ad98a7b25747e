namespace Kiln.Builtins;

/// <summary>The %Object.prototype% object (ECMA-262 §20.1.3).</summary>
internal static unsafe class ObjectPrototype
{
    /// <summary>The realm makes the object itself, before everything else; this defines its properties at first touch.</summary>
    public static void Define(ref ObjectBuilder b)
    {
        b.Intrinsic("constructor", Intrinsic.ObjectConstructor);
    }
}
