namespace Kiln.Interpreter;

/// <content>
/// Access to registers and code words without bounds checks. The verifier has compared every operand with the function's register
/// count and code length (Verifier.Code.cs); the checked build compares them again at each access.
/// </content>
internal sealed partial class Machine
{
#if KILN_CHECKED
    private static Frame Running => Agent.Current.Machine.CurrentFrame;

    private static ref JsValue R(ref JsValue registers, uint index)
    {
        Frame frame = Running;
        if (!Unsafe.AreSame(ref registers, ref frame.Stack[frame.Base])) throw new BrokenProofException("registers of another frame");
        if (index >= (uint)frame.Code.Body.RegisterCount) throw new BrokenProofException($"register {index} of {frame.Code.Body.RegisterCount}");
        return ref frame[(int)index];
    }

    private static ref JsValue RA(ref JsValue registers, uint word) => ref R(ref registers, A(word));

    private static ref JsValue RB(ref JsValue registers, uint word) => ref R(ref registers, B(word));

    private static ref JsValue RC(ref JsValue registers, uint word) => ref R(ref registers, C(word));

    private static ref JsValue Beside(ref JsValue register, int offset) => ref R(ref FirstRegister, IndexOf(ref register) + (uint)offset);

    private static Span<JsValue> Window(ref JsValue registers, uint first, int count)
    {
        Frame frame = Running;
        if (count < 0 || first + (long)count > frame.Code.Body.RegisterCount) throw new BrokenProofException($"registers {first} + {count} of {frame.Code.Body.RegisterCount}");
        if (count > 0) R(ref registers, first);
        return frame.Stack.AsSpan(frame.Base + (int)first, count);
    }

    private static Span<JsValue> Behind(ref JsValue register, int offset, int count) => Window(ref FirstRegister, IndexOf(ref register) + (uint)offset, count);

    private static uint W(ref uint code, int pc, int offset) => At(ref code, pc + offset);

    private static ref uint At(ref uint code, int pc)
    {
        uint[] words = Running.Code.Body.Code;
        nint index = Unsafe.ByteOffset(ref words[0], ref code) / sizeof(uint) + pc;
        if ((nuint)index >= (nuint)words.Length) throw new BrokenProofException($"word {index} of {words.Length}");
        return ref words[index];
    }

    private static ref JsValue FirstRegister
    {
        get
        {
            Frame frame = Running;
            return ref frame.Stack[frame.Base];
        }
    }

    private static uint IndexOf(ref JsValue register) => (uint)(Unsafe.ByteOffset(ref FirstRegister, ref register) / Unsafe.SizeOf<JsValue>());
#else
    /// <summary>A register of the running frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref JsValue R(ref JsValue registers, uint index) => ref Unsafe.Add(ref registers, (nint)index);

    // The same by an instruction's operands. Not R(A(word)): each nested inlining is a local more, and past 512 of them the compiler inlines
    // nothing into the loop.

    /// <summary>The register that operand A names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref JsValue RA(ref JsValue registers, uint word) => ref Unsafe.Add(ref registers, (nint)(uint)(byte)(word >> 8));

    /// <summary>The register that operand B names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref JsValue RB(ref JsValue registers, uint word) => ref Unsafe.Add(ref registers, (nint)(uint)(byte)(word >> 16));

    /// <summary>The register that operand C names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref JsValue RC(ref JsValue registers, uint word) => ref Unsafe.Add(ref registers, (nint)(word >> 24));

    /// <summary>A register that follows another one of the running frame: of a pair, an iterator record or a call window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref JsValue Beside(ref JsValue register, int offset) => ref Unsafe.Add(ref register, offset);

    /// <summary>A run of registers of the running frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Span<JsValue> Window(ref JsValue registers, uint first, int count) =>
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref registers, (nint)first), count);

    /// <summary>A run of registers that begins behind another register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Span<JsValue> Behind(ref JsValue register, int offset, int count) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref register, offset), count);

    /// <summary>A word of the running code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint W(ref uint code, int pc, int offset) => Unsafe.Add(ref code, pc + offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref uint At(ref uint code, int pc) => ref Unsafe.Add(ref code, pc);
#endif
}
