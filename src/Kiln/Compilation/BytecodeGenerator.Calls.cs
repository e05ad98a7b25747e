using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using PrivateName = Kiln.Syntax.PrivateName;

namespace Kiln.Compilation;

/// <summary>Calls, new, super(), import().</summary>
internal sealed partial class BytecodeGenerator
{
    private static bool NeedsArgumentArray(Expression[] arguments)
    {
        if (arguments.Length > MaxWindowArguments) return true;
        foreach (Expression argument in arguments)
        {
            if (argument is SpreadElement) return true;
        }
        return false;
    }

    private void AddCallSite(Expression callee) => _w.AddCallSite(_unit.String(CalleeText.Of(callee)));

    private int EmitCall(CallExpression node, int dest)
    {
        if (node.IsDirectEval) return EmitDirectEval(node, dest);
        bool spread = NeedsArgumentArray(node.Arguments);
        int mark = _top;
        int window = NewWindow(spread ? 3 : 2 + node.Arguments.Length);
        bool isThisUndefined = EmitCallee(node.Callee, window);
        if (node.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, window);
        if (spread)
        {
            if (isThisUndefined) _w.Emit(Opcode.LoadUndefined, window + 1);
            EmitArgumentArray(node.Arguments, window + 2, CallPosition(node.Callee));
        }
        else
        {
            EmitArguments(node.Arguments, window + 2);
        }
        _top = mark;
        dest = Dest(dest);
        At(CallPosition(node.Callee));
        AddCallSite(node.Callee);
        if (spread) _w.Emit(Opcode.CallSpread, dest, 0, 0, (uint)window);
        else _w.Emit(isThisUndefined ? Opcode.CallUndefinedThis : Opcode.Call, dest, 0, 0, Instruction.Pair(window, node.Arguments.Length));
        return dest;
    }

    private void EmitArguments(Expression[] arguments, int first)
    {
        for (int i = 0; i < arguments.Length; i++) EmitTo(arguments[i], first + i);
    }

    /// <summary>Evaluates the callee into the window and its this value beside it; true when that is undefined and not set.</summary>
    private bool EmitCallee(Expression callee, int window)
    {
        int mark = _top;
        switch (callee)
        {
            case StaticMemberExpression member:
                EmitTo(member.Object, window + 1);
                if (member.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, window + 1);
                At(MemberPosition(member));
                EmitGetNamed(window, window + 1, member.Name);
                return false;
            case ComputedMemberExpression member:
                EmitTo(member.Object, window + 1);
                if (member.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, window + 1);
                if (member.Property is StringLiteral { Value: var name } && !IsArrayIndex(name, out _))
                {
                    At(BracketPosition(member.Object));
                    EmitGetNamed(window, window + 1, name);
                    return false;
                }
                int key = Emit(member.Property);
                At(BracketPosition(member.Object));
                _w.Emit(Opcode.GetElement, window, window + 1, key);
                _top = mark;
                return false;
            case PrivateMemberExpression member:
                EmitTo(member.Object, window + 1);
                if (member.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, window + 1);
                int privateName = LoadPrivateName(member.Name);
                At(member.Name);
                _w.Emit(Opcode.GetPrivate, window, window + 1, privateName);
                _top = mark;
                return false;
            case SuperStaticMemberExpression or SuperComputedMemberExpression:
                Reference reference = PrepareReference(callee);
                LoadReference(in reference, window);
                Move(window + 1, reference.This);
                _top = mark;
                return false;
            case Identifier { Binding: DynamicReference } id:
                At(id);
                _w.Emit(Opcode.LoadNameCall, window, 0, 0, Str(id.Name));
                return false;
            case ChainExpression chain:
            {
                Label outer = _chainEnd, end = _w.NewLabel();
                Label nullish = _chainEnd = _w.NewLabel();
                if (EmitCallee(chain.Expression, window)) _w.Emit(Opcode.LoadUndefined, window + 1);
                _w.EmitJump(Opcode.Jump, end);
                _w.Bind(nullish);
                _w.Emit(Opcode.LoadUndefined, window);
                _w.Emit(Opcode.LoadUndefined, window + 1);
                _w.Bind(end);
                _chainEnd = outer;
                return false;
            }
            default:
                EmitTo(callee, window);
                return true;
        }
    }

