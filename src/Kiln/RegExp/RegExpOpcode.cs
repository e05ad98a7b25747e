namespace Kiln.RegExp;

/// <summary>The instructions of the matcher; every operand is one word. "Back" forms move towards the start of the input.</summary>
internal enum RegExpOpcode
{
    /// <summary>The whole pattern matched.</summary>
    Match,

    /// <summary>No match this way.</summary>
    Fail,

    /// <summary>Char unit</summary>
    Char,
    CharBack,

    /// <summary>Set class: one code unit.</summary>
    Set,
    SetBack,

    /// <summary>SetPoint class: one code point.</summary>
    SetPoint,
    SetPointBack,

    /// <summary>Text string: a run of code units.</summary>
    Text,

    /// <summary>Jump target</summary>
    Jump,

    /// <summary>Split target: go on, and try the target later.</summary>
    Split,

    /// <summary>SplitLater target: go to the target, and try the next instruction later.</summary>
    SplitLater,

    /// <summary>SplitSet target class push: when the next unit is not in the class go to the target, else go on; push says whether to try the target later.</summary>
    SplitSet,

    /// <summary>Dispatch other targets…: to one of 128 targets by the next unit; beyond ASCII and at the end to the first operand.</summary>
    Dispatch,

    /// <summary>Save register: the position into a capture register.</summary>
    Save,

    /// <summary>ClearCaptures first end: capture registers to undefined.</summary>
    ClearCaptures,

    /// <summary>SetCounter register value</summary>
    SetCounter,

    /// <summary>SavePosition register: the position, or -1 when <c>value</c> is not 0.</summary>
    SavePosition,

    /// <summary>CheckPosition register: fail when the position is the saved one.</summary>
    CheckPosition,

    /// <summary>
    /// RepeatAny target position mode class: the end of an unbounded loop's body. Fails when the position (register, or -1) has not moved.
    /// Mode 0 greedy, 1 lazy, 2 greedy without another try; with a class the loop goes on only when the next unit is in it.
    /// </summary>
    RepeatAny,

    /// <summary>Repeat target counter position min max greedy: the end of a counted loop's body.</summary>
    Repeat,

    /// <summary>LoopSet class min max next: greedy run of units; next is the unit that must follow, or -1.</summary>
    LoopSet,

    /// <summary>LoopSetOnly class min max: as LoopSet, but never gives a unit back.</summary>
    LoopSetOnly,

    /// <summary>LoopSetLazy class min max next</summary>
    LoopSetLazy,

    /// <summary>LoopPoint…: the same over code points.</summary>
    LoopPoint,
    LoopPointOnly,
    LoopPointLazy,

    /// <summary>Look register end: begins a positive look-around whose LookEnd is at end; uses the register and the next one.</summary>
    Look,

    /// <summary>LookEnd register: back to where the look-around began, keeping its captures.</summary>
    LookEnd,

    /// <summary>LookNot register end: begins a negative look-around; goes on after end when the body fails.</summary>
    LookNot,

    /// <summary>LookNotEnd register: the body matched, so fail.</summary>
    LookNotEnd,

    /// <summary>BackReference mode count groups…: mode bit 0 ignores case, bit 1 goes backward.</summary>
    BackReference,

    InputStart,
    InputEnd,
    LineStart,
    LineEnd,

    /// <summary>WordBoundary folded</summary>
    WordBoundary,
    NotWordBoundary,
}

/// <summary>Instruction lengths.</summary>
internal static class RegExpOpcodes
{
    internal const int Count = (int)RegExpOpcode.NotWordBoundary + 1;

    /// <summary>Words of an instruction without the groups of a BackReference.</summary>
    internal static ReadOnlySpan<byte> Lengths =>
    [
        1, // Match
        1, // Fail
        2, 2, // Char
        2, 2, // Set
        2, 2, // SetPoint
        2, // Text
        2, // Jump
        2, 2, 4, // Split
        130, // Dispatch
        2, // Save
        3, // ClearCaptures
        3, // SetCounter
        3, // SavePosition
        2, // CheckPosition
        5, // RepeatAny
        7, // Repeat
        5, 4, 5, // LoopSet
        5, 4, 5, // LoopPoint
        3, 2, 3, 2, // Look
        3, // BackReference
        1, 1, 1, 1, // InputStart
        2, 2, // WordBoundary
    ];
}
