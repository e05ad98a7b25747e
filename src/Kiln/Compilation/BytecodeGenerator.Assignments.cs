using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using PrivateName = Kiln.Syntax.PrivateName;

namespace Kiln.Compilation;

/// <summary>Assignment and the references it goes through.</summary>
internal sealed partial class BytecodeGenerator
{
    private enum ReferenceKind : byte { Identifier, Resolved, Named, Element, Private, Super, Invalid }

    /// <summary>A Reference Record (ECMA-262 §6.2.5) whose parts are in registers.</summary>
    private struct Reference
    {
        public ReferenceKind Kind;
        public Node Node;
        public string Name;
        public int Object;
        public int Key;
        public int This;
    }

    /// <summary>
    /// Evaluates the parts of a reference. <paramref name="later"/> runs before the reference is used (null: unknown code);
    /// <paramref name="isRead"/> when the key is used twice.
    /// </summary>
    private Reference PrepareReference(Node node, Expression? later = null, bool isRead = false)
    {
        var reference = new Reference { Node = node, Name = "" };
        switch (node)
        {
            case Identifier id:
                reference.Name = id.Name;
                if (id.Binding is DynamicReference || MustResolveFirst(id, later))
                {
                    reference.Kind = ReferenceKind.Resolved;
                    reference.Object = NewTemp();
                    At(id);
                    _w.Emit(Opcode.ResolveName, reference.Object, 0, 0, Str(id.Name));
                }
                break;
            case StaticMemberExpression member:
                reference.Kind = ReferenceKind.Named;
                reference.Name = member.Name;
                reference.Object = EmitPart(member.Object, later, null);
                if (member.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, reference.Object);
                break;
            case ComputedMemberExpression member:
                reference.Object = EmitPart(member.Object, member.Property, later);
                if (member.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, reference.Object);
                if (member.Property is StringLiteral { Value: var name } && !IsArrayIndex(name, out _))
                {
                    reference.Kind = ReferenceKind.Named;
                    reference.Name = name;
                    break;
                }
                reference.Kind = ReferenceKind.Element;
                if (isRead && member.Property is not (NumericLiteral or StringLiteral or UpdateExpression))
                {
                    int start = _top;
                    int key = Emit(member.Property);
                    _top = start;
                    reference.Key = NewTemp();
                    At(member.Property);
                    _w.Emit(Opcode.ToPropertyKey, reference.Key, key, reference.Object);
                }
                else
                {
                    reference.Key = EmitPart(member.Property, later, null);
                }
                break;
            case PrivateMemberExpression member:
                reference.Kind = ReferenceKind.Private;
                reference.Object = EmitPart(member.Object, later, null);
                if (member.IsOptional) _w.EmitJump(Opcode.JumpIfNullish, _chainEnd, reference.Object);
                reference.Key = LoadPrivateName(member.Name);
                break;
            case SuperStaticMemberExpression member:
                reference.Kind = ReferenceKind.Super;
                At(member);
                reference.This = LoadThis(-1);
                if (later is not null) BeginSuper(ref reference);
                else reference.Key = NewTemp();
                LoadString(reference.Key, member.Name);
                if (later is not null) _w.Emit(Opcode.GetSuperBase, reference.Object);
                break;
            case SuperComputedMemberExpression member:
                reference.Kind = ReferenceKind.Super;
                At(member);
                reference.This = LoadThis(-1);
                if (isRead || later is not null) BeginSuper(ref reference);
                else reference.Key = NewTemp();
                EmitTo(member.Property, reference.Key);
                if (reference.Object != 0) _w.Emit(Opcode.GetSuperBase, reference.Object);
                if (isRead) _w.Emit(Opcode.ToPropertyKey, reference.Key, reference.Key);
                break;
            default:
                // f() = 1 and the like: a ReferenceError once the call is done.
                reference.Kind = ReferenceKind.Invalid;
                reference.Object = Emit((Expression)node);
                At(node);
                _w.Emit(Opcode.ThrowError, (int)NativeErrorKind.ReferenceError, 0, 0, Str("Invalid left-hand side in assignment"));
                break;
        }
        return reference;
    }

    /// <summary>Registers of a super reference whose base is taken before code that could change it: base, key, receiver.</summary>
    private void BeginSuper(ref Reference reference)
    {
        int thisRegister = reference.This;
        reference.Object = NewTemp();
        reference.Key = NewTemp();
        reference.This = NewTemp();
        Move(reference.This, thisRegister);
    }

