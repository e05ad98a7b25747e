namespace Kiln.Syntax;

/// <summary>Token types. The order matters: ranges and the operator enums rely on it.</summary>
internal enum TokenType : byte
{
    EndOfFile,
    LeftBrace, RightBrace, LeftParen, RightParen, LeftBracket, RightBracket,
    Dot, Ellipsis, Semicolon, Comma, Question, QuestionDot, Colon, Arrow, Template,
    Not, Tilde, Increment, Decrement,

    // In the order of AssignmentOperator.
    Assign,
    AddAssign, SubtractAssign, MultiplyAssign, DivideAssign, RemainderAssign, ExponentiateAssign,
    LeftShiftAssign, SignedRightShiftAssign, UnsignedRightShiftAssign,
    BitwiseAndAssign, BitwiseOrAssign, BitwiseXorAssign,
    LogicalAndAssign, LogicalOrAssign, CoalesceAssign,

    // In the order of LogicalOperator, then BinaryOperator.
    LogicalAnd, LogicalOr, Coalesce,
    Add, Subtract, Multiply, Divide, Remainder, Exponentiate,
    LeftShift, SignedRightShift, UnsignedRightShift,
    BitwiseAnd, BitwiseOr, BitwiseXor,
    Equal, NotEqual, StrictEqual, StrictNotEqual,
    LessThan, LessThanOrEqual, GreaterThan, GreaterThanOrEqual,

    // From here to Identifier: identifier names. First the reserved words.
    In, InstanceOf,
    Break, Case, Catch, Class, Const, Continue, Debugger, Default, Delete, Do, Else, Enum, Export, Extends, False,
    Finally, For, Function, If, Import, New, Null, Return, Super, Switch, This, Throw, True, Try, TypeOf, Var, Void,
    While, With,

    /// <summary>A reserved word written with escapes.</summary>
    EscapedKeyword,

    // Reserved in some contexts.
    Yield, Await, Let, Static, Implements, Interface, Package, Private, Protected, Public,

    // Plain identifiers with a meaning in some contexts.
    Eval, Arguments,
    Async, Of, Get, Set, As, From, Using, Defer, Source, Target, Meta,
    Identifier,

    Number, BigInt, String, PrivateName,
}

internal static class TokenFacts
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIdentifierName(this TokenType type) => type is >= TokenType.In and <= TokenType.Identifier;

    /// <summary>May be an identifier, depending on context.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsIdentifierLike(this TokenType type) => type is >= TokenType.Yield and <= TokenType.Identifier;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAssignmentOperator(this TokenType type) => type is >= TokenType.Assign and <= TokenType.CoalesceAssign;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBinaryOperator(this TokenType type) => type is >= TokenType.LogicalAnd and <= TokenType.InstanceOf;

    public const int CoalescePrecedence = 1, LogicalOrPrecedence = 2, LogicalAndPrecedence = 3, RelationalPrecedence = 8, ExponentPrecedence = 12;

    // LogicalAnd, LogicalOr, Coalesce, + - * / % **, << >> >>>, & | ^, == != === !==, < <= > >=, in instanceof
    private static ReadOnlySpan<byte> Precedences =>
    [
        3, 2, 1, 10, 10, 11, 11, 11, 12, 9, 9, 9, 6, 4, 5, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8,
    ];

    /// <summary>Binding strength of a binary operator; zero for every other token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Precedence(this TokenType type)
    {
        uint index = (uint)type - (uint)TokenType.LogicalAnd;
        ReadOnlySpan<byte> table = Precedences;
        return index < (uint)table.Length ? table[(int)index] : 0;
    }
}
