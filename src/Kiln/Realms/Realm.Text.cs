using Kiln.Builtins;

namespace Kiln.Realms;

/// <content>What strings and regular expressions keep per realm.</content>
internal sealed partial class Realm
{
    private RegExpState? _regExp;

    public RegExpState RegExp => _regExp ??= new RegExpState(this);

    /// <summary>%String.prototype%[%Symbol.iterator%]; its definer sets it.</summary>
    public JsObject? StringIteratorMethod { get; set; }

    /// <summary>%StringIteratorPrototype%.next; its definer sets it.</summary>
    public JsObject? StringIteratorNext { get; set; }

    /// <summary>Whether iterating a String value would run the two as the specification has them.</summary>
    public bool IsStringIterationPristine() =>
        FastPaths.Enabled && HoldsIntrinsic(Get(Intrinsic.StringPrototype), WellKnownSymbols.Iterator, StringIteratorMethod)
        && HoldsIntrinsic(Get(Intrinsic.StringIteratorPrototype), Names.Next, StringIteratorNext);
}
