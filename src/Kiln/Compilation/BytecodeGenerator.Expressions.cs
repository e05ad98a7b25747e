using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.RegExp;
using Kiln.Syntax;

namespace Kiln.Compilation;

/// <summary>Expressions: the dispatcher, members, unary and update operators.</summary>
internal sealed partial class BytecodeGenerator
{
    /// <summary>Evaluates to any register: a local's own one, or a new temporary.</summary>
    private int Emit(Expression node) => EmitExpression(node, -1);

    /// <summary>
    /// Evaluates into a temporary, which may be written before the end. For a variable's register see
    /// <see cref="EmitToVariable"/>.
    /// </summary>
    private void EmitTo(Expression node, int dest)
    {
        int mark = _top;
        EmitExpression(node, dest);
        _top = mark;
    }

    /// <summary>Evaluates for the effects alone.</summary>
    private void EmitEffect(Expression node)
    {
        int mark = _top;
        switch (node)
        {
            case UpdateExpression update:
                EmitUpdate(update, -1, isValueUsed: false);
                break;
            case AssignmentExpression assignment:
                EmitAssignment(assignment, -1, isValueUsed: false);
                break;
            case SequenceExpression sequence:
                foreach (Expression item in sequence.Expressions) EmitEffect(item);
                break;
            case UnaryExpression { Operator: UnaryOperator.Void or UnaryOperator.LogicalNot } unary:
                EmitEffect(unary.Argument);
                break;
            case LogicalExpression { Operator: not LogicalOperator.Coalesce } logical:
                Label end = _w.NewLabel();
                RuntimeHelpers.EnsureSufficientExecutionStack();
                EmitBranch(logical.Left, end, logical.Operator == LogicalOperator.Or);
                EmitEffect(logical.Right);
                _w.Bind(end);
                break;
            case ConditionalExpression conditional:
                Label otherwise = _w.NewLabel(), done = _w.NewLabel();
                RuntimeHelpers.EnsureSufficientExecutionStack();
                EmitBranch(conditional.Test, otherwise, false);
                EmitEffect(conditional.Consequent);
                _w.EmitJump(Opcode.Jump, done);
                _w.Bind(otherwise);
                EmitEffect(conditional.Alternate);
                _w.Bind(done);
                break;
            default:
                EmitExpression(node, -1);
                break;
        }
        _top = mark;
    }

    /// <summary>
    /// Evaluates into the register of a variable that the expression may read: the register is written last and at once.
    /// </summary>
    private void EmitToVariable(Expression node, int register)
    {
        int mark = _top;
        switch (node.Kind)
        {
            case NodeKind.ConditionalExpression:
                var conditional = (ConditionalExpression)node;
                Label otherwise = _w.NewLabel(), end = _w.NewLabel();
                RuntimeHelpers.EnsureSufficientExecutionStack();
                EmitBranch(conditional.Test, otherwise, false);
                EmitToVariable(conditional.Consequent, register);
                _w.EmitJump(Opcode.Jump, end);
                _w.Bind(otherwise);
                EmitToVariable(conditional.Alternate, register);
                _w.Bind(end);
                break;
            case NodeKind.SequenceExpression:
                Expression[] list = ((SequenceExpression)node).Expressions;
                for (int i = 0; i < list.Length - 1; i++) EmitEffect(list[i]);
                EmitToVariable(list[^1], register);
                break;
            case NodeKind.LogicalExpression:
            case NodeKind.AssignmentExpression:
            case NodeKind.UpdateExpression:
            case NodeKind.ClassExpression:
            case NodeKind.YieldExpression:
            case NodeKind.AwaitExpression:
            case NodeKind.ChainExpression:
            case NodeKind.ObjectExpression:
            case NodeKind.ArrayExpression:
            case NodeKind.ThisExpression:
            case NodeKind.SuperCall:
            case NodeKind.UnaryExpression when ((UnaryExpression)node).Operator is UnaryOperator.Delete or UnaryOperator.LogicalNot:
                Move(register, EmitExpression(node, -1));
                break;
            default:
                EmitExpression(node, register);
                break;
        }
        _top = mark;
    }

    /// <summary>
    /// Evaluates an operand that is used after <paramref name="later"/>: a variable that the later expression assigns is
    /// copied first.
    /// </summary>
    private int EmitOperand(Expression node, Expression later) => Protect(_top, node, Emit(node), later);

    private int Protect(int mark, Expression node, int register, Expression later)
    {
        if (register >= mark || register < 2 || !MayAssign(node, later)) return register;
        int copy = NewTemp();
        Move(copy, register);
        return copy;
    }

