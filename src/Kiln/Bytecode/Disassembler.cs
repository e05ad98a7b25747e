using System.Globalization;
using System.Text;

namespace Kiln.Bytecode;

/// <summary>Prints units for people and golden tests: names, strings and jump targets in line, the same text every time.</summary>
internal static class Disassembler
{
    public static string Print(CodeUnit unit)
    {
        var text = new StringBuilder();
        text.Append(unit.Kind).Append('\n');
        if (unit.ModuleLayout is { } layout)
        {
            text.Append(CultureInfo.InvariantCulture, $"  environment: {layout.SlotCount} slots, {layout.VarCount} var\n");
            foreach (HoistedFunction hoisted in layout.Functions) text.Append(CultureInfo.InvariantCulture, $"  slot {hoisted.Slot} = function {hoisted.Function}\n");
        }
        if (unit.Declarations is { } declarations)
        {
            for (int i = 0; i < declarations.LexicalNames.Length; i++)
            {
                text.Append(declarations.LexicalIsConstant[i] ? "  const " : "  let ").Append(unit.GetString(declarations.LexicalNames[i])).Append('\n');
            }
            foreach (int name in declarations.VarNames) text.Append("  var ").Append(unit.GetString(name)).Append('\n');
            foreach (DeclaredFunction function in declarations.Functions)
            {
                text.Append(CultureInfo.InvariantCulture, $"  function {unit.GetString(function.Name)} = function {function.Function}\n");
            }
            foreach (int name in declarations.AnnexBNames) text.Append("  annex-b ").Append(unit.GetString(name)).Append('\n');
        }
        for (int i = 0; i < unit.FunctionCount; i++)
        {
            text.Append('\n');
            PrintFunction(text, unit.GetFunction(i));
        }
        return text.ToString();
    }

    public static void PrintFunction(StringBuilder text, FunctionTemplate function)
    {
        CodeUnit unit = function.Unit;
        FunctionBody body = function.Body;
        text.Append(CultureInfo.InvariantCulture, $"function {function.Index} {Quote(unit.GetString(function.Name))} {function.Kind}");
        if (function.Flags != 0) text.Append(" [").Append(function.Flags).Append(']');
        text.Append(CultureInfo.InvariantCulture, $" length {function.Length}, {body.ParameterCount} parameters, {body.RegisterCount} registers, source {function.SourceStart}..{function.SourceEnd}\n");
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
        for (int at = 0; at < code.Length;)
        {
            OpcodeInfo info = OpcodeTable.Get(Instruction.Op(code[at]));
            text.Append(targets.Contains(at) ? '>' : ' ');
            text.Append(CultureInfo.InvariantCulture, $"{at,4}  ").Append(info.Name);
            PrintOperands(text, unit, info, code.AsSpan(at, info.Length));
            int callee = PositionTable.FindExact(body.CallSites, at);
            if (callee >= 0) text.Append("  ; ").Append(unit.GetString(callee));
            text.Append('\n');
            at += info.Length;
        }
        foreach (ExceptionHandler handler in body.Handlers)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {handler.Start}..{handler.End} => {handler.Target} r{handler.Register}\n");
        }
    }

    private static void PrintOperands(StringBuilder text, CodeUnit unit, OpcodeInfo info, ReadOnlySpan<uint> code)
    {
        char separator = ' ';
        void Separate()
        {
            text.Append(separator);
            if (separator == ',') text.Append(' ');
            separator = ',';
        }

        PrintOperand(text, info.A, Instruction.A(code[0]), 0, Separate);
        PrintOperand(text, info.B, Instruction.B(code[0]), Instruction.Imm16(code[0]), Separate);
        PrintOperand(text, info.C, Instruction.C(code[0]), 0, Separate);
        for (int w = 0; w < info.Words.Length; w++)
        {
            uint word = code[1 + w];
            if (info.Words[w] == WordKind.Ic) continue;
            Separate();
            switch (info.Words[w])
            {
                case WordKind.String: text.Append(Quote(unit.GetString((int)word))); break;
                case WordKind.Const: PrintConstant(text, unit, unit.GetConstant((int)word)); break;
                case WordKind.Func: text.Append(CultureInfo.InvariantCulture, $"function {word}"); break;
                case WordKind.Jump: text.Append(CultureInfo.InvariantCulture, $"@{word}"); break;
                case WordKind.Window: text.Append(CultureInfo.InvariantCulture, $"r{word & 0xFFFF}({word >> 16})"); break;
                case WordKind.Base: text.Append(CultureInfo.InvariantCulture, $"r{word}"); break;
                case WordKind.Regs: text.Append(CultureInfo.InvariantCulture, $"r{word & 0xFFFF}, r{word >> 16}"); break;
                case WordKind.Scope when word == uint.MaxValue: text.Append("no names"); break;
                case WordKind.Scope: PrintConstant(text, unit, unit.GetConstant((int)word)); break;
                case WordKind.Import: text.Append(CultureInfo.InvariantCulture, $"import {word}"); break;
                default: text.Append(info.Words[w].ToString().ToLowerInvariant()).Append(' ').Append(word.ToString(CultureInfo.InvariantCulture)); break;
            }
        }
    }

    private static void PrintOperand(StringBuilder text, OperandKind kind, int operand, int immediate, Action separate)
    {
        if (kind == OperandKind.None) return;
        separate();
        switch (kind)
        {
            case OperandKind.U8: text.Append(operand.ToString(CultureInfo.InvariantCulture)); break;
            case OperandKind.I8: text.Append(((sbyte)operand).ToString(CultureInfo.InvariantCulture)); break;
            case OperandKind.Imm16: text.Append(immediate.ToString(CultureInfo.InvariantCulture)); break;
            default: text.Append('r').Append(operand.ToString(CultureInfo.InvariantCulture)); break;
        }
    }

    private static void PrintConstant(StringBuilder text, CodeUnit unit, Constant constant)
    {
        switch (constant)
        {
            case NumberConstant number:
                text.Append(number.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case BigIntConstant big:
                text.Append(big.Value.ToString(CultureInfo.InvariantCulture)).Append('n');
                break;
            case RegExpConstant regExp:
                text.Append('/').Append(unit.GetString(regExp.Pattern)).Append('/').Append(unit.GetString(regExp.Flags));
                break;
            case ObjectShapeConstant shape:
                text.Append('{');
                for (int i = 0; i < shape.Keys.Length; i++) text.Append(i == 0 ? "" : ", ").Append(unit.GetString(shape.Keys[i]));
                text.Append('}');
                break;
            case TemplateObjectConstant template:
                text.Append('`');
                for (int i = 0; i < template.Raw.Length; i++) text.Append(i == 0 ? "" : "${}").Append(Quote(unit.GetString(template.Raw[i])));
                text.Append('`');
                break;
            case ScopeInfoConstant scope:
                text.Append(scope.Kind).Append('(');
                for (int i = 0; i < scope.Bindings.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ").Append(unit.GetString(scope.Bindings[i].Name))
                        .Append('=').Append(scope.Bindings[i].Slot.ToString(CultureInfo.InvariantCulture));
                }
                text.Append(')');
                break;
        }
    }

    private static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('\'');
        foreach (char c in value)
        {
            if (c is < ' ' or '\'' or '\\' or >= '\u007f') text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }
        return text.Append('\'').ToString();
    }
}
