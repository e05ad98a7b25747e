using Kiln.Bytecode;

namespace Kiln.Modules;

/// <summary>An import() whose specifier is a string literal.</summary>
/// <param name="Specifier">The literal.</param>
/// <param name="HasOptions">Whether a second argument was given: what it asks for is known when the code runs.</param>
internal readonly record struct LiteralImport(string Specifier, bool HasOptions);

/// <summary>
/// Finds import() calls with literal specifiers in compiled code, so that a module from the cache is searched without its
/// source.
/// </summary>
internal static class LiteralImports
{
    /// <exception cref="BytecodeException">A cached function is not valid.</exception>
    public static List<LiteralImport> Find(CodeUnit unit)
    {
        var found = new List<LiteralImport>();
        for (int i = 0; i < unit.FunctionCount; i++) Find(unit, unit.GetFunction(i).Body, found);
        return found;
    }

    /// <summary>
    /// Follows what string each register certainly holds. Where jumps meet nothing is certain, so <c>import(a ? 'x' : 'y')</c>
    /// is no literal.
    /// </summary>
    private static void Find(CodeUnit unit, FunctionBody body, List<LiteralImport> found)
    {
        uint[] code = body.Code;
        if (!HasImport(code)) return;
        HashSet<int> targets = Targets(body);
        var strings = new Dictionary<int, int>();
        var undefined = new HashSet<int>();
        for (int at = 0; at < code.Length;)
        {
            uint word = code[at];
            Opcode op = Instruction.Op(word);
            OpcodeInfo info = OpcodeTable.Get(op);
            if (targets.Contains(at))
            {
                strings.Clear();
                undefined.Clear();
            }
            int a = Instruction.A(word);
            switch (op)
            {
                case Opcode.LoadString:
                    Forget(a);
                    strings[a] = (int)code[at + 1];
                    break;
                case Opcode.LoadUndefined:
                    Forget(a);
                    undefined.Add(a);
                    break;
                case Opcode.Move:
                    Copy(Instruction.B(word), a);
                    break;
                case Opcode.MoveWide:
                    Copy((int)(code[at + 1] >> 16), (ushort)code[at + 1]);
                    break;
                case Opcode.ImportCall:
                    if (strings.TryGetValue(Instruction.B(word), out int text))
                    {
                        var import = new LiteralImport(unit.GetString(text), !undefined.Contains(Instruction.C(word)));
                        if (!found.Contains(import)) found.Add(import);
                    }
                    Forget(a);
                    break;
                default:
                    ForgetOutput(info.A, a);
                    ForgetOutput(info.B, Instruction.B(word));
                    ForgetOutput(info.C, Instruction.C(word));
                    break;
            }
            at += info.Length;
        }

        void Copy(int from, int to)
        {
            bool known = strings.TryGetValue(from, out int text), isUndefined = undefined.Contains(from);
            Forget(to);
            if (known) strings[to] = text;
            if (isUndefined) undefined.Add(to);
        }

        void Forget(int register)
        {
            strings.Remove(register);
            undefined.Remove(register);
        }

        void ForgetOutput(OperandKind kind, int register)
        {
            int count = kind switch { OperandKind.Out or OperandKind.InOut => 1, OperandKind.Out2 => 2, OperandKind.Record => 3, _ => 0 };
            for (int i = 0; i < count; i++) Forget(register + i);
        }
    }

    private static bool HasImport(uint[] code)
    {
        for (int at = 0; at < code.Length; at += OpcodeTable.Get(Instruction.Op(code[at])).Length)
        {
            if (Instruction.Op(code[at]) == Opcode.ImportCall) return true;
        }
        return false;
    }

    private static HashSet<int> Targets(FunctionBody body)
    {
        uint[] code = body.Code;
        var targets = new HashSet<int>();
        for (int at = 0; at < code.Length;)
        {
            OpcodeInfo info = OpcodeTable.Get(Instruction.Op(code[at]));
            for (int w = 0; w < info.Words.Length; w++)
            {
                if (info.Words[w] == WordKind.Jump) targets.Add((int)code[at + 1 + w]);
            }
            at += info.Length;
        }
        foreach (ExceptionHandler handler in body.Handlers) targets.Add(handler.Target);
        return targets;
    }
}