    /// <summary>Arguments as an array, for calls with spread elements or very many arguments.</summary>
    private void EmitArgumentArray(Expression[] arguments, int dest, int position)
    {
        int mark = _top;
        EmitArrayElements(arguments, dest, position);
        _top = mark;
    }

    /// <summary>eval(…) by name (ECMA-262 §13.3.6.1).</summary>
    private int EmitDirectEval(CallExpression node, int dest)
    {
        bool spread = NeedsArgumentArray(node.Arguments);
        int count = spread ? 1 : node.Arguments.Length;
        int mark = _top;
        int window = NewWindow(2 + count);
        if (EmitCallee(node.Callee, window)) _w.Emit(Opcode.LoadUndefined, window + 1);
        if (spread)
        {
            EmitArgumentArray(node.Arguments, window + 2, CallPosition(node.Callee));
            int zero = NewTemp();
            LoadInt(zero, 0);
            _w.Emit(Opcode.GetElement, window + 2, window + 2, zero);
        }
        else
        {
            EmitArguments(node.Arguments, window + 2);
        }
        _top = mark;
        dest = Dest(dest);
        At(CallPosition(node.Callee));
        AddCallSite(node.Callee);
        _w.Emit(Opcode.CallEval, dest, 0, 0, Instruction.Pair(window, count), (uint)EvalFlags());
        return dest;
    }

    /// <summary>What the code of a direct eval may use, from where it is called.</summary>
    private int EvalFlags()
    {
        int flags = IsStrict ? 1 : 0;
        if (_inParameters) flags |= 32;
        FunctionInfo outer = _info.NonArrow;
        if (outer.Node is not { } node)
        {
            flags |= _options.EvalFlags & ~33;
            if (outer.This is not null && outer != _info) flags |= 64;
            return flags;
        }
        flags |= 2 | 64;
        if (node.IsMethod || node.IsConstructor || node.FunctionKind is Syntax.FunctionKind.FieldInitializer or Syntax.FunctionKind.StaticBlock) flags |= 4;
        if (node.FunctionKind == Syntax.FunctionKind.DerivedConstructor) flags |= 8;
        if (node.FunctionKind is Syntax.FunctionKind.FieldInitializer) flags |= 16;
        return flags;
    }

    private int EmitNew(NewExpression node, int dest)
    {
        bool spread = NeedsArgumentArray(node.Arguments);
        int mark = _top;
        int window = NewWindow(spread ? 3 : 2 + node.Arguments.Length);
        At(node);
        if (node.Callee is Identifier { Binding: null } global) _w.Emit(Opcode.LoadGlobal, window, 0, 0, Str(global.Name), _w.NewCache());
        else EmitTo(node.Callee, window);
        if (spread) EmitArgumentArray(node.Arguments, window + 2, node.Start);
        else EmitArguments(node.Arguments, window + 2);
        _top = mark;
        dest = Dest(dest);
        At(node);
        AddCallSite(node.Callee);
        if (spread) _w.Emit(Opcode.ConstructSpread, dest, 0, 0, (uint)window);
        else _w.Emit(Opcode.Construct, dest, 0, 0, Instruction.Pair(window, node.Arguments.Length));
        return dest;
    }

    /// <summary>super(…) (ECMA-262 §13.3.7.1).</summary>
    private int EmitSuperCall(SuperCall node, int dest)
    {
        int mark = _top;
        bool spread = NeedsArgumentArray(node.Arguments);
        int window = NewWindow(spread ? 3 : 2 + node.Arguments.Length);
        int callee = LoadCallee();
        At(node);
        _w.Emit(Opcode.GetSuperConstructor, window, callee);
        LoadNewTarget(window + 1);
        if (spread) EmitArgumentArray(node.Arguments, window + 2, node.Start);
        else EmitArguments(node.Arguments, window + 2);
        At(node);
        if (spread) _w.Emit(Opcode.SuperCallSpread, window, 0, 0, (uint)window);
        else _w.Emit(Opcode.SuperCall, window, 0, 0, Instruction.Pair(window, node.Arguments.Length));
        _top = window + 1;
        BindThis(window);
        callee = LoadCallee();
        _w.Emit(Opcode.RunClassFields, window, callee);
        _top = mark;
        if (dest < 0)
        {
            _top = window + 1;
            return window;
        }
        Move(dest, window);
        return dest;
    }

