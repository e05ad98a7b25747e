namespace Kiln.Bytecode;

/// <summary>The native error types, as ThrowError numbers them.</summary>
internal enum NativeErrorKind : byte
{
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
}
