namespace Kiln.Syntax;

/// <summary>Texts of the early errors.</summary>
internal static class Messages
{
    public const string
        InvalidOrUnexpectedToken = "Invalid or unexpected token",
        UnexpectedEndOfInput = "Unexpected end of input",
        UnexpectedNumber = "Unexpected number",
        UnexpectedString = "Unexpected string",
        UnexpectedTemplate = "Unexpected template string",
        UnexpectedReserved = "Unexpected reserved word",
        UnexpectedStrictReserved = "Unexpected strict mode reserved word",
        EscapedKeyword = "Keyword must not contain escaped characters",
        UnaryBeforeExponent = "Unary operator used immediately before exponentiation expression. Parenthesis must be used to disambiguate operator precedence",
        UnterminatedRegExp = "Invalid regular expression: missing /",
        RegExpFlags = "Invalid regular expression flags",
        UnterminatedTemplateExpression = "Missing } in template expression",
        InvalidUnicodeEscape = "Invalid Unicode escape sequence",
        InvalidHexEscape = "Invalid hexadecimal escape sequence",
        UndefinedCodePoint = "Undefined Unicode code-point",
        StrictOctalLiteral = "Octal literals are not allowed in strict mode.",
        StrictLeadingZero = "Decimals with leading zeros are not allowed in strict mode.",
        StrictOctalEscape = "Octal escape sequences are not allowed in strict mode.",
        Strict8Or9Escape = "\\8 and \\9 are not allowed in strict mode.",
        TemplateOctal = "Octal escape sequences are not allowed in template strings.",
        Template8Or9Escape = "\\8 and \\9 are not allowed in template strings.",
        ContinuousSeparator = "Only one underscore is allowed as numeric separator",
        TrailingSeparator = "Numeric separators are not allowed at the end of numeric literals",
        ZeroSeparator = "Numeric separator can not be used after leading 0.",
        HtmlCommentInModule = "HTML comments are not allowed in modules",
        StackOverflow = "Maximum call stack size exceeded",
        IllegalBreak = "Illegal break statement",
        IllegalContinue = "Illegal continue statement: no surrounding iteration statement",
        IllegalReturn = "Illegal return statement",
        DuplicateParameter = "Duplicate parameter name not allowed in this context",
        DuplicateProto = "Duplicate __proto__ fields are not allowed in object literals",
        DuplicateConstructor = "A class may only have one constructor",
        ConstructorIsGenerator = "Class constructor may not be a generator",
        ConstructorIsAsync = "Class constructor may not be an async method",
        ConstructorIsAccessor = "Class constructor may not be an accessor",
        ConstructorIsPrivate = "Class constructor may not be a private method",
        ConstructorField = "Classes may not have a field named 'constructor'",
        StaticPrototype = "Classes may not have a static property named 'prototype'",
        GetterArity = "Getter must not have any formal parameters.",
        SetterArity = "Setter must have exactly one formal parameter.",
        SetterRest = "Setter function argument must not be a rest parameter",
        ForOfLet = "The left-hand side of a for-of loop may not be 'let'.",
        ForOfAsync = "The left-hand side of a for-of loop may not be 'async'.",
        GeneratorInSingleStatement = "Generators can only be declared at the top level or inside a block.",
        AsyncInSingleStatement = "Async functions can only be declared at the top level or inside a block.",
        SloppyFunction = "In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement.",
        StrictFunction = "In strict mode code, functions can only be declared at top level or inside a block.",
        LexicalInSingleStatement = "Lexical declaration cannot appear in a single-statement context",
        UseStrictNonSimple = "Illegal 'use strict' directive in function with non-simple parameter list",
        InvalidDestructuringTarget = "Invalid destructuring assignment target",
        InvalidAssignmentTarget = "Invalid left-hand side in assignment",
        InvalidForTarget = "Invalid left-hand side in for-loop",
        InvalidPostfixTarget = "Invalid left-hand side expression in postfix operation",
        InvalidPrefixTarget = "Invalid left-hand side expression in prefix operation",
        InvalidCoverInitializedName = "Invalid shorthand property initializer",
        InvalidPropertyBinding = "Illegal property in declaration context",
        InvalidRestAssignment = "`...` must be followed by an assignable reference in assignment contexts",
        InvalidRestBinding = "`...` must be followed by an identifier in declaration contexts",
        ElementAfterRest = "Rest element must be last element",
        ParameterAfterRest = "Rest parameter must be last formal parameter",
        RestInitializer = "Rest parameter may not have a default initializer",
        MalformedArrowParameters = "Malformed arrow function parameter list",
        MultipleDefaults = "More than one default clause in switch statement",
        NewlineAfterThrow = "Illegal newline after throw",
        NoCatchOrFinally = "Missing catch or finally after try",
        StrictDelete = "Delete of an unqualified identifier in strict mode.",
        DeletePrivateField = "Private fields can not be deleted",
        StrictEvalArguments = "Unexpected eval or arguments in strict mode",
        StrictWith = "Strict mode code may not include a with statement",
        UnexpectedSuper = "'super' keyword unexpected here",
        UnexpectedNewTarget = "new.target expression is not allowed here",
        UnexpectedPrivateField = "Unexpected private field",
        ImportMetaOutsideModule = "Cannot use 'import.meta' outside a module",
        ImportOutsideModule = "Cannot use import statement outside a module",
        ImportMissingSpecifier = "import() requires a specifier",
        ImportNotNew = "Cannot use new with import",
        LetInLexicalBinding = "let is disallowed as a lexically bound name",
        InvalidModuleExportName = "Invalid module export name: contains unpaired surrogate",
        ExportNameWithoutFrom = "String literal module export names must be followed by a 'from' clause",
        OptionalChainNew = "Invalid optional chain from new expression",
        OptionalChainSuper = "Invalid optional chain from super property",
        OptionalChainTemplate = "Invalid tagged template on optional chain",
        ArgumentsInInitializer = "'arguments' is not allowed in class field initializer or static initialization block",
        YieldInParameter = "Yield expression not allowed in formal parameter",
        AwaitInParameter = "Illegal await-expression in formal parameters of async function",
        AwaitNotAllowed = "await is only valid in async functions and the top level bodies of modules",
        MissingArgumentParen = "missing ) after argument list",
        ArgumentsTerminateEarly = "Arg string terminates parameters early",
        MissingFunctionName = "Function statements require a function name",
        UsingAtScriptTop = "Using declarations are not allowed at the top level of a script",
        UsingInCase = "Using declarations are not allowed in case clauses",
        UsingInForIn = "The left-hand side of a for-in loop may not be a using declaration";

