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
        code = ref MemoryMarshal.GetArrayDataReference(frame.Code.Body.Code);
        pc = frame.Pc;

        while (true)
        {
            uint w = W(ref code, pc, 0);
            switch ((Opcode)(byte)w)
            {
                case Opcode.Move:
                    R(ref r, A(w)) = R(ref r, B(w));
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
                    R(ref r, A(w)).SetInt32((short)(w >> 16));
                    pc += 1;
                    continue;
                case Opcode.LoadUndefined:
                    R(ref r, A(w)).SetBits(JsValue.UndefinedBits);
                    pc += 1;
                    continue;
                case Opcode.LoadNull:
                    R(ref r, A(w)).SetBits(JsValue.NullBits);
                    pc += 1;
                    continue;
                case Opcode.LoadTrue:
                    R(ref r, A(w)).SetBits(JsValue.TrueBits);
                    pc += 1;
                    continue;
                case Opcode.LoadFalse:
                    R(ref r, A(w)).SetBits(JsValue.FalseBits);
                    pc += 1;
                    continue;
                case Opcode.LoadEmpty:
                    R(ref r, A(w)).SetBits(JsValue.EmptyBits);
                    pc += 1;
                    continue;
                case Opcode.LoadConstant:
                    R(ref r, A(w)) = frame.Code.Unit.GetNumber((int)W(ref code, pc, 1));
                    pc += 2;
                    continue;
                case Opcode.LoadString:
                    R(ref r, A(w)) = JsValue.FromString(frame.Code.Unit.GetString((int)W(ref code, pc, 1)));
                    pc += 2;
                    continue;
                case Opcode.LoadNewTarget:
                    R(ref r, A(w)) = JsValue.FromObjectOrUndefined(frame.NewTarget);
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
                    R(ref r, A(w)) = frame.Environment is null ? default : JsValue.FromInternal(frame.Environment);
                    pc += 1;
                    continue;
                case Opcode.RestoreScope:
                    frame.Environment = R(ref r, A(w)).TryInternal<JsValue[]>();
                    pc += 1;
                    continue;
                case Opcode.LoadScoped:
                {
                    JsValue[] at = frame.Environment!;
                    for (uint depth = B(w); depth != 0; depth--) at = Parent(at)!;
                    R(ref r, A(w)) = at[C(w)];
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
                    R(ref r, A(w)) = slot;
                    pc += 2;
                    continue;
                }
                case Opcode.LoadScopedWide:
                    R(ref r, A(w)) = Scope(frame.Environment, W(ref code, pc, 1))[W(ref code, pc, 2)];
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
                    R(ref r, A(w)) = slot;
                    pc += 4;
                    continue;
                }
                case Opcode.StoreScoped:
                {
                    JsValue[] at = frame.Environment!;
                    for (uint depth = B(w); depth != 0; depth--) at = Parent(at)!;
                    at[C(w)] = R(ref r, A(w));
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
                    slot = R(ref r, A(w));
                    pc += 2;
                    continue;
                }
                case Opcode.StoreScopedWide:
                    Scope(frame.Environment, W(ref code, pc, 1))[W(ref code, pc, 2)] = R(ref r, A(w));
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
                    slot = R(ref r, A(w));
                    pc += 4;
                    continue;
                }
                case Opcode.LoadModule:
                    R(ref r, A(w)) = frame.Code.Unit.ModuleEnvironment[W(ref code, pc, 1)];
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
                    R(ref r, A(w)) = slot;
                    pc += 3;
                    continue;
                }
                case Opcode.StoreModule:
                    frame.Code.Unit.ModuleEnvironment[W(ref code, pc, 1)] = R(ref r, A(w));
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
                    slot = R(ref r, A(w));
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
                    R(ref r, A(w)) = slot;
                    pc += 2;
                    continue;
                }
                case Opcode.CheckInitialized:
                    if (R(ref r, A(w)).IsEmpty)
                    {
                        frame.Pc = pc;
                        throw Uninitialized(frame.Code, W(ref code, pc, 1));
                    }
                    pc += 2;
                    continue;
                case Opcode.CheckThis:
                    if (R(ref r, A(w)).IsEmpty)
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
                        R(ref r, A(w)) = frame.Function.Realm.GlobalObject.Slots[cache.Slot];
                        pc += 3;
                        continue;
                    }
                    frame.Pc = pc;
                    LoadGlobal(frame.Code, ref R(ref r, A(w)), W(ref code, pc, 1), ref cache, (Opcode)(byte)w == Opcode.LoadGlobalTypeof);
                    pc += 3;
                    continue;
                }

                case Opcode.GetNamed:
                {
                    ref JsValue o = ref R(ref r, B(w));
                    ref PropertyCache cache = ref frame.Code.Caches[W(ref code, pc, 2)];
                    if (FastPaths.Enabled && o._bits == JsValue.ObjectBits)
                    {
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        if (target.Shape == cache.Shape)
                        {
                            if (cache.Holder is null)
                            {
                                R(ref r, A(w)) = target.Slots[cache.Slot];
                                pc += 3;
                                continue;
                            }
                            if (cache.Epoch == Shape.PrototypeEpoch)
                            {
                                R(ref r, A(w)) = Trusted.As<JsObject>(cache.Holder).Slots[cache.Slot];
                                pc += 3;
                                continue;
                            }
                        }
                    }
                    else if (FastPaths.Enabled && o._bits == JsValue.StringBits && cache.Shape == Shape.StringReceiverMarker && cache.Epoch == Shape.PrototypeEpoch)
                    {
                        R(ref r, A(w)) = Trusted.As<JsObject>(cache.Holder!).Slots[cache.Slot];
                        pc += 3;
                        continue;
                    }
                    frame.Pc = pc;
                    if (GetNamedSlow(frame, ref o, A(w), frame.Code.Unit.GetKey((int)W(ref code, pc, 1)), ref cache, 1))
                    {
                        frame = _frame;
                        goto Enter;
                    }
                    pc += 3;
                    continue;
                }
                case Opcode.GetLength:
                {
                    ref JsValue o = ref R(ref r, B(w));
                    if (FastPaths.Enabled && o._bits == JsValue.ObjectBits && o._ref!.GetType() == typeof(JsArray))
                    {
                        uint length = Trusted.As<JsArray>(o._ref!).ArrayLength;
                        if (length <= int.MaxValue)
                        {
                            R(ref r, A(w)).SetInt32((int)length);
                            pc += 2;
                            continue;
                        }
                    }
                    else if (FastPaths.Enabled && o._bits == JsValue.StringBits)
                    {
                        R(ref r, A(w)).SetInt32(Trusted.As<JsString>(o._ref!).Length);
                        pc += 2;
                        continue;
                    }
                    frame.Pc = pc;
                    if (GetNamedSlow(frame, ref o, A(w), Names.Length, ref frame.Code.Caches[W(ref code, pc, 1)], 0))
                    {
                        frame = _frame;
                        goto Enter;
                    }
                    pc += 2;
                    continue;
                }
                case Opcode.SetNamed:
                {
                    ref JsValue o = ref R(ref r, A(w));
                    ref PropertyCache cache = ref frame.Code.Caches[W(ref code, pc, 2)];
                    if (FastPaths.Enabled && o._bits == JsValue.ObjectBits)
                    {
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        if (target.Shape == cache.Shape)
                        {
                            if (cache.NewShape is null)
                            {
                                target.Slots[cache.Slot] = R(ref r, B(w));
                                pc += 3;
                                continue;
                            }
                            if (cache.Epoch == Shape.PrototypeEpoch)
                            {
                                JsValue[] slots = target.Slots;
                                if ((uint)cache.Slot < (uint)slots.Length) slots[cache.Slot] = R(ref r, B(w));
                                else GrowSlots(target, cache.Slot)[cache.Slot] = R(ref r, B(w));
                                target.Shape = cache.NewShape;
                                pc += 3;
                                continue;
                            }
                        }
                    }
                    frame.Pc = pc;
                    SetNamedSlow(frame.Code, ref o, ref R(ref r, B(w)), W(ref code, pc, 1), ref cache);
                    pc += 3;
                    continue;
                }
                case Opcode.DefineNamed:
                {
                    // Only forged code has no object here; the test keeps it from being read as one.
                    JsObject target = Object(R(ref r, A(w)));
                    ref PropertyCache cache = ref frame.Code.Caches[W(ref code, pc, 2)];
                    if (FastPaths.Enabled && target.Shape == cache.Shape && cache.NewShape is not null)
                    {
                        JsValue[] slots = target.Slots;
                        if ((uint)cache.Slot < (uint)slots.Length) slots[cache.Slot] = R(ref r, B(w));
                        else GrowSlots(target, cache.Slot)[cache.Slot] = R(ref r, B(w));
                        target.Shape = cache.NewShape;
                        pc += 3;
                        continue;
                    }
                    frame.Pc = pc;
                    DefineNamedSlow(frame.Code, target, ref R(ref r, B(w)), W(ref code, pc, 1), ref cache);
                    pc += 3;
                    continue;
                }
                case Opcode.GetElement:
                {
                    ref JsValue o = ref R(ref r, B(w));
                    ref JsValue key = ref R(ref r, C(w));
                    if (FastPaths.Enabled && key._bits >= JsValue.Int32Tag && o._bits == JsValue.ObjectBits)
                    {
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        JsValue[] elements = target.Elements;
                        // Exotic objects keep Elements empty; an index past an array's length is empty too.
                        uint index = (uint)key._bits;
                        if (index < (uint)elements.Length && elements[index]._bits != JsValue.EmptyBits)
                        {
                            R(ref r, A(w)) = elements[index];
                            pc += 1;
                            continue;
                        }
                    }
                    frame.Pc = pc;
                    R(ref r, A(w)) = GetElementSlow(ref o, ref key);
                    pc += 1;
                    continue;
                }
                case Opcode.SetElement:
                {
                    ref JsValue o = ref R(ref r, A(w));
                    ref JsValue key = ref R(ref r, B(w));
                    if (FastPaths.Enabled && key._bits >= JsValue.Int32Tag && o._bits == JsValue.ObjectBits)
                    {
                        JsObject target = Trusted.As<JsObject>(o._ref!);
                        JsValue[] elements = target.Elements;
                        uint index = (uint)key._bits;
                        if (index < (uint)elements.Length && elements[index]._bits != JsValue.EmptyBits && (target.Flags & (ObjectFlags.FrozenElements | ObjectFlags.ExoticSet)) == 0)
                        {
                            elements[index] = R(ref r, C(w));
                            pc += 1;
                            continue;
                        }
                    }
                    frame.Pc = pc;
                    SetElementSlow(frame.Code, ref o, ref key, ref R(ref r, C(w)));
                    pc += 1;
                    continue;
                }

                case Opcode.NewObject:
                    R(ref r, A(w)) = JsValue.FromObject(new JsObject(frame.Function.Realm.ObjectShape));
                    pc += 1;
                    continue;
                case Opcode.NewObjectLiteral:
                {
                    Shape shape = frame.Code.Unit.GetObjectShape((int)W(ref code, pc, 1));
                    JsValue[] slots = Window(ref r, B(w), shape.Count).ToArray();
                    R(ref r, A(w)) = JsValue.FromObject(new JsObject(shape, slots));
                    pc += 2;
                    continue;
                }
                case Opcode.NewArray:
                {
                    int count = (int)W(ref code, pc, 1);
                    JsValue[] elements = Window(ref r, B(w), count).ToArray();
                    R(ref r, A(w)) = JsValue.FromObject(new JsArray(frame.Function.Realm.ArrayShape, elements, (uint)count));
                    pc += 2;
                    continue;
                }
                case Opcode.NewClosure:
                    R(ref r, A(w)) = JsValue.FromObject(NewClosure(frame, frame.Code.Unit.GetFunction((int)W(ref code, pc, 1)), frame.Environment));
                    pc += 2;
                    continue;

                case Opcode.Add:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, y = (int)c._bits, sum = x + y;
                        if (((x ^ sum) & (y ^ sum)) >= 0) R(ref r, A(w)).SetInt32(sum);
                        else R(ref r, A(w)).SetDouble((double)x + y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber && c.IsNumber)
                    {
                        R(ref r, A(w)).SetDouble(b.AsNumber() + c.AsNumber());
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Add(ref R(ref r, A(w)), b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.Sub:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, y = (int)c._bits, difference = x - y;
                        if (((x ^ y) & (x ^ difference)) >= 0) R(ref r, A(w)).SetInt32(difference);
                        else R(ref r, A(w)).SetDouble((double)x - y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber && c.IsNumber)
                    {
                        R(ref r, A(w)).SetDouble(b.AsNumber() - c.AsNumber());
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.Subtract, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.Mul:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, y = (int)c._bits;
                        long product = (long)x * y;
                        // A zero product of a negative factor is -0.
                        if ((int)product == product && (product != 0 || (x | y) >= 0)) R(ref r, A(w)).SetInt32((int)product);
                        else R(ref r, A(w)).SetDouble((double)x * y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber && c.IsNumber)
                    {
                        R(ref r, A(w)).SetDouble(b.AsNumber() * c.AsNumber());
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.Multiply, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.Div:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && b.IsNumber && c.IsNumber)
                    {
                        R(ref r, A(w)) = JsValue.FromDouble(b.AsNumber() / c.AsNumber());
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.Divide, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.Mod:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, y = (int)c._bits;
                        if (x >= 0 && y > 0)
                        {
                            R(ref r, A(w)).SetInt32(x % y);
                            pc += 1;
                            continue;
                        }
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.Remainder, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.AddInt:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    int y = (int)w >> 24;
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, sum = x + y;
                        if (((x ^ sum) & (y ^ sum)) >= 0) R(ref r, A(w)).SetInt32(sum);
                        else R(ref r, A(w)).SetDouble((double)x + y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber)
                    {
                        R(ref r, A(w)).SetDouble(b.AsDouble() + y);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Add(ref R(ref r, A(w)), b, JsValue.FromInt32(y));
                    pc += 1;
                    continue;
                }
                case Opcode.SubInt:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    int y = (int)w >> 24;
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag)
                    {
                        int x = (int)b._bits, difference = x - y;
                        if (((x ^ y) & (x ^ difference)) >= 0) R(ref r, A(w)).SetInt32(difference);
                        else R(ref r, A(w)).SetDouble((double)x - y);
                        pc += 1;
                        continue;
                    }
                    if (FastPaths.Enabled && b.IsNumber)
                    {
                        R(ref r, A(w)).SetDouble(b.AsDouble() - y);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.Subtract, b, JsValue.FromInt32(y));
                    pc += 1;
                    continue;
                }
                case Opcode.BitAnd:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        R(ref r, A(w)).SetInt32((int)b._bits & (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.And, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.BitOr:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        R(ref r, A(w)).SetInt32((int)b._bits | (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.Or, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.BitXor:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        R(ref r, A(w)).SetInt32((int)b._bits ^ (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.Xor, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.ShiftLeft:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        R(ref r, A(w)).SetInt32((int)b._bits << (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.ShiftLeft, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.ShiftRight:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag)
                    {
                        R(ref r, A(w)).SetInt32((int)b._bits >> (int)c._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.ShiftRight, b, c);
                    pc += 1;
                    continue;
                }
                case Opcode.ShiftRightUnsigned:
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.ShiftRightUnsigned, R(ref r, B(w)), R(ref r, C(w)));
                    pc += 1;
                    continue;
                case Opcode.Exp:
                    frame.Pc = pc;
                    Arithmetic.Binary(ref R(ref r, A(w)), ArithmeticOperator.Exponentiate, R(ref r, B(w)), R(ref r, C(w)));
                    pc += 1;
                    continue;
                case Opcode.Increment:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag && (int)b._bits != int.MaxValue)
                    {
                        R(ref r, A(w)).SetInt32((int)b._bits + 1);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Increment(ref R(ref r, A(w)), b, 1);
                    pc += 1;
                    continue;
                }
                case Opcode.Decrement:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag && (int)b._bits != int.MinValue)
                    {
                        R(ref r, A(w)).SetInt32((int)b._bits - 1);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Increment(ref R(ref r, A(w)), b, -1);
                    pc += 1;
                    continue;
                }
                case Opcode.Negate:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    if (FastPaths.Enabled && b._bits >= JsValue.Int32Tag && ((int)b._bits & int.MaxValue) != 0)
                    {
                        R(ref r, A(w)).SetInt32(-(int)b._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    Arithmetic.Negate(ref R(ref r, A(w)), b);
                    pc += 1;
                    continue;
                }
                case Opcode.BitNot:
                    frame.Pc = pc;
                    Arithmetic.BitwiseNot(ref R(ref r, A(w)), R(ref r, B(w)));
                    pc += 1;
                    continue;
                case Opcode.Not:
                    R(ref r, A(w)).SetBoolean(!Truthy(ref R(ref r, B(w))));
                    pc += 1;
                    continue;
                case Opcode.TypeOf:
                    R(ref r, A(w)) = JsValue.FromString(Arithmetic.TypeOf(R(ref r, B(w))));
                    pc += 1;
                    continue;
                case Opcode.ToNumeric:
                case Opcode.ToNumber:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    if (FastPaths.Enabled && b.IsNumber)
                    {
                        R(ref r, A(w)).SetBits(b._bits);
                        pc += 1;
                        continue;
                    }
                    frame.Pc = pc;
                    R(ref r, A(w)) = (Opcode)(byte)w == Opcode.ToNumeric
                        ? TypeConversion.ToNumeric(b)
                        : JsValue.FromDouble(TypeConversion.ToNumber(b));
                    pc += 1;
                    continue;
                }
                case Opcode.ToString:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    frame.Pc = pc;
                    if (FastPaths.Enabled && b.IsString) R(ref r, A(w)) = b;
                    else R(ref r, A(w)) = JsValue.FromString(TypeConversion.ToString(b));
                    pc += 1;
                    continue;
                }
                case Opcode.ToPropertyKey:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    frame.Pc = pc;
                    if (FastPaths.Enabled && (b.IsString || b.IsInt32 || b.IsSymbol)) R(ref r, A(w)) = b;
                    else R(ref r, A(w)) = ToPropertyKeyOf(b, R(ref r, C(w)));
                    pc += 1;
                    continue;
                }
                case Opcode.ConcatStrings:
                    frame.Pc = pc;
                    R(ref r, A(w)) = ConcatStrings(Window(ref r, B(w), (int)W(ref code, pc, 1)));
                    pc += 2;
                    continue;

                case Opcode.Equal:
                    frame.Pc = pc;
                    R(ref r, A(w)).SetBoolean(Comparison.IsLooselyEqual(R(ref r, B(w)), R(ref r, C(w))));
                    pc += 1;
                    continue;
                case Opcode.NotEqual:
                    frame.Pc = pc;
                    R(ref r, A(w)).SetBoolean(!Comparison.IsLooselyEqual(R(ref r, B(w)), R(ref r, C(w))));
                    pc += 1;
                    continue;
                case Opcode.StrictEqual:
                    R(ref r, A(w)).SetBoolean(StrictlyEqual(ref R(ref r, B(w)), ref R(ref r, C(w))));
                    pc += 1;
                    continue;
                case Opcode.StrictNotEqual:
                    R(ref r, A(w)).SetBoolean(!StrictlyEqual(ref R(ref r, B(w)), ref R(ref r, C(w))));
                    pc += 1;
                    continue;
                case Opcode.Less:
                {
                    ref JsValue b = ref R(ref r, B(w));
                    ref JsValue c = ref R(ref r, C(w));
                    if (FastPaths.Enabled && (b._bits & c._bits) >= JsValue.Int32Tag) R(ref r, A(w)).SetBoolean((int)b._bits < (int)c._bits);
                    else
                    {
                        frame.Pc = pc;
                        R(ref r, A(w)).SetBoolean(Arithmetic.Less(b, c));
                    }
                    pc += 1;
                    continue;
                }
                case Opcode.LessEqual:
                    frame.Pc = pc;
                    R(ref r, A(w)).SetBoolean(Arithmetic.LessEqual(R(ref r, B(w)), R(ref r, C(w))));
                    pc += 1;
                    continue;
                case Opcode.Greater:
                    frame.Pc = pc;
                    R(ref r, A(w)).SetBoolean(Arithmetic.Greater(R(ref r, B(w)), R(ref r, C(w))));
                    pc += 1;
                    continue;
                case Opcode.GreaterEqual:
                    frame.Pc = pc;
                    R(ref r, A(w)).SetBoolean(Arithmetic.GreaterEqual(R(ref r, B(w)), R(ref r, C(w))));
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
                    if (Truthy(ref R(ref r, A(w)))) goto case Opcode.JumpLoop;
                    pc += 2;
                    continue;
                case Opcode.JumpLoopIfLess:
                {
                    ref JsValue a = ref R(ref r, A(w));
                    ref JsValue b = ref R(ref r, B(w));
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
                    ref JsValue a = ref R(ref r, A(w));
                    ref JsValue b = ref R(ref r, B(w));
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
                    ref JsValue a = ref R(ref r, A(w));
                    ref JsValue b = ref R(ref r, B(w));
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
                    ref JsValue a = ref R(ref r, A(w));
                    ref JsValue b = ref R(ref r, B(w));
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
                    pc = Truthy(ref R(ref r, A(w))) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfFalse:
                    pc = Truthy(ref R(ref r, A(w))) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfNullish:
                    pc = R(ref r, A(w)).IsNullish ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotNullish:
                    pc = R(ref r, A(w)).IsNullish ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfUndefined:
                    pc = R(ref r, A(w)).IsUndefined ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotUndefined:
                    pc = R(ref r, A(w)).IsUndefined ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfEmpty:
                    pc = R(ref r, A(w)).IsEmpty ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfLess:
                {
                    ref JsValue a = ref R(ref r, A(w));
                    ref JsValue b = ref R(ref r, B(w));
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
                    ref JsValue a = ref R(ref r, A(w));
                    ref JsValue b = ref R(ref r, B(w));
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
                    ref JsValue a = ref R(ref r, A(w));
                    ref JsValue b = ref R(ref r, B(w));
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
                    ref JsValue a = ref R(ref r, A(w));
                    ref JsValue b = ref R(ref r, B(w));
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
                    pc = Arithmetic.Greater(R(ref r, A(w)), R(ref r, B(w))) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotGreater:
                    frame.Pc = pc;
                    pc = Arithmetic.Greater(R(ref r, A(w)), R(ref r, B(w))) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfGreaterEqual:
                    frame.Pc = pc;
                    pc = Arithmetic.GreaterEqual(R(ref r, A(w)), R(ref r, B(w))) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotGreaterEqual:
                    frame.Pc = pc;
                    pc = Arithmetic.GreaterEqual(R(ref r, A(w)), R(ref r, B(w))) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfEqual:
                    frame.Pc = pc;
                    pc = Comparison.IsLooselyEqual(R(ref r, A(w)), R(ref r, B(w))) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfNotEqual:
                    frame.Pc = pc;
                    pc = Comparison.IsLooselyEqual(R(ref r, A(w)), R(ref r, B(w))) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;
                case Opcode.JumpIfStrictEqual:
                    pc = StrictlyEqual(ref R(ref r, A(w)), ref R(ref r, B(w))) ? (int)W(ref code, pc, 1) : pc + 2;
                    continue;
                case Opcode.JumpIfStrictNotEqual:
                    pc = StrictlyEqual(ref R(ref r, A(w)), ref R(ref r, B(w))) ? pc + 2 : (int)W(ref code, pc, 1);
                    continue;

                case Opcode.ForOfNext:
                    frame.Pc = pc;
                    if (ForOfNext(frame.Function.Realm, ref R(ref r, B(w)), ref R(ref r, A(w)))) pc += 2;
                    else pc = (int)W(ref code, pc, 1);
                    continue;
                case Opcode.ForInNext:
                    frame.Pc = pc;
                    if (ForInNext(ref R(ref r, B(w)), ref R(ref r, A(w)))) pc += 2;
                    else pc = (int)W(ref code, pc, 1);
                    continue;

                case Opcode.DisposeNext:
                    frame.Pc = pc;
                    if (DisposableResources.DisposeNext(R(ref r, B(w)), out R(ref r, A(w)))) pc += 2;
                    else pc = (int)W(ref code, pc, 1);
                    continue;

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
                                frame = EnterCall(frame, target, (int)(window & 0xFFFF), (int)(window >> 16), (int)A(w));
                                goto Enter;
                            }
                        }
                        else if (callee._ref.GetType() == typeof(BuiltinFunction))
                        {
                            BuiltinFunction target = Trusted.As<BuiltinFunction>(callee._ref);
                            if (target.Realm == frame.Function.Realm)
                            {
                                R(ref r, A(w)) = target.InvokeInRealm(
                                    Beside(ref callee, 1), Behind(ref callee, 2, (int)(window >> 16)), null);
                                pc += 2;
                                continue;
                            }
                        }
                    }
                    R(ref r, A(w)) = CallSlow(frame, ref callee, (int)(window >> 16));
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
                            frame = EnterConstruct(frame, target, target, (int)(window & 0xFFFF), (int)(window >> 16), (int)A(w));
                            goto Enter;
                        }
                    }
                    R(ref r, A(w)) = ConstructSlow(frame, ref callee, ref callee, (int)(window >> 16));
                    pc += 2;
                    continue;
                }
                case Opcode.SuperCall:
                {
                    uint window = W(ref code, pc, 1);
                    ref JsValue callee = ref R(ref r, window & 0xFFFF);
                    ref JsValue newTarget = ref R(ref r, (window & 0xFFFF) + 1);
                    frame.Pc = pc;
                    if (FastPaths.Enabled && callee._bits == JsValue.ObjectBits && callee._ref!.GetType() == typeof(ScriptFunction) && newTarget.IsObject)
                    {
                        ScriptFunction target = Trusted.As<ScriptFunction>(callee._ref);
                        if (target.IsConstructor && target.Realm == frame.Function.Realm)
                        {
                            frame = EnterConstruct(frame, target, newTarget.AsObject(), (int)(window & 0xFFFF), (int)(window >> 16), (int)A(w));
                            goto Enter;
                        }
                    }
                    R(ref r, A(w)) = ConstructSlow(frame, ref callee, ref newTarget, (int)(window >> 16));
                    pc += 2;
                    continue;
                }
                case Opcode.ReturnUndefined:
                case Opcode.Return:
                {
                    JsValue result = (Opcode)(byte)w == Opcode.Return ? R(ref r, A(w)) : JsValue.Undefined;
                    if ((frame.Flags & FrameFlags.Construct) != 0) result = ConstructResult(frame, result);
                    Frame caller = frame.Caller!;
                    _frame = caller;
                    if ((frame.Flags & FrameFlags.Entry) != 0) return result;
                    int register = frame.ResultRegister;
                    frame = caller;
                    r = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Stack), frame.Base);
                    code = ref MemoryMarshal.GetArrayDataReference(frame.Code.Body.Code);
                    // Every instruction that pushes a frame leaves Pc two words before the next one.
                    pc = frame.Pc + 2;
                    R(ref r, (uint)register) = result;
                    continue;
                }

                case Opcode.InitialYield:
                    frame.Pc = pc + 1;
                    return SuspendAtStart(frame);
                case Opcode.Yield:
                    frame.Pc = pc;
                    return SuspendAtYield(frame, R(ref r, A(w)), C(w) != 0);
                case Opcode.Await:
                    frame.Pc = pc;
                    return SuspendAtAwait(frame, R(ref r, A(w)));
                case Opcode.Throw:
                {
                    frame.Pc = pc;
                    JsValue exception = R(ref r, A(w));
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
