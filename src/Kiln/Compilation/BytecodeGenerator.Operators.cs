using Kiln.Analysis;
using Kiln.Bytecode;
using Kiln.Syntax;
using PrivateName = Kiln.Syntax.PrivateName;

namespace Kiln.Compilation;

/// <summary>Binary and logical operators, conditions as jumps.</summary>
internal sealed partial class BytecodeGenerator
{
    private static Opcode BinaryOpcode(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Opcode.Add,
        BinaryOperator.Subtract => Opcode.Sub,
        BinaryOperator.Multiply => Opcode.Mul,
        BinaryOperator.Divide => Opcode.Div,
        BinaryOperator.Remainder => Opcode.Mod,
        BinaryOperator.Exponentiate => Opcode.Exp,
        BinaryOperator.LeftShift => Opcode.ShiftLeft,
        BinaryOperator.SignedRightShift => Opcode.ShiftRight,
        BinaryOperator.UnsignedRightShift => Opcode.ShiftRightUnsigned,
        BinaryOperator.BitwiseAnd => Opcode.BitAnd,
        BinaryOperator.BitwiseOr => Opcode.BitOr,
        BinaryOperator.BitwiseXor => Opcode.BitXor,
        BinaryOperator.Equal => Opcode.Equal,
        BinaryOperator.NotEqual => Opcode.NotEqual,
        BinaryOperator.StrictEqual => Opcode.StrictEqual,
        BinaryOperator.StrictNotEqual => Opcode.StrictNotEqual,
        BinaryOperator.LessThan => Opcode.Less,
        BinaryOperator.LessThanOrEqual => Opcode.LessEqual,
        BinaryOperator.GreaterThan => Opcode.Greater,
        BinaryOperator.GreaterThanOrEqual => Opcode.GreaterEqual,
        BinaryOperator.In => Opcode.In,
        _ => Opcode.InstanceOf,
    };

    /// <summary>The jump taken when the comparison has the given outcome; Jump when the operator is no comparison.</summary>
    private static Opcode ComparisonJump(BinaryOperator op, bool outcome) => op switch
    {
        BinaryOperator.Equal => outcome ? Opcode.JumpIfEqual : Opcode.JumpIfNotEqual,
        BinaryOperator.NotEqual => outcome ? Opcode.JumpIfNotEqual : Opcode.JumpIfEqual,
        BinaryOperator.StrictEqual => outcome ? Opcode.JumpIfStrictEqual : Opcode.JumpIfStrictNotEqual,
        BinaryOperator.StrictNotEqual => outcome ? Opcode.JumpIfStrictNotEqual : Opcode.JumpIfStrictEqual,
        BinaryOperator.LessThan => outcome ? Opcode.JumpIfLess : Opcode.JumpIfNotLess,
        BinaryOperator.LessThanOrEqual => outcome ? Opcode.JumpIfLessEqual : Opcode.JumpIfNotLessEqual,
        BinaryOperator.GreaterThan => outcome ? Opcode.JumpIfGreater : Opcode.JumpIfNotGreater,
        BinaryOperator.GreaterThanOrEqual => outcome ? Opcode.JumpIfGreaterEqual : Opcode.JumpIfNotGreaterEqual,
        _ => Opcode.Jump,
    };

    private int EmitBinary(BinaryExpression node, int dest)
    {
        if (node.Left is not BinaryExpression) return EmitBinaryStep(node, _top, -1, dest);

        // A chain a + b + c …: from its left end, without recursion.
        int mark = _top;
        var chain = new Stack<BinaryExpression>();
        BinaryExpression first = node;
        while (first.Left is BinaryExpression left)
        {
            chain.Push(first);
            first = left;
        }
        int value = EmitBinaryStep(first, mark, -1, -1);
        while (chain.TryPop(out BinaryExpression? next)) value = EmitBinaryStep(next, mark, value, chain.Count == 0 ? dest : -1);
        return value;
    }

    /// <summary>One operation; <paramref name="left"/> is the register of its left operand when that is evaluated already.</summary>
    private int EmitBinaryStep(BinaryExpression node, int mark, int left, int dest)
    {
        if (left < 0) left = EmitOperand(node.Left, node.Right);
        if (node.Operator is BinaryOperator.Add or BinaryOperator.Subtract
            && node.Right is NumericLiteral { Value: >= -128 and <= 127 } literal && IsSmallInt(literal.Value))
        {
            _top = mark;
            dest = Dest(dest);
            At(OperatorPosition(node));
            _w.Emit(node.Operator == BinaryOperator.Add ? Opcode.AddInt : Opcode.SubInt, dest, left, (int)literal.Value);
            return dest;
        }
        int right = Emit(node.Right);
        _top = mark;
        dest = Dest(dest);
        At(OperatorPosition(node));
        _w.Emit(BinaryOpcode(node.Operator), dest, left, right);
        return dest;
    }

    private int EmitPrivateIn(PrivateInExpression node, int dest)
    {
        int mark = _top;
        int name = LoadPrivateName(node.Name);
        int right = Emit(node.Right);
        _top = mark;
        dest = Dest(dest);
        At(node.Name.End + 1);
        _w.Emit(Opcode.PrivateIn, dest, right, name);
        return dest;
    }