    /// <summary>Whether evaluating <paramref name="later"/> could change the local that <paramref name="node"/> names.</summary>
    private static bool MayAssign(Expression node, Expression later)
    {
        if (IsUnchanging(node)) return false;
        int budget = 40;
        return AssignmentFinder.Assigns(later, (node as Identifier)?.Binding as Binding, ref budget);
    }

    /// <summary>The expression's own register, if it has one, is never written again.</summary>
    private static bool IsUnchanging(Expression node) =>
        node is Identifier { Binding: Binding { IsReassigned: false } } or NumericLiteral or StringLiteral;

    private int EmitExpression(Expression node, int dest)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node.Kind)
        {
            case NodeKind.Identifier: return LoadIdentifier((Identifier)node, dest);
            case NodeKind.NumericLiteral: return EmitNumber(((NumericLiteral)node).Value, dest);
            case NodeKind.StringLiteral:
                if (dest < 0 && _constants is not null && _constants.TryGetValue(((StringLiteral)node).Value, out int text)) return text;
                dest = Dest(dest);
                LoadString(dest, ((StringLiteral)node).Value);
                return dest;
            case NodeKind.NullLiteral:
                dest = Dest(dest);
                _w.Emit(Opcode.LoadNull, dest);
                return dest;
            case NodeKind.BooleanLiteral:
                dest = Dest(dest);
                _w.Emit(((BooleanLiteral)node).Value ? Opcode.LoadTrue : Opcode.LoadFalse, dest);
                return dest;
            case NodeKind.BigIntLiteral:
                dest = Dest(dest);
                _w.Emit(Opcode.LoadConstant, dest, 0, 0, (uint)_unit.BigInt(((BigIntLiteral)node).Value));
                return dest;
            case NodeKind.RegExpLiteral:
                dest = Dest(dest);
                At(node);
                _w.Emit(Opcode.NewRegExp, dest, 0, 0, (uint)RegExpConstant((RegExpLiteral)node));
                return dest;
            case NodeKind.TemplateLiteral: return EmitTemplate((TemplateLiteral)node, dest);
            case NodeKind.TaggedTemplate: return EmitTaggedTemplate((TaggedTemplate)node, dest);
            case NodeKind.ThisExpression:
                At(node);
                return LoadThis(dest);
            case NodeKind.ArrayExpression: return EmitArray((ArrayExpression)node, dest);
            case NodeKind.ObjectExpression: return EmitObject((ObjectExpression)node, dest);
            case NodeKind.StaticMemberExpression: return EmitStaticMember((StaticMemberExpression)node, dest);
            case NodeKind.ComputedMemberExpression: return EmitComputedMember((ComputedMemberExpression)node, dest);
            case NodeKind.PrivateMemberExpression:
            case NodeKind.SuperStaticMemberExpression:
            case NodeKind.SuperComputedMemberExpression:
                return EmitOtherMember(node, dest);
            case NodeKind.ChainExpression: return EmitChain((ChainExpression)node, dest);
            case NodeKind.CallExpression: return EmitCall((CallExpression)node, dest);
            case NodeKind.NewExpression: return EmitNew((NewExpression)node, dest);
            case NodeKind.SuperCall: return EmitSuperCall((SuperCall)node, dest);
            case NodeKind.ImportCall: return EmitImportCall((ImportCall)node, dest);
            case NodeKind.MetaProperty:
                if (((MetaProperty)node).MetaKind == MetaPropertyKind.NewTarget) return LoadNewTarget(dest);
                dest = Dest(dest);
                At(node);
                _w.Emit(Opcode.ImportMeta, dest);
                return dest;
            case NodeKind.UnaryExpression: return EmitUnary((UnaryExpression)node, dest);
            case NodeKind.UpdateExpression: return EmitUpdate((UpdateExpression)node, dest, isValueUsed: true);
            case NodeKind.BinaryExpression: return EmitBinary((BinaryExpression)node, dest);
            case NodeKind.PrivateInExpression: return EmitPrivateIn((PrivateInExpression)node, dest);
            case NodeKind.LogicalExpression: return EmitLogical((LogicalExpression)node, dest);
            case NodeKind.ConditionalExpression: return EmitConditional((ConditionalExpression)node, dest);
            case NodeKind.AssignmentExpression: return EmitAssignment((AssignmentExpression)node, dest, isValueUsed: true);
            case NodeKind.SequenceExpression:
                Expression[] list = ((SequenceExpression)node).Expressions;
                for (int i = 0; i < list.Length - 1; i++) EmitEffect(list[i]);
                return EmitExpression(list[^1], dest);
            case NodeKind.FunctionExpression:
            case NodeKind.ArrowFunctionExpression:
                return EmitFunction((FunctionNode)node, dest, ((FunctionNode)node).Id?.Name ?? "");
            case NodeKind.ClassExpression: return EmitClass((ClassNode)node, dest, ((ClassNode)node).Id?.Name ?? "", -1);
            case NodeKind.YieldExpression: return EmitYield((YieldExpression)node, dest);
            case NodeKind.AwaitExpression: return EmitAwait((AwaitExpression)node, dest);
            default: throw new UnreachableException(node.Kind.ToString());
        }
    }

    /// <summary>A pattern that does not compile is an early error, when the parser was not asked to find it.</summary>
    private int RegExpConstant(RegExpLiteral node)
    {
        try
        {
            return _unit.RegExp(node.Pattern, node.Flags);
        }
        catch (RegExpSyntaxException error)
        {
            throw new KilnSyntaxError(error.Message, _options.Source, node.Start, node.End);
        }
    }

    private int EmitNumber(double value, int dest)
    {
        if (dest < 0 && _constants is not null && _constants.TryGetValue(value, out int known) && !(value == 0 && double.IsNegative(value))) return known;
        dest = Dest(dest);
        if (IsSmallInt(value)) LoadInt(dest, (int)value);
        else _w.Emit(Opcode.LoadConstant, dest, 0, 0, (uint)_unit.Number(value));
        return dest;
    }

    private static bool IsSmallInt(double value) =>
        value is >= short.MinValue and <= short.MaxValue && value == (int)value && !(value == 0 && double.IsNegative(value));

    /// <summary>An array index in canonical form; such keys are elements, not names.</summary>
    internal static bool IsArrayIndex(string name, out uint index)
    {
        index = 0;
        if (name.Length is 0 or > 10 || name[0] == '0' && name.Length > 1) return false;
        ulong value = 0;
        foreach (char c in name)
        {
            if (c is < '0' or > '9') return false;
            value = value * 10 + (uint)(c - '0');
        }
        index = (uint)value;
        return value < uint.MaxValue;
    }

    private int EmitStaticMember(StaticMemberExpression node, int dest)
    {
        int mark = _top;
        int target = Emit(node.Object);
        if (node.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, target);
        _top = mark;
        dest = Dest(dest);
        At(MemberPosition(node));
        EmitGetNamed(dest, target, node.Name);
        return dest;
    }

    private void EmitGetNamed(int dest, int target, string name)
    {
        if (name == "length") _w.Emit(Opcode.GetLength, dest, target, 0, _w.NewCache());
        else _w.Emit(Opcode.GetNamed, dest, target, 0, Str(name), _w.NewCache());
    }

    private int EmitComputedMember(ComputedMemberExpression node, int dest)
    {
        int mark = _top;
        int target = EmitOperand(node.Object, node.Property);
        if (node.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, target);
        if (node.Property is StringLiteral { Value: var name } && !IsArrayIndex(name, out _))
        {
            _top = mark;
            dest = Dest(dest);
            At(BracketPosition(node.Object));
            EmitGetNamed(dest, target, name);
            return dest;
        }
        int key = Emit(node.Property);
        _top = mark;
        dest = Dest(dest);
        At(BracketPosition(node.Object));
        _w.Emit(Opcode.GetElement, dest, target, key);
        return dest;
    }

    private int EmitOtherMember(Expression node, int dest)
    {
        int mark = _top;
        Reference reference = PrepareReference(node);
        _top = mark;
        dest = Dest(dest);
        LoadReference(in reference, dest);
        return dest;
    }

    private int EmitChain(ChainExpression node, int dest)
    {
        dest = Dest(dest);
        int mark = _top;
        Label outer = _chainEnd, end = _w.NewLabel();
        _chainEnd = _w.NewLabel();
        Label nullish = _chainEnd;
        EmitExpression(node.Expression, dest);
        _w.EmitJump(Opcode.Jump, end);
        _w.Bind(nullish);
        _w.Emit(Opcode.LoadUndefined, dest);
        _w.Bind(end);
        _chainEnd = outer;
        _top = mark;
        return dest;
    }

    private int EmitUnary(UnaryExpression node, int dest)
    {
        switch (node.Operator)
        {
            case UnaryOperator.Minus when node.Argument is NumericLiteral literal:
                return EmitNumber(-literal.Value, dest);
            case UnaryOperator.LogicalNot when node.Argument is NumericLiteral literal:
                dest = Dest(dest);
                _w.Emit(literal.Value != 0 && !double.IsNaN(literal.Value) ? Opcode.LoadFalse : Opcode.LoadTrue, dest);
                return dest;
            case UnaryOperator.LogicalNot when node.Argument is LogicalExpression or BinaryExpression or UnaryExpression { Operator: UnaryOperator.LogicalNot }:
                return EmitBoolean(node, dest);
            case UnaryOperator.Void:
                EmitEffect(node.Argument);
                dest = Dest(dest);
                _w.Emit(Opcode.LoadUndefined, dest);
                return dest;
            case UnaryOperator.Delete:
                return EmitDelete(node, dest);
            case UnaryOperator.TypeOf when node.Argument is Identifier { Binding: not Binding } id && !IsGlobalUndefined(id):
                dest = Dest(dest);
                if (id.Binding is DynamicReference) _w.Emit(Opcode.LoadNameTypeof, dest, 0, 0, Str(id.Name));
                else _w.Emit(Opcode.LoadGlobalTypeof, dest, 0, 0, Str(id.Name), _w.NewCache());
                _w.Emit(Opcode.TypeOf, dest, dest);
                return dest;
        }
        int mark = _top;
        int operand = Emit(node.Argument);
        _top = mark;
        dest = Dest(dest);
        At(node);
        Opcode op = node.Operator switch
        {
            UnaryOperator.Minus => Opcode.Negate,
            UnaryOperator.Plus => Opcode.ToNumber,
            UnaryOperator.LogicalNot => Opcode.Not,
            UnaryOperator.BitwiseNot => Opcode.BitNot,
            _ => Opcode.TypeOf,
        };
        _w.Emit(op, dest, operand);
        return dest;
    }

    /// <summary>The delete operator (ECMA-262 §13.5.1.2).</summary>
    private int EmitDelete(UnaryExpression node, int dest)
    {
        int mark = _top;
        switch (node.Argument)
        {
            case StaticMemberExpression or ComputedMemberExpression:
                EmitDeleteMember(node.Argument, ref dest, mark, node);
                return dest;
            case ChainExpression { Expression: StaticMemberExpression or ComputedMemberExpression } chain:
            {
                dest = Dest(dest);
                mark = _top;
                Label outer = _chainEnd, end = _w.NewLabel();
                Label nullish = _chainEnd = _w.NewLabel();
                EmitDeleteMember(chain.Expression, ref dest, mark, node);
                _w.EmitJump(Opcode.Jump, end);
                _w.Bind(nullish);
                _w.Emit(Opcode.LoadTrue, dest);
                _w.Bind(end);
                _chainEnd = outer;
                return dest;
            }
            case SuperStaticMemberExpression or SuperComputedMemberExpression:
                LoadThis(-1);
                if (node.Argument is SuperComputedMemberExpression super) EmitEffect(super.Property);
                _top = mark;
                At(node);
                _w.Emit(Opcode.ThrowError, (int)NativeErrorKind.ReferenceError, 0, 0, Str("Unsupported reference to 'super'"));
                dest = Dest(dest);
                _w.Emit(Opcode.LoadUndefined, dest);
                return dest;
            case Identifier id when id.Binding is not Binding:
                dest = Dest(dest);
                _w.Emit(Opcode.DeleteName, dest, 0, 0, Str(id.Name));
                return dest;
            case Identifier:
                dest = Dest(dest);
                _w.Emit(Opcode.LoadFalse, dest);
                return dest;
            default:
                EmitEffect(node.Argument);
                dest = Dest(dest);
                _w.Emit(Opcode.LoadTrue, dest);
                return dest;
        }
    }

    private void EmitDeleteMember(Expression member, ref int dest, int mark, Node at)
    {
        if (member is StaticMemberExpression named)
        {
            int target = Emit(named.Object);
            if (named.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, target);
            _top = mark;
            dest = Dest(dest);
            At(at);
            _w.Emit(Opcode.DeleteNamed, dest, target, 0, Str(named.Name));
            return;
        }
        var computed = (ComputedMemberExpression)member;
        int from = EmitOperand(computed.Object, computed.Property);
        if (computed.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, from);
        int key = Emit(computed.Property);
        _top = mark;
        dest = Dest(dest);
        At(at);
        _w.Emit(Opcode.DeleteElement, dest, from, key);
    }

    /// <summary>++ and -- (ECMA-262 §13.4).</summary>
    private int EmitUpdate(UpdateExpression node, int dest, bool isValueUsed)
    {
        Opcode op = node.Operator == UpdateOperator.Increment ? Opcode.Increment : Opcode.Decrement;
        int variable = AssignableRegister(node.Argument);
        if (variable >= 0)
        {
            At(node);
            if (!isValueUsed || node.IsPrefix)
            {
                _w.Emit(op, variable, variable);
                if (dest < 0) return variable;
                Move(dest, variable);
                return dest;
            }
            int old = dest >= 0 && dest != variable ? dest : NewTemp();
            _w.Emit(Opcode.ToNumeric, old, variable);
            _w.Emit(op, variable, old);
            if (dest >= 0) Move(dest, old);
            return old;
        }
        if (isValueUsed) dest = Dest(dest);
        int mark = _top;
        Reference reference = PrepareReference(node.Argument, isRead: true);
        int value = NewTemp();
        LoadReference(in reference, value);
        At(node);
        if (isValueUsed && !node.IsPrefix)
        {
            _w.Emit(Opcode.ToNumeric, value, value);
            int result = NewTemp();
            _w.Emit(op, result, value);
            StoreReference(in reference, result);
            Move(dest, value);
        }
        else
        {
            _w.Emit(op, value, value);
            StoreReference(in reference, value);
            if (isValueUsed) Move(dest, value);
        }
        _top = mark;
        return dest;
    }
}

