namespace Kiln.Builtins;

/// <content>Array.fromAsync.</content>
internal static unsafe partial class ArrayConstructor
{
    /// <summary>Array.fromAsync ( items [ , mapper [ , thisArg ] ] ) (§23.1.2.2 of the next edition)</summary>
    private static JsValue FromAsync(in BuiltinCall call) => throw Errors.TypeError("Array.fromAsync is not available");
}
