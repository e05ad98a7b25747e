namespace Kiln.Syntax;

internal enum UnaryOperator : byte { Minus, Plus, LogicalNot, BitwiseNot, TypeOf, Void, Delete }

internal enum UpdateOperator : byte { Increment, Decrement }

internal enum BinaryOperator : byte
{
    Add, Subtract, Multiply, Divide, Remainder, Exponentiate,
    LeftShift, SignedRightShift, UnsignedRightShift,
    BitwiseAnd, BitwiseOr, BitwiseXor,
    Equal, NotEqual, StrictEqual, StrictNotEqual,
    LessThan, LessThanOrEqual, GreaterThan, GreaterThanOrEqual,
    In, InstanceOf,
}

internal enum LogicalOperator : byte { And, Or, Coalesce }

/// <summary>Assignment operators. Add to Exponentiate line up with the values of <see cref="BinaryOperator"/> plus one.</summary>
internal enum AssignmentOperator : byte
{
    Assign,
    Add, Subtract, Multiply, Divide, Remainder, Exponentiate,
    LeftShift, SignedRightShift, UnsignedRightShift,
    BitwiseAnd, BitwiseOr, BitwiseXor,
    LogicalAnd, LogicalOr, Coalesce,
}

internal enum VariableKind : byte { Var, Let, Const, Using, AwaitUsing }

internal enum PropertyKind : byte { Init, Shorthand, Method, Getter, Setter }

internal enum MetaPropertyKind : byte { NewTarget, ImportMeta }

/// <summary>[[Phase]] of a module request or import call.</summary>
internal enum ImportPhase : byte { Evaluation, Defer, Source }

internal static class OperatorFacts
{
    /// <summary>The binary operator a compound assignment applies; not for =, &amp;&amp;=, ||= and ??=.</summary>
    public static BinaryOperator ToBinary(this AssignmentOperator op)
    {
        Debug.Assert(op is >= AssignmentOperator.Add and <= AssignmentOperator.BitwiseXor);
        return (BinaryOperator)(op - 1);
    }

    public static bool IsLogical(this AssignmentOperator op) => op >= AssignmentOperator.LogicalAnd;
}