    /// <summary>
    /// A strict assignment to a global that the value's code could create: whether it is there is decided before.
    /// </summary>
    private bool MustResolveFirst(Identifier id, Expression? later) =>
        id.Binding is null && IsStrict && later is not null && !_options.DeclaredGlobals.Contains(id.Name)
        && later is not (NumericLiteral or StringLiteral or FunctionNode or Identifier or BooleanLiteral or NullLiteral or ObjectExpression { Properties.Length: 0 });

    /// <summary>An operand that is kept over two later pieces of code; a null one of <paramref name="later"/> is unknown code.</summary>
    private int EmitPart(Expression node, Expression? later, Expression? later2)
    {
        int mark = _top;
        int register = Emit(node);
        if (register >= mark || register < 2) return register;
        bool mayAssign = later is null
            ? !IsUnchanging(node)
            : MayAssign(node, later) || later2 is not null && MayAssign(node, later2);
        if (!mayAssign) return register;
        int copy = NewTemp();
        Move(copy, register);
        return copy;
    }

    private void LoadReference(in Reference reference, int dest)
    {
        switch (reference.Kind)
        {
            case ReferenceKind.Identifier:
                LoadIdentifier((Identifier)reference.Node, dest);
                break;
            case ReferenceKind.Resolved:
                _w.Emit(Opcode.LoadResolved, dest, reference.Object, 0, Str(reference.Name));
                break;
            case ReferenceKind.Named:
                At(ReadPosition(reference.Node is StaticMemberExpression member ? member.Object : ((ComputedMemberExpression)reference.Node).Object));
                EmitGetNamed(dest, reference.Object, reference.Name);
                break;
            case ReferenceKind.Element:
                At(ReadPosition(((ComputedMemberExpression)reference.Node).Object));
                _w.Emit(Opcode.GetElement, dest, reference.Object, reference.Key);
                break;
            case ReferenceKind.Private:
                At(((PrivateMemberExpression)reference.Node).Name);
                _w.Emit(Opcode.GetPrivate, dest, reference.Object, reference.Key);
                break;
            case ReferenceKind.Super:
                At(reference.Node is SuperStaticMemberExpression super ? super.NameStart : reference.Node.Start);
                if (reference.Object != 0) _w.Emit(Opcode.GetSuperFrom, dest, 0, 0, (uint)reference.Object);
                else _w.Emit(Opcode.GetSuper, dest, reference.Key, reference.This);
                break;
            default:
                _w.Emit(Opcode.LoadUndefined, dest);
                break;
        }
    }

    private void StoreReference(in Reference reference, int value)
    {
        switch (reference.Kind)
        {
            case ReferenceKind.Identifier:
                StoreIdentifier((Identifier)reference.Node, value, -1);
                break;
            case ReferenceKind.Resolved:
                StoreIdentifier((Identifier)reference.Node, value, reference.Object);
                break;
            case ReferenceKind.Named:
                _w.Emit(Opcode.SetNamed, reference.Object, value, 0, Str(reference.Name), _w.NewCache());
                break;
            case ReferenceKind.Element:
                _w.Emit(Opcode.SetElement, reference.Object, reference.Key, value);
                break;
            case ReferenceKind.Private:
                _w.Emit(Opcode.SetPrivate, reference.Object, reference.Key, value);
                break;
            case ReferenceKind.Super:
                if (reference.Object != 0) _w.Emit(Opcode.SetSuperFrom, value, 0, 0, (uint)reference.Object);
                else _w.Emit(Opcode.SetSuper, reference.Key, value, reference.This);
                break;
        }
    }

    /// <summary>Assignment expressions (ECMA-262 §13.15.2).</summary>
    private int EmitAssignment(AssignmentExpression node, int dest, bool isValueUsed)
    {
        if (node.Operator == AssignmentOperator.Assign) return EmitSimpleAssignment(node, dest, isValueUsed);
        if (node.Operator.IsLogical()) return EmitLogicalAssignment(node, dest);
        int position = OperatorPosition(node.Left);
        int variable = AssignableRegister(node.Left);
        if (variable >= 0)
        {
            int start = _top;
            int left = Protect(start, (Expression)node.Left, variable, node.Right);
            EmitCompound(node, variable, left, position);
            _top = start;
            if (dest < 0) return variable;
            Move(dest, variable);
            return dest;
        }
        if (isValueUsed) dest = Dest(dest);
        int mark = _top;
        Reference reference = PrepareReference(node.Left, node.Right, isRead: true);
        int value = NewTemp();
        LoadReference(in reference, value);
        EmitCompound(node, value, value, position);
        At(position);
        StoreReference(in reference, value);
        if (isValueUsed) Move(dest, value);
        _top = mark;
        return dest;
    }

