using Kiln.Bytecode;

namespace Kiln.Interpreter;

/// <content>
/// The loop. Hot arms are here, everything else is a call. It relies on what the verifier proves of each function before
/// its first run: operands and windows are within the frame's registers, jumps land on instructions, tables are in range.
/// What registers hold is not proved: arms test tags, and the slow paths test the classes of engine data.
/// </content>
internal sealed partial class Machine
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint A(uint word) => (byte)(word >> 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint B(uint word) => (byte)(word >> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint C(uint word) => word >> 24;

    [SkipLocalsInit]
    private JsValue Loop(Frame frame)
    {
        // Few locals on purpose: frame, registers, code and pc stay in machine registers; all else is a load from the frame.
        ref JsValue r = ref Unsafe.NullRef<JsValue>();
        ref uint code = ref Unsafe.NullRef<uint>();
        int pc;

    Enter:
        r = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Stack), frame.Base);
        code = ref MemoryMarshal.GetArrayDataReference(frame.Code.Words);
        pc = frame.Pc;

        while (true)
        {
            uint w = W(ref code, pc, 0);
            switch ((Opcode)(byte)w)
            {
                // First the arms whose helpers must be inlined: the compiler stops inlining in a method as large as this one.
                case Opcode.CallUndefinedThis:
                    R(ref r, (W(ref code, pc, 1) & 0xFFFF) + 1).SetBits(JsValue.UndefinedBits);
                    goto case Opcode.Call;
                case Opcode.Call:
                {
                    uint window = W(ref code, pc, 1);
                    ref JsValue callee = ref R(ref r, window & 0xFFFF);
                    frame.Pc = pc;
                    if (FastPaths.Enabled && callee._bits == JsValue.ObjectBits)
                    {
                        if (callee._ref!.GetType() == typeof(ScriptFunction))
                        {
                            ScriptFunction target = Trusted.As<ScriptFunction>(callee._ref);
                            if (target.IsPlainCall && target.Realm == frame.Function.Realm)
                            {
                                frame = EnterCall(frame, target, window, A(w));
                                goto Enter;
                            }
                        }
                        else if (callee._ref.GetType() == typeof(BuiltinFunction))
                        {
                            BuiltinFunction target = Trusted.As<BuiltinFunction>(callee._ref);
                            if (target.Realm == frame.Function.Realm)
                            {
                                if ((target.Flags & ObjectFlags.Forwards) != 0 && EnterForwarded(frame, ref callee, window, A(w)) is { } forwarded)
                                {
                                    frame = forwarded;
                                    goto Enter;
                                }
                                JsValue.Forget(Behind(ref callee, 1, (int)(window >> 16) + 1));
                                if (Exact.Is<CallbackMethod>(target.State))
                                {
                                    frame = StartCallbacks(frame, ref callee, window, A(w));
                                    goto Enter;
                                }
                                RA(ref r, w) = target.InvokeInRealm(
                                    Beside(ref callee, 1), Behind(ref callee, 2, (int)(window >> 16)), null);
                                pc += 2;
                                continue;
                            }
                        }
                        else if (callee._ref.GetType() == typeof(Builtins.BoundFunction) && EnterBound(frame, ref callee, window, A(w)) is { } bound)
                        {
                            frame = bound;
                            goto Enter;
                        }
                    }
                    RA(ref r, w) = CallSlow(frame, ref callee, (int)(window >> 16));
                    pc += 2;
                    continue;
                }
                case Opcode.Construct:
                {
                    uint window = W(ref code, pc, 1);
                    ref JsValue callee = ref R(ref r, window & 0xFFFF);
                    frame.Pc = pc;
                    if (FastPaths.Enabled && callee._bits == JsValue.ObjectBits && callee._ref!.GetType() == typeof(ScriptFunction))
                    {
                        ScriptFunction target = Trusted.As<ScriptFunction>(callee._ref);
                        if (target.IsConstructor && target.Realm == frame.Function.Realm)
                        {
                            frame = EnterConstruct(frame, target, target, window, A(w));
                            goto Enter;
                        }
                    }
                    RA(ref r, w) = ConstructSlow(frame, ref callee, ref callee, (int)(window >> 16));
                    pc += 2;
                    continue;
                }
                case Opcode.SuperCall:
                {
                    uint window = W(ref code, pc, 1);
                    ref JsValue callee = ref R(ref r, window & 0xFFFF);
                    ref JsValue newTarget = ref R(ref r, (window & 0xFFFF) + 1);
                    frame.Pc = pc;
                    SkipDefaultConstructors(ref callee);
                    if (FastPaths.Enabled && callee._bits == JsValue.ObjectBits && callee._ref!.GetType() == typeof(ScriptFunction) && newTarget.IsObject)
                    {
                        ScriptFunction target = Trusted.As<ScriptFunction>(callee._ref);
                        if (target.IsConstructor && target.Realm == frame.Function.Realm)
                        {
                            frame = EnterConstruct(frame, target, newTarget.AsObject(), window, A(w));
                            goto Enter;
                        }
                    }
                    RA(ref r, w) = ConstructSlow(frame, ref callee, ref newTarget, (int)(window >> 16));
                    pc += 2;
                    continue;
                }
                case Opcode.ReturnUndefined:
                    RA(ref r, 0).SetBits(JsValue.UndefinedBits);
                    w = 0;
                    goto case Opcode.Return;
                case Opcode.Return:
                {
                    JsValue result = RA(ref r, w);
                    Frame caller = frame.Caller!;
                    if (frame.Flags != FrameFlags.None)
                    {
                        if ((frame.Flags & FrameFlags.Callback) != 0)
                        {
                            frame = NextCallback(frame, result);
                            goto Enter;
                        }
                        if ((frame.Flags & FrameFlags.Construct) != 0) result = ConstructResult(frame, result);
                        if ((frame.Flags & FrameFlags.Entry) != 0)
                        {
                            CurrentFrame = caller;
                            return result;
                        }
                        if ((frame.Flags & FrameFlags.ResultUnused) != 0)
                        {
                            // The one such instruction has one word.
                            CurrentFrame = frame = caller;
                            frame.Pc++;
                            goto Enter;
                        }
                    }
                    _depth = caller.Depth;
                    int register = frame.ResultRegister;
                    frame = caller;
                    r = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Stack), frame.Base);
                    code = ref MemoryMarshal.GetArrayDataReference(frame.Code.Words);
                    // Every other instruction that pushes a frame leaves Pc two words before the next one.
                    pc = frame.Pc + 2;
                    R(ref r, (uint)register) = result;
                    continue;
                }

                case Opcode.Move:
                    RA(ref r, w) = RB(ref r, w);
                    pc += 1;
                    continue;
                case Opcode.MoveWide:
                {
                    uint pair = W(ref code, pc, 1);
                    R(ref r, pair & 0xFFFF) = R(ref r, pair >> 16);
                    pc += 2;
                    continue;
                }
                case Opcode.LoadInt:
                    RA(ref r, w).SetInt32((short)(w >> 16));
                    pc += 1;
                    continue;
                case Opcode.LoadUndefined:
                    RA(ref r, w).SetBits(JsValue.UndefinedBits);
                    pc += 1;
                    continue;
                case Opcode.LoadNull:
                    RA(ref r, w).SetBits(JsValue.NullBits);
                    pc += 1;
                    continue;
                case Opcode.LoadTrue:
                    RA(ref r, w).SetBits(JsValue.TrueBits);
                    pc += 1;
                    continue;
                case Opcode.LoadFalse:
                    RA(ref r, w).SetBits(JsValue.FalseBits);
                    pc += 1;
                    continue;
                case Opcode.LoadEmpty:
                    RA(ref r, w).SetBits(JsValue.EmptyBits);
                    pc += 1;
                    continue;
                case Opcode.LoadConstant:
                    RA(ref r, w) = frame.Code.Unit.GetNumber((int)W(ref code, pc, 1));
                    pc += 2;
                    continue;
                case Opcode.LoadString:
                    RA(ref r, w) = JsValue.FromString(frame.Code.Unit.GetString((int)W(ref code, pc, 1)));
                    pc += 2;
                    continue;
                case Opcode.LoadNewTarget:
                    RA(ref r, w) = JsValue.FromObjectOrUndefined(frame.NewTarget);
                    pc += 1;
                    continue;

                case Opcode.PushScope:
                    frame.Pc = pc;
                    frame.Environment = PushScope(frame.Code, frame.Environment, W(ref code, pc, 1), W(ref code, pc, 2));
                    pc += 3;
                    continue;
                case Opcode.PopScope:
                    frame.Environment = Parent(frame.Environment!);
                    pc += 1;
                    continue;
                case Opcode.CopyScope:
                    frame.Environment = frame.Environment.AsSpan().ToArray();
                    pc += 1;
                    continue;
                case Opcode.SaveScope:
                    RA(ref r, w) = frame.Environment is null ? default : JsValue.FromInternal(frame.Environment);
                    pc += 1;
                    continue;
                case Opcode.RestoreScope:
                    frame.Environment = RA(ref r, w).TryInternal<JsValue[]>();
                    pc += 1;
                    continue;
                case Opcode.LoadScoped:
                {
                    JsValue[] at = frame.Environment!;
                    for (uint depth = B(w); depth != 0; depth--) at = Parent(at)!;
                    RA(ref r, w) = at[C(w)];
                    pc += 1;
                    continue;
                }
                case Opcode.LoadScopedChecked:
                {
                    JsValue[] at = frame.Environment!;
                    for (uint depth = B(w); depth != 0; depth--) at = Parent(at)!;
                    ref JsValue slot = ref at[C(w)];
                    if (slot.IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Uninitialized(frame.Code, W(ref code, pc, 1));
                    }
                    RA(ref r, w) = slot;
                    pc += 2;
                    continue;
                }
                case Opcode.LoadScopedWide:
                    RA(ref r, w) = Scope(frame.Environment, W(ref code, pc, 1))[W(ref code, pc, 2)];
                    pc += 3;
                    continue;
                case Opcode.LoadScopedWideChecked:
                {
                    ref JsValue slot = ref Scope(frame.Environment, W(ref code, pc, 1))[W(ref code, pc, 2)];
                    if (slot.IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Uninitialized(frame.Code, W(ref code, pc, 3));
                    }
                    RA(ref r, w) = slot;
                    pc += 4;
                    continue;
                }
                case Opcode.StoreScoped:
                {
                    JsValue[] at = frame.Environment!;
                    for (uint depth = B(w); depth != 0; depth--) at = Parent(at)!;
                    JsValue.Store(ref at[C(w)], ref RA(ref r, w));
                    pc += 1;
                    continue;
                }
                case Opcode.StoreScopedChecked:
                {
                    JsValue[] at = frame.Environment!;
                    for (uint depth = B(w); depth != 0; depth--) at = Parent(at)!;
                    ref JsValue slot = ref at[C(w)];
                    if (slot.IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Uninitialized(frame.Code, W(ref code, pc, 1));
                    }
                    JsValue.Store(ref slot, ref RA(ref r, w));
                    pc += 2;
                    continue;
                }
                case Opcode.StoreScopedWide:
                    JsValue.Store(ref Scope(frame.Environment, W(ref code, pc, 1))[W(ref code, pc, 2)], ref RA(ref r, w));
                    pc += 3;
                    continue;
                case Opcode.StoreScopedWideChecked:
                {
                    ref JsValue slot = ref Scope(frame.Environment, W(ref code, pc, 1))[W(ref code, pc, 2)];
                    if (slot.IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Uninitialized(frame.Code, W(ref code, pc, 3));
                    }
                    JsValue.Store(ref slot, ref RA(ref r, w));
                    pc += 4;
                    continue;
                }
                case Opcode.LoadModule:
                    RA(ref r, w) = frame.Code.Unit.ModuleEnvironment[W(ref code, pc, 1)];
                    pc += 2;
                    continue;
                case Opcode.LoadModuleChecked:
                {
                    ref JsValue slot = ref frame.Code.Unit.ModuleEnvironment[W(ref code, pc, 1)];
                    if (slot.IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Uninitialized(frame.Code, W(ref code, pc, 2));
                    }
                    RA(ref r, w) = slot;
                    pc += 3;
                    continue;
                }
                case Opcode.StoreModule:
                    JsValue.Store(ref frame.Code.Unit.ModuleEnvironment[W(ref code, pc, 1)], ref RA(ref r, w));
                    pc += 2;
                    continue;
                case Opcode.StoreModuleChecked:
                {
                    ref JsValue slot = ref frame.Code.Unit.ModuleEnvironment[W(ref code, pc, 1)];
                    if (slot.IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Uninitialized(frame.Code, W(ref code, pc, 2));
                    }
                    JsValue.Store(ref slot, ref RA(ref r, w));
                    pc += 3;
                    continue;
                }
                case Opcode.LoadImport:
                {
                    ref readonly ImportBinding binding = ref frame.Code.Unit.Imports[W(ref code, pc, 1)];
                    ref JsValue slot = ref binding.Environment[binding.Slot];
                    if (slot.IsEmpty)
                    {
                        frame.Pc = pc;
                        throw UninitializedImport(frame.Code, W(ref code, pc, 1));
                    }
                    RA(ref r, w) = slot;
                    pc += 2;
                    continue;
                }
                case Opcode.CheckInitialized:
                    if (RA(ref r, w).IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Uninitialized(frame.Code, W(ref code, pc, 1));
                    }
                    pc += 2;
                    continue;
                case Opcode.CheckThis:
                    if (RA(ref r, w).IsEmpty)
                    {
                        frame.Pc = pc;
                        throw ThisUninitialized();
                    }
                    pc += 1;
                    continue;

                case Opcode.LoadGlobal:
                case Opcode.LoadGlobalTypeof:
                {
                    ref PropertyCache cache = ref frame.Code.Caches[W(ref code, pc, 2)];
                    if (FastPaths.Enabled && cache.Shape == frame.Function.Realm.GlobalObject.Shape && cache.Epoch == frame.Function.Realm.GlobalEnvironment.LexicalEpoch)
                    {
                        RA(ref r, w) = frame.Function.Realm.GlobalObject.Slots[cache.Slot];
                        pc += 3;
                        continue;
                    }
                    frame.Pc = pc;
                    LoadGlobal(frame.Code, ref RA(ref r, w), W(ref code, pc, 1), ref cache, (Opcode)(byte)w == Opcode.LoadGlobalTypeof);
                    pc += 3;
                    continue;
                }

                case Opcode.GetNamed:
                {
                    ref JsValue o = ref RB(ref r, w);
                    ref PropertyCache cache = ref frame.Code.Caches[W(ref code, pc, 2)];
                    if (FastPaths.Enabled && o._bits == JsValue.ObjectBits)
                    {
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        if (target.Shape == cache.Shape)
                        {
                            if (cache.Holder is null)
                            {
                                RA(ref r, w) = target.Slots[cache.Slot];
                                pc += 3;
                                continue;
                            }
                            if (cache.Epoch == Shape.PrototypeEpoch)
                            {
                                RA(ref r, w) = Trusted.As<JsObject>(cache.Holder).Slots[cache.Slot];
                                pc += 3;
                                continue;
                            }
                        }
                    }
                    else if (FastPaths.Enabled && o._bits == JsValue.StringBits && cache.Shape == Shape.StringReceiverMarker && cache.Epoch == Shape.PrototypeEpoch)
                    {
                        RA(ref r, w) = Trusted.As<JsObject>(cache.Holder!).Slots[cache.Slot];
                        pc += 3;
                        continue;
                    }
                    frame.Pc = pc;
                    if (GetNamedSlow(frame, ref o, A(w), frame.Code.Unit.GetKey((int)W(ref code, pc, 1)), ref cache, 1))
                    {
                        frame = CurrentFrame;
                        goto Enter;
                    }
                    pc += 3;
                    continue;
                }
                case Opcode.GetLength:
                {
                    ref JsValue o = ref RB(ref r, w);
                    if (FastPaths.Enabled && o._bits == JsValue.ObjectBits && o._ref!.GetType() == typeof(JsArray))
                    {
                        uint length = Trusted.As<JsArray>(o._ref!).ArrayLength;
                        if (length <= int.MaxValue)
                        {
                            RA(ref r, w).SetInt32((int)length);
                            pc += 2;
                            continue;
                        }
                    }
                    else if (FastPaths.Enabled && o._bits == JsValue.StringBits)
                    {
                        RA(ref r, w).SetInt32(Trusted.As<JsString>(o._ref!).Length);
                        pc += 2;
                        continue;
                    }
                    frame.Pc = pc;
                    if (GetNamedSlow(frame, ref o, A(w), Names.Length, ref frame.Code.Caches[W(ref code, pc, 1)], 0))
                    {
                        frame = CurrentFrame;
                        goto Enter;
                    }
                    pc += 2;
                    continue;
                }
                case Opcode.SetNamed:
                {
                    ref JsValue o = ref RA(ref r, w);
                    ref PropertyCache cache = ref frame.Code.Caches[W(ref code, pc, 2)];
                    if (FastPaths.Enabled && o._bits == JsValue.ObjectBits)
                    {
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        if (target.Shape == cache.Shape)
                        {
                            if (cache.NewShape is null)
                            {
                                JsValue.Store(ref target.Slots[cache.Slot], ref RB(ref r, w));
                                pc += 3;
                                continue;
                            }
                            if (cache.Epoch == Shape.PrototypeEpoch)
                            {
                                JsValue[] slots = target.Slots;
                                if ((uint)cache.Slot >= (uint)slots.Length) slots = GrowSlots(target, cache.Slot);
                                JsValue.Store(ref slots[cache.Slot], ref RB(ref r, w));
                                target.Shape = cache.NewShape;
                                pc += 3;
                                continue;
                            }
                        }
                    }
                    frame.Pc = pc;
                    SetNamedSlow(frame.Code, ref o, ref RB(ref r, w), W(ref code, pc, 1), ref cache);
                    pc += 3;
                    continue;
                }
                case Opcode.DefineNamed:
                {
                    // Only forged code has no object here; the test keeps it from being read as one.
                    JsObject target = Object(RA(ref r, w));
                    ref PropertyCache cache = ref frame.Code.Caches[W(ref code, pc, 2)];
                    if (FastPaths.Enabled && target.Shape == cache.Shape && cache.NewShape is not null)
                    {
                        JsValue[] slots = target.Slots;
                        if ((uint)cache.Slot >= (uint)slots.Length) slots = GrowSlots(target, cache.Slot);
                        JsValue.Store(ref slots[cache.Slot], ref RB(ref r, w));
                        target.Shape = cache.NewShape;
                        pc += 3;
                        continue;
                    }
                    frame.Pc = pc;
                    DefineNamedSlow(frame.Code, target, ref RB(ref r, w), W(ref code, pc, 1), ref cache);
                    pc += 3;
                    continue;
                }
                case Opcode.GetElement:
                {
                    ref JsValue o = ref RB(ref r, w);
                    ref JsValue key = ref RC(ref r, w);
                    if (FastPaths.Enabled && key._bits >= JsValue.Int32Tag && o._bits == JsValue.ObjectBits)
                    {
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        JsValue[] elements = target.RawElements;
                        // Exotic objects and shifted arrays have none here; an index past an array's length is empty too.
                        uint index = (uint)key._bits;
                        if (index < (uint)elements.Length && elements[index]._bits != JsValue.EmptyBits)
                        {
                            RA(ref r, w) = elements[index];
                            pc += 1;
                            continue;
                        }
                    }
                    frame.Pc = pc;
                    RA(ref r, w) = GetElementSlow(ref o, ref key);
                    pc += 1;
                    continue;
                }
                case Opcode.SetElement:
                {
                    ref JsValue o = ref RA(ref r, w);
                    ref JsValue key = ref RB(ref r, w);
                    if (FastPaths.Enabled && key._bits >= JsValue.Int32Tag && o._bits == JsValue.ObjectBits)
                    {
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        JsValue[] elements = target.RawElements;
                        uint index = (uint)key._bits;
                        if (index < (uint)elements.Length && elements[index]._bits != JsValue.EmptyBits && (target.Flags & (ObjectFlags.FrozenElements | ObjectFlags.ExoticSet)) == 0)
                        {
                            JsValue.Store(ref elements[index], ref RC(ref r, w));
                            pc += 1;
                            continue;
                        }
                    }
                    frame.Pc = pc;
                    SetElementSlow(frame.Code, ref o, ref key, ref RC(ref r, w));
                    pc += 1;
                    continue;
                }

                case Opcode.NewObject:
                    RA(ref r, w) = JsValue.FromObject(new JsObject(frame.Function.Realm.ObjectShape));
                    pc += 1;
                    continue;
                case Opcode.NewObjectLiteral:
                {
                    Shape shape = frame.Code.Unit.GetObjectShape((int)W(ref code, pc, 1));
                    JsValue[] slots = JsValue.Keep(Window(ref r, B(w), shape.Count));
                    RA(ref r, w) = JsValue.FromObject(new JsObject(shape, slots));
                    pc += 2;
                    continue;
                }
                case Opcode.NewArray:
                {
                    int count = (int)W(ref code, pc, 1);
                    JsValue[] elements = JsValue.Keep(Window(ref r, B(w), count));
                    RA(ref r, w) = JsValue.FromObject(new JsArray(frame.Function.Realm.ArrayShape, elements, (uint)count));
                    pc += 2;
                    continue;
                }
                case Opcode.NewClosure:
                    RA(ref r, w) = JsValue.FromObject(NewClosure(frame, frame.Code.Unit.GetFunction((int)W(ref code, pc, 1)), frame.Environment));
                    pc += 2;
                    continue;

                case Opcode.Add:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, y = (int)c._bits, sum = x + y;
                        if (((x ^ sum) & (y ^ sum)) >= 0) RA(ref r, w).SetInt32(sum);
                        else RA(ref r, w).SetDouble((double)x + y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber && c.IsNumber)
                    {
                        RA(ref r, w).SetDouble(b.AsNumber() + c.AsNumber());
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Add(ref RA(ref r, w), b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.Sub:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, y = (int)c._bits, difference = x - y;
                        if (((x ^ y) & (x ^ difference)) >= 0) RA(ref r, w).SetInt32(difference);
                        else RA(ref r, w).SetDouble((double)x - y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber && c.IsNumber)
                    {
                        RA(ref r, w).SetDouble(b.AsNumber() - c.AsNumber());
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.Subtract, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.Mul:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, y = (int)c._bits;
                        long product = (long)x * y;
                        // A zero product of a negative factor is -0.
                        if ((int)product == product && (product != 0 || (x | y) >= 0)) RA(ref r, w).SetInt32((int)product);
                        else RA(ref r, w).SetDouble((double)x * y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber && c.IsNumber)
                    {
                        RA(ref r, w).SetDouble(b.AsNumber() * c.AsNumber());
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.Multiply, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.Div:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && b.IsNumber && c.IsNumber)
                    {
                        RA(ref r, w) = JsValue.FromDouble(b.AsNumber() / c.AsNumber());
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.Divide, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.Mod:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, y = (int)c._bits;
                        if (x >= 0 && y > 0)
                        {
                            RA(ref r, w).SetInt32(x % y);
                            pc += 1;
                            continue;
                        }
                    }
                    frame.Pc = pc;
                    Arithmetic.Remainder(ref RA(ref r, w), b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.AddInt:
                {
                    ref JsValue b = ref RB(ref r, w);
                    int y = (int)w >> 24;
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, sum = x + y;
                        if (((x ^ sum) & (y ^ sum)) >= 0) RA(ref r, w).SetInt32(sum);
                        else RA(ref r, w).SetDouble((double)x + y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber)
                    {
                        RA(ref r, w).SetDouble(b.AsDouble() + y);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Add(ref RA(ref r, w), b, JsValue.FromInt32(y));
                    pc += 1;
                    continue;
                }
                case Opcode.SubInt:
                {
                    ref JsValue b = ref RB(ref r, w);
                    int y = (int)w >> 24;
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, difference = x - y;
                        if (((x ^ y) & (x ^ difference)) >= 0) RA(ref r, w).SetInt32(difference);
                        else RA(ref r, w).SetDouble((double)x - y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber)
                    {
                        RA(ref r, w).SetDouble(b.AsDouble() - y);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.Subtract, b, JsValue.FromInt32(y));
                    pc += 1;
                    continue;
                }
                case Opcode.BitAnd:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        RA(ref r, w).SetInt32((int)b._bits & (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.And, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.BitOr:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        RA(ref r, w).SetInt32((int)b._bits | (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.Or, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.BitXor:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        RA(ref r, w).SetInt32((int)b._bits ^ (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.Xor, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.ShiftLeft:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        RA(ref r, w).SetInt32((int)b._bits << (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.ShiftLeft, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.ShiftRight:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        RA(ref r, w).SetInt32((int)b._bits >> (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.ShiftRight, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.ShiftRightUnsigned:
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.ShiftRightUnsigned, RB(ref r, w), RC(ref r, w));
                    pc += 1;
                    continue;
                case Opcode.Exp:
                    frame.Pc = pc;
                    Arithmetic.Binary(ref RA(ref r, w), ArithmeticOperator.Exponentiate, RB(ref r, w), RC(ref r, w));
                    pc += 1;
                    continue;
                case Opcode.Increment:
                {
                    ref JsValue b = ref RB(ref r, w);
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag && (int)b._bits != int.MaxValue)
                    {
                        RA(ref r, w).SetInt32((int)b._bits + 1);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Increment(ref RA(ref r, w), b, 1);
                    pc += 1;
                    continue;
                }
                case Opcode.Decrement:
                {
                    ref JsValue b = ref RB(ref r, w);
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag && (int)b._bits != int.MinValue)
                    {
                        RA(ref r, w).SetInt32((int)b._bits - 1);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Increment(ref RA(ref r, w), b, -1);
                    pc += 1;
                    continue;
                }
                case Opcode.Negate:
                {
                    ref JsValue b = ref RB(ref r, w);
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag && ((int)b._bits & int.MaxValue) != 0)
                    {
                        RA(ref r, w).SetInt32(-(int)b._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Negate(ref RA(ref r, w), b);
                    pc += 1;
                    continue;
                }
                case Opcode.BitNot:
                    frame.Pc = pc;
                    Arithmetic.BitwiseNot(ref RA(ref r, w), RB(ref r, w));
                    pc += 1;
                    continue;
                case Opcode.Not:
                    RA(ref r, w).SetBoolean(!Truthy(ref RB(ref r, w)));
                    pc += 1;
                    continue;
                case Opcode.TypeOf:
                    RA(ref r, w) = JsValue.FromString(Arithmetic.TypeOf(RB(ref r, w)));
                    pc += 1;
                    continue;
                case Opcode.ToNumeric:
                case Opcode.ToNumber:
                {
                    ref JsValue b = ref RB(ref r, w);
                    if (FastPaths.Enabled && b.IsNumber)
                    {
                        RA(ref r, w).SetBits(b._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    RA(ref r, w) = (Opcode)(byte)w == Opcode.ToNumeric
                        ? TypeConversion.ToNumeric(b)
                        : JsValue.FromDouble(TypeConversion.ToNumber(b));
                    pc += 1;
                    continue;
                }
                case Opcode.ToString:
                {
                    ref JsValue b = ref RB(ref r, w);
                    frame.Pc = pc;
                    if (FastPaths.Enabled && b.IsString) RA(ref r, w) = b;
                    else RA(ref r, w) = JsValue.FromString(TypeConversion.ToString(b));
                    pc += 1;
                    continue;
                }
                case Opcode.ToPropertyKey:
                {
                    ref JsValue b = ref RB(ref r, w);
                    frame.Pc = pc;
                    if (FastPaths.Enabled && (b.IsString || b.IsInt32 || b.IsSymbol)) RA(ref r, w) = b;
                    else RA(ref r, w) = ToPropertyKeyOf(b, RC(ref r, w));
                    pc += 1;
                    continue;
                }
                case Opcode.ConcatStrings:
                    frame.Pc = pc;
                    RA(ref r, w) = ConcatStrings(Window(ref r, B(w), (int)W(ref code, pc, 1)));
                    pc += 2;
                    continue;

                case Opcode.Equal:
                    frame.Pc = pc;
                    RA(ref r, w).SetBoolean(Comparison.IsLooselyEqual(RB(ref r, w), RC(ref r, w)));
                    pc += 1;
                    continue;
                case Opcode.NotEqual:
                    frame.Pc = pc;
                    RA(ref r, w).SetBoolean(!Comparison.IsLooselyEqual(RB(ref r, w), RC(ref r, w)));
                    pc += 1;
                    continue;
                case Opcode.StrictEqual:
                    RA(ref r, w).SetBoolean(StrictlyEqual(ref RB(ref r, w), ref RC(ref r, w)));
                    pc += 1;
                    continue;
                case Opcode.StrictNotEqual:
                    RA(ref r, w).SetBoolean(!StrictlyEqual(ref RB(ref r, w), ref RC(ref r, w)));
                    pc += 1;
                    continue;
                case Opcode.Less:
                {
                    ref JsValue b = ref RB(ref r, w);
                    ref JsValue c = ref RC(ref r, w);
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag) RA(ref r, w).SetBoolean((int)b._bits < (int)c._bits);
                    else
                    {
                        frame.Pc = pc;
                        RA(ref r, w).SetBoolean(Arithmetic.Less(b, c));
                    }
                    pc += 1;
                    continue;
                }
                case Opcode.LessEqual:
                    frame.Pc = pc;
                    RA(ref r, w).SetBoolean(Arithmetic.LessEqual(RB(ref r, w), RC(ref r, w)));
                    pc += 1;
                    continue;
                case Opcode.Greater:
                    frame.Pc = pc;
                    RA(ref r, w).SetBoolean(Arithmetic.Greater(RB(ref r, w), RC(ref r, w)));
                    pc += 1;
                    continue;
                case Opcode.GreaterEqual:
                    frame.Pc = pc;
                    RA(ref r, w).SetBoolean(Arithmetic.GreaterEqual(RB(ref r, w), RC(ref r, w)));
                    pc += 1;
                    continue;

                case Opcode.Jump:
                    pc = (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpLoop:
                    if (InterruptRequested)
                    {
                        frame.Pc = pc;
                        Interrupt();
                    }
                    pc = (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpLoopIfTrue:
                    if (Truthy(ref RA(ref r, w))) goto case Opcode.JumpLoop;
                    pc += 2;
                    continue;
                case Opcode.JumpLoopIfLess:
                {
                    ref JsValue a = ref RA(ref r, w);
                    ref JsValue b = ref RB(ref r, w);
                    bool taken;
                    if (FastPaths.Enabled && (a._bits & b._bits) >= JsValue.Int32Tag) taken = (int)a._bits < (int)b._bits;
                    else
                    {
                        frame.Pc = pc;
                        taken = Arithmetic.Less(a, b);
                    }
                    if (taken) goto case Opcode.JumpLoop;
                    pc += 2;
                    continue;
                }
                case Opcode.JumpLoopIfLessEqual:
                {
                    ref JsValue a = ref RA(ref r, w);
                    ref JsValue b = ref RB(ref r, w);
                    bool taken;
                    if (FastPaths.Enabled && (a._bits & b._bits) >= JsValue.Int32Tag) taken = (int)a._bits <= (int)b._bits;
                    else
                    {
                        frame.Pc = pc;
                        taken = Arithmetic.LessEqual(a, b);
                    }
                    if (taken) goto case Opcode.JumpLoop;
                    pc += 2;
                    continue;
                }
                case Opcode.JumpLoopIfGreater:
                {
                    ref JsValue a = ref RA(ref r, w);
                    ref JsValue b = ref RB(ref r, w);
                    bool taken;
                    if (FastPaths.Enabled && (a._bits & b._bits) >= JsValue.Int32Tag) taken = (int)a._bits > (int)b._bits;
                    else
                    {
                        frame.Pc = pc;
                        taken = Arithmetic.Greater(a, b);
                    }
                    if (taken) goto case Opcode.JumpLoop;
                    pc += 2;
                    continue;
                }
                case Opcode.JumpLoopIfGreaterEqual:
                {
                    ref JsValue a = ref RA(ref r, w);
                    ref JsValue b = ref RB(ref r, w);
                    bool taken;
                    if (FastPaths.Enabled && (a._bits & b._bits) >= JsValue.Int32Tag) taken = (int)a._bits >= (int)b._bits;
                    else
                    {
                        frame.Pc = pc;
                        taken = Arithmetic.GreaterEqual(a, b);
                    }
                    if (taken) goto case Opcode.JumpLoop;
                    pc += 2;
                    continue;
                }
                case Opcode.JumpIfTrue:
                    pc = Truthy(ref RA(ref r, w)) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfFalse:
                    pc = Truthy(ref RA(ref r, w)) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfNullish:
                    pc = RA(ref r, w).IsNullish ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotNullish:
                    pc = RA(ref r, w).IsNullish ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfUndefined:
                    pc = RA(ref r, w).IsUndefined ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotUndefined:
                    pc = RA(ref r, w).IsUndefined ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfEmpty:
                    pc = RA(ref r, w).IsEmpty ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfLess:
                {
                    ref JsValue a = ref RA(ref r, w);
                    ref JsValue b = ref RB(ref r, w);
                    bool taken;
                    if (FastPaths.Enabled && (a._bits & b._bits) >= JsValue.Int32Tag) taken = (int)a._bits < (int)b._bits;
                    else
                    {
                        frame.Pc = pc;
                        taken = Arithmetic.Less(a, b);
                    }
                    pc = taken ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                }
                case Opcode.JumpIfNotLess:
                {
                    ref JsValue a = ref RA(ref r, w);
                    ref JsValue b = ref RB(ref r, w);
                    bool less;
                    if (FastPaths.Enabled && (a._bits & b._bits) >= JsValue.Int32Tag) less = (int)a._bits < (int)b._bits;
                    else
                    {
                        frame.Pc = pc;
                        less = Arithmetic.Less(a, b);
                    }
                    pc = less ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                }
                case Opcode.JumpIfLessEqual:
                {
                    ref JsValue a = ref RA(ref r, w);
                    ref JsValue b = ref RB(ref r, w);
                    bool taken;
                    if (FastPaths.Enabled && (a._bits & b._bits) >= JsValue.Int32Tag) taken = (int)a._bits <= (int)b._bits;
                    else
                    {
                        frame.Pc = pc;
                        taken = Arithmetic.LessEqual(a, b);
                    }
                    pc = taken ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                }
                case Opcode.JumpIfNotLessEqual:
                {
                    ref JsValue a = ref RA(ref r, w);
                    ref JsValue b = ref RB(ref r, w);
                    bool less;
                    if (FastPaths.Enabled && (a._bits & b._bits) >= JsValue.Int32Tag) less = (int)a._bits <= (int)b._bits;
                    else
                    {
                        frame.Pc = pc;
                        less = Arithmetic.LessEqual(a, b);
                    }
                    pc = less ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                }
                case Opcode.JumpIfGreater:
                    frame.Pc = pc;
                    pc = Arithmetic.Greater(RA(ref r, w), RB(ref r, w)) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotGreater:
                    frame.Pc = pc;
                    pc = Arithmetic.Greater(RA(ref r, w), RB(ref r, w)) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfGreaterEqual:
                    frame.Pc = pc;
                    pc = Arithmetic.GreaterEqual(RA(ref r, w), RB(ref r, w)) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotGreaterEqual:
                    frame.Pc = pc;
                    pc = Arithmetic.GreaterEqual(RA(ref r, w), RB(ref r, w)) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfEqual:
                    frame.Pc = pc;
                    pc = Comparison.IsLooselyEqual(RA(ref r, w), RB(ref r, w)) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotEqual:
                    frame.Pc = pc;
                    pc = Comparison.IsLooselyEqual(RA(ref r, w), RB(ref r, w)) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfStrictEqual:
                    pc = StrictlyEqual(ref RA(ref r, w), ref RB(ref r, w)) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfStrictNotEqual:
                    pc = StrictlyEqual(ref RA(ref r, w), ref RB(ref r, w)) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;

                case Opcode.ForOfNext:
                    frame.Pc = pc;
                    if (ForOfNext(frame.Function.Realm, ref RB(ref r, w), ref RA(ref r, w))) pc += 2;
                    else pc = (int)W(ref code, pc, 1);
                    continue;
                case Opcode.ForInNext:
                    frame.Pc = pc;
                    if (ForInNext(ref RB(ref r, w), ref RA(ref r, w))) pc += 2;
                    else pc = (int)W(ref code, pc, 1);
                    continue;

                case Opcode.DisposeNext:
                    frame.Pc = pc;
                    if (DisposableResources.DisposeNext(RB(ref r, w), out RA(ref r, w))) pc += 2;
                    else pc = (int)W(ref code, pc, 1);
                    continue;

                case Opcode.GetPrivate:
                {
                    ref JsValue o = ref RB(ref r, w);
                    ref JsValue key = ref RC(ref r, w);
                    if (FastPaths.Enabled && key._bits == JsValue.InternalBits && o._bits == JsValue.ObjectBits && key._ref!.GetType() == typeof(PrivateName))
                    {
                        PrivateName name = Trusted.As<PrivateName>(key._ref);
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        if (target.Shape == name.KnownShape)
                        {
                            RA(ref r, w) = target.Slots[name.KnownSlot];
                            pc += 1;
                            continue;
                        }
                    }
                    frame.Pc = pc;
                    GetPrivate(ref RA(ref r, w), ref o, ref key);
                    pc += 1;
                    continue;
                }
                case Opcode.SetPrivate:
                    frame.Pc = pc;
                    SetPrivate(ref RA(ref r, w), ref RB(ref r, w), ref RC(ref r, w));
                    pc += 1;
                    continue;
                case Opcode.DefinePrivateField:
                    frame.Pc = pc;
                    AddPrivateField(ref RA(ref r, w), ref RB(ref r, w), ref RC(ref r, w));
                    pc += 1;
                    continue;
                case Opcode.GetSuper:
                    frame.Pc = pc;
                    GetSuper(frame, ref RA(ref r, w), ref RB(ref r, w), ref RC(ref r, w));
                    pc += 1;
                    continue;
                case Opcode.GetSuperConstructor:
                    frame.Pc = pc;
                    GetSuperConstructor(ref RA(ref r, w), ref RB(ref r, w));
                    pc += 1;
                    continue;
                case Opcode.CheckThisUninitialized:
                    if (!RA(ref r, w).IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Errors.ReferenceError("Super constructor may only be called once");
                    }
                    pc += 1;
                    continue;
                case Opcode.CheckConstructorReturn:
                    if (!RA(ref r, w).IsObject)
                    {
                        frame.Pc = pc;
                        CheckConstructorReturn(frame, ref RA(ref r, w), ref RB(ref r, w));
                    }
                    pc += 1;
                    continue;
                case Opcode.RunClassFields:
                    if (RB(ref r, w).TryExact<ScriptFunction>()?.ClassFields is { } fields)
                    {
                        frame.Pc = pc;
                        if (FastPaths.Enabled && fields.IsPlainCall && fields.Realm == frame.Function.Realm)
                        {
                            frame = PushFrame(fields, RA(ref r, w), [], null, FrameFlags.ResultUnused);
                            goto Enter;
                        }
                        Call(fields, RA(ref r, w), []);
                    }
                    pc += 1;
                    continue;

                case Opcode.CallSpread:
                case Opcode.ConstructSpread:
                case Opcode.SuperCallSpread:
                    frame.Pc = pc;
                    if (EnterSpread(frame, w, ref R(ref r, W(ref code, pc, 1))))
                    {
                        frame = CurrentFrame;
                        goto Enter;
                    }
                    pc += 2;
                    continue;

                case Opcode.InitialYield:
                    frame.Pc = pc + 1;
                    return SuspendAtStart(frame);
                case Opcode.Yield:
                    frame.Pc = pc;
                    return SuspendAtYield(frame, RA(ref r, w), C(w) != 0);
                case Opcode.Await:
                    frame.Pc = pc;
                    return SuspendAtAwait(frame, RA(ref r, w));
                case Opcode.Throw:
                {
                    frame.Pc = pc;
                    JsValue exception = RA(ref r, w);
                    exception.Forget();
                    Frame? handler = Unwind(exception);
                    if (handler is null) throw new ThrowCompletion(exception) { HasLeftFrames = true };
                    frame = handler;
                    goto Enter;
                }

                default:
                    frame.Pc = pc;
                    pc += ExecuteCold(frame, (Opcode)(byte)w, w, ref r, ref At(ref code, pc));
                    continue;
            }
        }
    }
}