    /// <summary>BindThisValue (ECMA-262 §9.1.1.3.1).</summary>
    private void BindThis(int value)
    {
        FunctionInfo outer = _info.NonArrow;
        if (outer.Node is null)
        {
            int current = NewTemp();
            _w.Emit(Opcode.LoadName, current, 0, 0, Str(".this"));
            _w.Emit(Opcode.CheckThisUninitialized, current);
            _w.Emit(Opcode.StoreName, value, 0, 0, Str(".this"));
        }
        else if (outer.This is { } binding)
        {
            int current = LoadBinding(binding, -1, check: false);
            _w.Emit(Opcode.CheckThisUninitialized, current);
            StoreBinding(binding, value, check: false);
        }
        else
        {
            if (!(outer == _info && _info.Node!.FunctionKind == Syntax.FunctionKind.DerivedConstructor)) throw new UnreachableException();
            _w.Emit(Opcode.CheckThisUninitialized, 1);
            Move(1, value);
        }
    }

    private int EmitImportCall(ImportCall node, int dest)
    {
        int mark = _top;
        int specifier = NewTemp(), options = NewTemp();
        EmitTo(node.Specifier, specifier);
        if (node.Options is not null) EmitTo(node.Options, options);
        else _w.Emit(Opcode.LoadUndefined, options);
        _top = mark;
        dest = Dest(dest);
        At(node);
        _w.Emit(Opcode.ImportCall, dest, specifier, options, (uint)node.Phase);
        return dest;
    }

    private int EmitTaggedTemplate(TaggedTemplate node, int dest)
    {
        Expression[] expressions = node.Quasi.Expressions;
        int mark = _top;
        bool isArray = expressions.Length + 1 > MaxWindowArguments;
        int window = NewWindow(isArray ? 3 : 3 + expressions.Length);
        bool isThisUndefined = EmitCallee(node.Tag, window);
        int site = isArray ? NewTemp() : window + 2;
        _w.Emit(Opcode.GetTemplateObject, site, 0, 0, (uint)TemplateObject(node.Quasi));
        if (isArray)
        {
            if (isThisUndefined) _w.Emit(Opcode.LoadUndefined, window + 1);
            _w.Emit(Opcode.NewArray, window + 2, 0, 0, 0);
            _w.Emit(Opcode.ArrayAppend, window + 2, site);
            foreach (Expression expression in expressions)
            {
                int inner = _top;
                int value = Emit(expression);
                _w.Emit(Opcode.ArrayAppend, window + 2, value);
                _top = inner;
            }
        }
        else
        {
            EmitArguments(expressions, window + 3);
        }
        _top = mark;
        dest = Dest(dest);
        At(node.Quasi);
        AddCallSite(node.Tag);
        if (isArray) _w.Emit(Opcode.CallSpread, dest, 0, 0, (uint)window);
        else _w.Emit(isThisUndefined ? Opcode.CallUndefinedThis : Opcode.Call, dest, 0, 0, Instruction.Pair(window, expressions.Length + 1));
        return dest;
    }

    private int TemplateObject(TemplateLiteral node)
    {
        int[] cooked = new int[node.Quasis.Length], raw = new int[node.Quasis.Length];
        for (int i = 0; i < raw.Length; i++)
        {
            cooked[i] = node.Quasis[i].Cooked is { } text ? _unit.String(text) : -1;
            raw[i] = _unit.String(node.Quasis[i].Raw);
        }
        return _unit.Add(new TemplateObjectConstant(cooked, raw));
    }
}

/// <summary>Reserved words, which V8's scanner does not take for the identifier before a call's parenthesis.</summary>
internal static class KeywordTable
{
    public static bool IsReserved(string name) => name is "break" or "case" or "catch" or "class" or "const" or "continue"
        or "debugger" or "default" or "delete" or "do" or "else" or "enum" or "export" or "extends" or "false" or "finally"
        or "for" or "function" or "if" or "import" or "in" or "instanceof" or "new" or "null" or "return" or "switch"
        or "this" or "throw" or "true" or "try" or "typeof" or "var" or "void" or "while" or "with";
}