    /// <summary>dest = left op right, for op= operators.</summary>
    private void EmitCompound(AssignmentExpression node, int dest, int left, int position)
    {
        if (node.Operator is AssignmentOperator.Add or AssignmentOperator.Subtract
            && node.Right is NumericLiteral { Value: >= -128 and <= 127 } literal && IsSmallInt(literal.Value))
        {
            At(position);
            _w.Emit(node.Operator == AssignmentOperator.Add ? Opcode.AddInt : Opcode.SubInt, dest, left, (int)literal.Value);
            return;
        }
        int right = Emit(node.Right);
        At(position);
        _w.Emit(BinaryOpcode(node.Operator.ToBinary()), dest, left, right);
    }

    private int EmitSimpleAssignment(AssignmentExpression node, int dest, bool isValueUsed)
    {
        int mark;
        switch (node.Left)
        {
            case Identifier id:
                string name = id.IsParenthesized ? "" : id.Name;
                int variable = AssignableRegister(id);
                if (variable >= 0)
                {
                    EmitNamedToVariable(node.Right, variable, name, isParenthesizedTarget: id.IsParenthesized);
                    if (dest < 0) return variable;
                    Move(dest, variable);
                    return dest;
                }
                if (isValueUsed) dest = Dest(dest);
                mark = _top;
                Reference target = PrepareReference(id, node.Right);
                int assigned = id.IsParenthesized ? EmitExpression(node.Right, dest) : EmitNamed(node.Right, dest, name);
                At(target.Kind == ReferenceKind.Resolved || id.Binding is null ? id.Start : OperatorPosition(id));
                StoreReference(in target, assigned);
                _top = mark;
                return isValueUsed ? dest : assigned;
            case ArrayPattern or ObjectPattern:
                if (isValueUsed) dest = Dest(dest);
                mark = _top;
                int source = EmitSource(node.Right, dest);
                EmitPattern(node.Left, source, isInitialization: false, CalleeText.Of(node.Right), node.Right.Start);
                if (isValueUsed) Move(dest, source);
                _top = mark;
                return dest;
            default:
                if (isValueUsed) dest = Dest(dest);
                mark = _top;
                Reference reference = PrepareReference(node.Left, node.Right);
                int value = EmitExpression(node.Right, dest);
                At(OperatorPosition(node.Left));
                StoreReference(in reference, value);
                _top = mark;
                return isValueUsed ? dest : value;
        }
    }

    /// <summary>The source of a destructuring assignment, safe from the assignments it makes.</summary>
    private int EmitSource(Expression node, int dest)
    {
        int mark = _top;
        int source = EmitExpression(node, dest);
        if (source >= mark || source == dest || source < 2 || node is Identifier { Binding: Binding { IsReassigned: false } }) return source;
        int copy = NewTemp();
        Move(copy, source);
        return copy;
    }

    private void EmitNamedToVariable(Expression node, int register, string name, bool isParenthesizedTarget = false)
    {
        int mark = _top;
        switch (node)
        {
            case FunctionNode { Id: null } function when !isParenthesizedTarget:
                EmitFunction(function, register, name, isNamedEvaluation: true);
                break;
            case ClassNode { Id: null } @class when !isParenthesizedTarget:
                Move(register, EmitClass(@class, -1, name, -1));
                break;
            default:
                EmitToVariable(node, register);
                break;
        }
        _top = mark;
    }

    /// <summary>&amp;&amp;=, ||= and ??=.</summary>
    private int EmitLogicalAssignment(AssignmentExpression node, int dest)
    {
        Opcode jump = node.Operator switch
        {
            AssignmentOperator.LogicalAnd => Opcode.JumpIfFalse,
            AssignmentOperator.LogicalOr => Opcode.JumpIfTrue,
            _ => Opcode.JumpIfNotNullish,
        };
        Label end = _w.NewLabel();
        int variable = AssignableRegister(node.Left);
        if (variable >= 0)
        {
            _w.EmitJump(jump, end, variable);
            EmitNamedToVariable(node.Right, variable, ((Identifier)node.Left).Name, ((Identifier)node.Left).IsParenthesized);
            _w.Bind(end);
            if (dest < 0) return variable;
            Move(dest, variable);
            return dest;
        }
        dest = Dest(dest);
        int mark = _top;
        Reference reference = PrepareReference(node.Left, node.Right, isRead: true);
        LoadReference(in reference, dest);
        _w.EmitJump(jump, end, dest);
        if (node.Left is Identifier { IsParenthesized: false } id) EmitNamed(node.Right, dest, id.Name);
        else EmitTo(node.Right, dest);
        At(OperatorPosition(node.Left));
        StoreReference(in reference, dest);
        _w.Bind(end);
        _top = mark;
        return dest;
    }
}