/// <summary>Looks for assignments to a local within an expression, as far as a budget of nodes goes.</summary>
internal static class AssignmentFinder
{
    /// <summary>True when the expression may assign the binding (any binding when null) or is too large to tell.</summary>
    public static bool Assigns(Node? node, Binding? binding, ref int budget)
    {
        if (node is null) return false;
        if (--budget < 0) return true;
        switch (node)
        {
            case AssignmentExpression assignment:
                return Targets(assignment.Left, binding) || Assigns(assignment.Left, binding, ref budget) || Assigns(assignment.Right, binding, ref budget);
            case UpdateExpression update:
                return Targets(update.Argument, binding) || Assigns(update.Argument, binding, ref budget);
            case Identifier or NumericLiteral or StringLiteral or BooleanLiteral or NullLiteral or ThisExpression or FunctionNode
                or BigIntLiteral or RegExpLiteral or MetaProperty or SuperStaticMemberExpression:
                return false;
            case StaticMemberExpression member: return Assigns(member.Object, binding, ref budget);
            case PrivateMemberExpression member: return Assigns(member.Object, binding, ref budget);
            case ComputedMemberExpression member:
                return Assigns(member.Object, binding, ref budget) || Assigns(member.Property, binding, ref budget);
            case BinaryExpression binary: return Assigns(binary.Left, binding, ref budget) || Assigns(binary.Right, binding, ref budget);
            case LogicalExpression logical: return Assigns(logical.Left, binding, ref budget) || Assigns(logical.Right, binding, ref budget);
            case UnaryExpression unary: return Assigns(unary.Argument, binding, ref budget);
            case ConditionalExpression conditional:
                return Assigns(conditional.Test, binding, ref budget) || Assigns(conditional.Consequent, binding, ref budget)
                    || Assigns(conditional.Alternate, binding, ref budget);
            case ChainExpression chain: return Assigns(chain.Expression, binding, ref budget);
            case CallExpression call: return Assigns(call.Callee, binding, ref budget) || AssignsAny(call.Arguments, binding, ref budget);
            case NewExpression @new: return Assigns(@new.Callee, binding, ref budget) || AssignsAny(@new.Arguments, binding, ref budget);
            case SpreadElement spread: return Assigns(spread.Argument, binding, ref budget);
            case SequenceExpression sequence: return AssignsAny(sequence.Expressions, binding, ref budget);
            case TemplateLiteral template: return AssignsAny(template.Expressions, binding, ref budget);
            case ArrayExpression array: return AssignsAny(array.Elements, binding, ref budget);
            case ObjectExpression @object: return AssignsAny(@object.Properties, binding, ref budget);
            case Property property:
                return property.IsComputed && Assigns(property.Key, binding, ref budget) || Assigns(property.Value, binding, ref budget);
            case AwaitExpression await: return Assigns(await.Argument, binding, ref budget);
            default: return true;
        }
    }

    private static bool AssignsAny(Expression?[] list, Binding? binding, ref int budget)
    {
        foreach (Expression? item in list)
        {
            if (Assigns(item, binding, ref budget)) return true;
        }
        return false;
    }

    private static bool Targets(Node target, Binding? binding) =>
        target switch
        {
            Identifier id => binding is null || id.Binding == binding,
            ArrayPattern or ObjectPattern => true,
            _ => false,
        };
}