    public static string UnexpectedToken(ReadOnlySpan<char> token) => $"Unexpected token '{token}'";

    public static string UnexpectedIdentifier(ReadOnlySpan<char> name) => $"Unexpected identifier '{name}'";

    public static string VarRedeclaration(string name) => $"Identifier '{name}' has already been declared";

    public static string UnknownLabel(string name) => $"Undefined label '{name}'";

    public static string LabelRedeclaration(string name) => $"Label '{name}' has already been declared";

    public static string IllegalContinueLabel(string name) => $"Illegal continue statement: '{name}' does not denote an iteration statement";

    public static string MissingInitializer(string kind) => $"Missing initializer in {kind} declaration";

    public static string LoopInitializer(string loop) => $"{loop} loop variable declaration may not have an initializer.";

    public static string LoopMultipleBindings(string loop) => $"Invalid left-hand side in {loop} loop: Must have a single binding.";

    public static string EscapedMetaProperty(string name) => $"'{name}' must not contain escaped characters";

    public static string DuplicateExport(string name) => $"Duplicate export of '{name}'";

    public static string UndefinedExport(string name) => $"Export '{name}' is not defined in module";

    public static string DuplicateAttribute(string key) => $"Import attribute has duplicate key '{key}'";

    public static string PrivateNotDeclared(string name) => $"Private field '{name}' must be declared in an enclosing class";
}