    /// <summary>a &amp;&amp; b, a || b, a ?? b as a value.</summary>
    private int EmitLogical(LogicalExpression node, int dest)
    {
        dest = Dest(dest);
        int mark = _top;
        Label end = _w.NewLabel();
        var chain = new Stack<LogicalExpression>();
        LogicalExpression first = node;
        chain.Push(first);
        while (first.Left is LogicalExpression left && left.Operator == node.Operator)
        {
            first = left;
            chain.Push(first);
        }
        EmitLogicalOperand(first.Left, dest);
        while (chain.TryPop(out LogicalExpression? next))
        {
            Opcode op = next.Operator switch
            {
                LogicalOperator.And => Opcode.JumpIfFalse,
                LogicalOperator.Or => Opcode.JumpIfTrue,
                _ => Opcode.JumpIfNotNullish,
            };
            _w.EmitJump(op, end, dest);
            EmitLogicalOperand(next.Right, dest);
        }
        _w.Bind(end);
        _top = mark;
        return dest;
    }

    private void EmitLogicalOperand(Expression node, int dest)
    {
        int mark = _top;
        EmitExpression(node, dest);
        _top = mark;
    }

    private int EmitConditional(ConditionalExpression node, int dest)
    {
        dest = Dest(dest);
        Label otherwise = _w.NewLabel(), end = _w.NewLabel();
        EmitBranch(node.Test, otherwise, false);
        EmitTo(node.Consequent, dest);
        _w.EmitJump(Opcode.Jump, end);
        _w.Bind(otherwise);
        EmitTo(node.Alternate, dest);
        _w.Bind(end);
        return dest;
    }

    /// <summary>A condition as true or false.</summary>
    private int EmitBoolean(Expression node, int dest)
    {
        dest = Dest(dest);
        Label isFalse = _w.NewLabel(), end = _w.NewLabel();
        EmitBranch(node, isFalse, false);
        _w.Emit(Opcode.LoadTrue, dest);
        _w.EmitJump(Opcode.Jump, end);
        _w.Bind(isFalse);
        _w.Emit(Opcode.LoadFalse, dest);
        _w.Bind(end);
        return dest;
    }

    /// <summary>Jumps to the target when ToBoolean(node) is <paramref name="when"/>, else goes on behind.</summary>
    private void EmitBranch(Expression node, Label target, bool when)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        int mark = _top;
        switch (node)
        {
            case UnaryExpression { Operator: UnaryOperator.LogicalNot } not:
                EmitBranch(not.Argument, target, !when);
                return;
            case BooleanLiteral literal:
                if (literal.Value == when) _w.EmitJump(Opcode.Jump, target);
                return;
            case NumericLiteral number:
                if ((number.Value != 0 && !double.IsNaN(number.Value)) == when) _w.EmitJump(Opcode.Jump, target);
                return;
            case LogicalExpression { Operator: not LogicalOperator.Coalesce } logical:
                EmitLogicalBranch(logical, target, when);
                return;
            case SequenceExpression sequence:
                for (int i = 0; i < sequence.Expressions.Length - 1; i++) EmitEffect(sequence.Expressions[i]);
                EmitBranch(sequence.Expressions[^1], target, when);
                return;
            case BinaryExpression binary when ComparisonJump(binary.Operator, when) is var op && op != Opcode.Jump:
                EmitComparisonBranch(binary, op, target, when);
                _top = mark;
                return;
        }
        int value = Emit(node);
        _w.EmitJump(when ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, target, value);
        _top = mark;
    }

    private void EmitLogicalBranch(LogicalExpression node, Label target, bool when)
    {
        // a && b jumps when false as soon as one is false; when true only behind the last. For || the other way round.
        var operands = new Stack<Expression>();
        Expression left = node;
        while (left is LogicalExpression logical && logical.Operator == node.Operator)
        {
            operands.Push(logical.Right);
            left = logical.Left;
        }
        bool shortCircuits = node.Operator == LogicalOperator.Or;
        if (when == shortCircuits)
        {
            EmitBranch(left, target, when);
            while (operands.TryPop(out Expression? next)) EmitBranch(next, target, when);
            return;
        }
        Label skip = _w.NewLabel();
        EmitBranch(left, skip, shortCircuits);
        while (operands.TryPop(out Expression? next))
        {
            if (operands.Count == 0) EmitBranch(next, target, when);
            else EmitBranch(next, skip, shortCircuits);
        }
        _w.Bind(skip);
    }

    private void EmitComparisonBranch(BinaryExpression node, Opcode op, Label target, bool when)
    {
        bool isStrict = node.Operator is BinaryOperator.StrictEqual or BinaryOperator.StrictNotEqual;
        if (isStrict || node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            bool isEqual = node.Operator is BinaryOperator.StrictEqual or BinaryOperator.Equal ? when : !when;
            Expression? other = IsUndefined(node.Right) || !isStrict && node.Right is NullLiteral ? node.Left
                : IsUndefined(node.Left) || !isStrict && node.Left is NullLiteral ? node.Right : null;
            if (other is not null)
            {
                int value = Emit(other);
                Opcode test = isStrict ? isEqual ? Opcode.JumpIfUndefined : Opcode.JumpIfNotUndefined
                    : isEqual ? Opcode.JumpIfNullish : Opcode.JumpIfNotNullish;
                _w.EmitJump(test, target, value);
                return;
            }
        }
        int left = EmitOperand(node.Left, node.Right);
        int right = Emit(node.Right);
        At(OperatorPosition(node));
        _w.EmitJump(op, target, left, right);
    }

    private static bool IsUndefined(Expression node) =>
        IsGlobalUndefined(node) || node is UnaryExpression { Operator: UnaryOperator.Void, Argument: NumericLiteral };
}
