namespace Kiln.Bytecode;

internal static partial class Verifier
{
    /// <summary>One walk over the code of a function; bit sets remember boundaries, jump targets and inline caches.</summary>
    private readonly ref struct FunctionPass(
        FunctionTemplate function, FunctionBody body, in UnitLimits limits, Span<ulong> boundaries, Span<ulong> targets, Span<ulong> caches)
    {
        private readonly FunctionTemplate _function = function;
        private readonly FunctionBody _body = body;
        private readonly UnitLimits _limits = limits;
        private readonly Span<ulong> _boundaries = boundaries;
        private readonly Span<ulong> _targets = targets;
        private readonly Span<ulong> _caches = caches;

        public void Run()
        {
            ReadOnlySpan<uint> code = _body.Code;
            Span<ulong> forms = Forms;
            int registers = _body.RegisterCount;
            uint stringCount = (uint)_limits.Unit.StringCount, constantCount = (uint)_limits.Unit.ConstantCount;
            uint functionCount = (uint)_limits.Unit.FunctionCount, importCount = (uint)_limits.ImportCount;
            int usedCaches = 0, last = 0, initialYield = -1, firstResume = int.MaxValue, farthestEarlyJump = -1;
            for (int at = 0; at < code.Length;)
            {
                uint word = code[at];
                if ((byte)word >= forms.Length) throw Fail(at, $"opcode {(byte)word}");
                ulong form = forms[(byte)word];
                int length = (int)(form >> 12) & 15;
                if (length > code.Length - at) throw Fail(at, "instruction is cut");
                if ((word & (uint)(form >> 32) & 0xFFFFFF00) != 0) throw Fail(at, "an operand where there is none");
                _boundaries[at >> 6] |= 1UL << at;

                int span = (int)(Spans >> 4 * ((int)form & 15)) & 15;
                if (Instruction.A(word) + span > registers && span > 0) throw Fail(at, "register A");
                span = (int)(Spans >> 4 * ((int)(form >> 4) & 15)) & 15;
                if (Instruction.B(word) + span > registers && span > 0) throw Fail(at, "register B");
                span = (int)(Spans >> 4 * ((int)(form >> 8) & 15)) & 15;
                if (Instruction.C(word) + span > registers && span > 0) throw Fail(at, "register C");

                uint kinds = (uint)form >> 16;
                for (int i = 1; i < length; i++, kinds >>= 4)
                {
                    uint operand = code[at + i];
                    switch ((WordKind)(kinds & 15))
                    {
                        case WordKind.String:
                            if (operand >= stringCount) throw Fail(at, "string index");
                            break;
                        case WordKind.Const:
                            if (operand >= constantCount) throw Fail(at, "constant index");
                            break;
                        case WordKind.Func:
                            if (operand >= functionCount) throw Fail(at, "function index");
                            break;
                        case WordKind.Import:
                            if (operand >= importCount) throw Fail(at, "import index");
                            break;
                        case WordKind.Ic:
                            if (operand >= (uint)_body.InlineCacheCount || (_caches[(int)operand >> 6] & 1UL << (int)operand) != 0)
                                throw Fail(at, "inline cache number");
                            _caches[(int)operand >> 6] |= 1UL << (int)operand;
                            usedCaches++;
                            break;
                        case WordKind.Jump:
                            bool back = (Opcode)(byte)word is >= Opcode.JumpLoop and <= Opcode.JumpLoopIfGreaterEqual;
                            if (operand >= (uint)code.Length || (back ? operand > at : operand <= at)) throw Fail(at, "jump target");
                            if (back && operand <= initialYield) throw Fail(at, "jump over InitialYield");
                            _targets[(int)operand >> 6] |= 1UL << (int)operand;
                            if (initialYield < 0) farthestEarlyJump = Math.Max(farthestEarlyJump, (int)operand);
                            break;
                        case WordKind.Window:
                            int extra = (Opcode)(byte)word == Opcode.CopyDataProperties ? 0 : 2;
                            if ((operand & 0xFFFF) + (operand >> 16) + extra > registers) throw Fail(at, "window");
                            break;
                        case WordKind.Base:
                            if (operand > (uint)registers - 3 || registers < 3) throw Fail(at, "base register");
                            break;
                        case WordKind.Regs:
                            if ((operand & 0xFFFF) >= registers || operand >> 16 >= registers) throw Fail(at, "wide registers");
                            break;
                        case WordKind.Slot:
                            if (operand - 1 >= MaxSlots - 1) throw Fail(at, "slot");
                            break;
                        case WordKind.Depth:
                            if (operand > MaxDepth) throw Fail(at, "depth");
                            break;
                        case WordKind.Count:
                        case WordKind.Index:
                            if (operand > MaxSlots) throw Fail(at, "count");
                            break;
                        case WordKind.Flags:
                            if (operand > 127) throw Fail(at, "flags");
                            break;
                        case WordKind.Scope:
                            if (operand != 0xFFFFFFFF && operand >= constantCount) throw Fail(at, "scope index");
                            break;
                        default:
                            throw Fail(at, "word kind");
                    }
                }

                last = at;
                if ((form & NoRules) != 0)
                {
                    at += length;
                    continue;
                }
                bool hasRules = CheckInstruction(code, at);
                switch ((Opcode)(byte)word)
                {
                    case Opcode.InitialYield:
                        if (initialYield >= 0 || firstResume != int.MaxValue) throw Fail(at, "InitialYield");
                        initialYield = at;
                        break;
                    case Opcode.Yield:
                        if (!_function.IsGenerator) throw Fail(at, "Yield outside of a generator");
                        firstResume = Math.Min(firstResume, at);
                        break;
                    case Opcode.Await:
                        if (!_function.IsAsync) throw Fail(at, "Await outside of an async function");
                        firstResume = Math.Min(firstResume, at);
                        break;
                    case Opcode.Return:
                    case Opcode.ReturnUndefined:
                        firstResume = Math.Min(firstResume, at);
                        break;
                    default:
                        // Depends on the opcode alone, so the next of its kind need not ask.
                        if (!hasRules) forms[(byte)word] = form | NoRules;
                        break;
                }
                at += length;
            }
            if (usedCaches != _body.InlineCacheCount) throw Fail(-1, "inline cache count");
            if (FallsThrough((Opcode)(byte)code[last])) throw Fail(last, "code ends here");
            for (int i = 0; i < _targets.Length; i++)
            {
                if ((_targets[i] & ~_boundaries[i]) != 0) throw Fail(-1, "a jump into an instruction");
            }
            CheckHandlers(initialYield);
            if (_function.IsGenerator)
            {
                // What lies before InitialYield runs during the call, what lies behind it in the generator; nothing crosses.
                if (initialYield < 0) throw Fail(-1, "generator without InitialYield");
                if (farthestEarlyJump > initialYield || firstResume < initialYield) throw Fail(initialYield, "jump over InitialYield");
            }
            else if (initialYield >= 0)
            {
                throw Fail(initialYield, "InitialYield outside of a generator");
            }
        }

        private void CheckHandlers(int initialYield)
        {
            foreach (ExceptionHandler handler in _body.Handlers)
            {
                int length = _body.Code.Length;
                if ((uint)handler.Start >= (uint)length || handler.End <= handler.Start || handler.End > length
                    || (uint)handler.Target >= (uint)length || handler.Target < handler.End)
                {
                    throw Fail(handler.Start, "handler range");
                }
                if (!IsBoundary(handler.Start) || !IsBoundary(handler.Target) || (handler.End < length && !IsBoundary(handler.End)))
                    throw Fail(handler.Start, "handler inside an instruction");
                if ((uint)handler.Register >= (uint)_body.RegisterCount) throw Fail(handler.Start, "handler register");
                if (_function.IsGenerator && handler.Start < initialYield && handler.Target > initialYield)
                    throw Fail(handler.Start, "handler over InitialYield");
            }
        }

        /// <summary>What depends on the opcode beside the kinds of its operands.</summary>
        /// <returns>False for an opcode with nothing of the kind.</returns>
        private bool CheckInstruction(ReadOnlySpan<uint> code, int at)
        {
            uint word = code[at];
            switch ((Opcode)(byte)word)
            {
                case Opcode.LoadConstant:
                    if (Constant(code[at + 1]) is not (NumberConstant or BigIntConstant)) throw Fail(at, "constant kind");
                    break;
                case Opcode.NewRegExp:
                    if (Constant(code[at + 1]) is not RegExpConstant) throw Fail(at, "constant kind");
                    break;
                case Opcode.GetTemplateObject:
                    if (Constant(code[at + 1]) is not TemplateObjectConstant) throw Fail(at, "constant kind");
                    break;
                case Opcode.NewObjectLiteral:
                    if (Constant(code[at + 1]) is not ObjectShapeConstant shape) throw Fail(at, "constant kind");
                    CheckRange(Instruction.B(word), (uint)shape.Keys.Length, at);
                    if (!shape.HasOnlyNames(_limits.Unit)) throw Fail(at, "keys of an object");
                    break;
                case Opcode.GetNamed:
                case Opcode.SetNamed:
                case Opcode.DefineNamed:
                case Opcode.DeleteNamed:
                case Opcode.IteratorCall:
                case Opcode.LoadGlobal:
                case Opcode.LoadGlobalTypeof:
                case Opcode.StoreGlobal:
                case Opcode.InitGlobalLexical:
                case Opcode.LoadName:
                case Opcode.LoadNameTypeof:
                case Opcode.LoadNameCall:
                case Opcode.StoreName:
                case Opcode.ResolveName:
                case Opcode.StoreResolved:
                case Opcode.LoadResolved:
                case Opcode.InitName:
                case Opcode.DeleteName:
                    CheckName(code[at + 1], at);
                    break;
                case Opcode.NewArray:
                case Opcode.ConcatStrings:
                    CheckRange(Instruction.B(word), code[at + 1], at);
                    break;
                case Opcode.PushScope:
                    CheckScope(code[at + 1], code[at + 2], at);
                    break;
                case Opcode.LoadScoped:
                case Opcode.LoadScopedChecked:
                case Opcode.StoreScoped:
                case Opcode.StoreScopedChecked:
                    if (Instruction.C(word) == 0) throw Fail(at, "slot");
                    break;
                case Opcode.LoadModule:
                case Opcode.LoadModuleChecked:
                case Opcode.StoreModule:
                case Opcode.StoreModuleChecked:
                    if (_limits.Unit.ModuleLayout is not { } layout || code[at + 1] >= (uint)layout.SlotCount) throw Fail(at, "module slot");
                    break;
                case Opcode.NewClosure:
                    if (!IsClosureKind(_limits.Unit.GetFunction((int)code[at + 1]).Kind)) throw Fail(at, "kind of function");
                    break;
                case Opcode.DefineClass:
                    FunctionKind wanted = Instruction.C(word) == 0 ? FunctionKind.ClassConstructor : FunctionKind.DerivedConstructor;
                    if (Instruction.C(word) > 1 || _limits.Unit.GetFunction((int)code[at + 1]).Kind != wanted) throw Fail(at, "kind of class");
                    break;
                case Opcode.DefineMethod:
                    CheckMethodFlags(code[at + 1], 7, at);
                    break;
                case Opcode.DefineNamedMethod:
                    CheckName(code[at + 1], at);
                    CheckMethodFlags(code[at + 2], 7, at);
                    break;
                case Opcode.DefinePrivateMethod:
                    CheckMethodFlags(code[at + 1], 3, at);
                    break;
                case Opcode.ImportCall:
                    CheckMethodFlags(code[at + 1], 3, at);
                    if ((_limits.Flags & ModuleFlags.HasDynamicImport) == 0 && _limits.Unit.Kind == UnitKind.Module) throw Fail(at, "import() in a module without it");
                    break;
                case Opcode.ImportMeta:
                    if (_limits.Unit.Kind == UnitKind.Script) throw Fail(at, "import.meta outside of a module");
                    if ((_limits.Flags & ModuleFlags.UsesImportMeta) == 0 && _limits.Unit.Kind == UnitKind.Module) throw Fail(at, "import.meta in a module without it");
                    break;
                case Opcode.SetFunctionName:
                    if (Instruction.C(word) > 2) throw Fail(at, "prefix");
                    break;
                case Opcode.IteratorClose:
                    if (Instruction.B(word) > 1) throw Fail(at, "completion");
                    break;
                case Opcode.Yield:
                case Opcode.AddDisposable:
                    if (Instruction.C(word) > 1) throw Fail(at, "kind");
                    break;
                case Opcode.ThrowError:
                    if (Instruction.A(word) > (int)NativeErrorKind.URIError) throw Fail(at, "kind of error");
                    break;
                case Opcode.CreateArguments:
                case Opcode.CreateRest:
                    CheckNeedsArguments(at);
                    break;
                case Opcode.CreateMappedArguments:
                    CheckNeedsArguments(at);
                    if (code[at + 2] > (uint)MaxRegisters) throw Fail(at, "count");
                    break;
                default:
                    return false;
            }
            return true;
        }

        private Constant Constant(uint index) => _limits.Unit.GetConstant((int)index);

        private void CheckName(uint index, int at)
        {
            if (IsArrayIndex(_limits.Unit, (int)index)) throw Fail(at, "an array index as a name");
        }

        private void CheckNeedsArguments(int at)
        {
            if ((_function.Flags & FunctionFlags.NeedsArguments) == 0) throw Fail(at, "arguments in a function without them");
        }

        private void CheckMethodFlags(uint flags, uint mask, int at)
        {
            if ((flags & ~mask) != 0 || (flags & 3) == 3) throw Fail(at, "flags");
        }

        private void CheckRange(int first, uint count, int at)
        {
            if (count > (uint)_body.RegisterCount || first + (int)count > _body.RegisterCount) throw Fail(at, "range of registers");
        }

        private void CheckScope(uint count, uint scope, int at)
        {
            // Every binding has a name in the source, as in a module's layout; slots 0 and 1 may be the engine's.
            if (count == 0 || count > _limits.SourceLength + 16) throw Fail(at, "slots of a scope");
            if (scope == 0xFFFFFFFF) return;
            if (count < 2 || Constant(scope) is not ScopeInfoConstant info) throw Fail(at, "scope");
            if (info.LowestSlot < 2 || info.HighestSlot >= count || info.HasImports) throw Fail(at, "slot of a scope");
        }

        private bool IsBoundary(int at) => (_boundaries[at >> 6] & 1UL << at) != 0;

        private BytecodeException Fail(int at, string what) => Verifier.Fail(_function, at, what);

        private static bool FallsThrough(Opcode op) => op is not (Opcode.Return or Opcode.ReturnUndefined or Opcode.Throw or Opcode.Jump
            or Opcode.JumpLoop or Opcode.ThrowError or Opcode.ThrowConstAssignment);
    }
}
